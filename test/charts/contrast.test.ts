import { describe, expect, it } from 'vitest'
import { INK, MAP_STEPS, mapInk, SERIES_INK } from '../../src/charts/svg/ink.js'
import { toSvg } from '../../src/charts/svg/index.js'
import { ranking, split, strip, trend, world } from './specs.js'

/** Relative luminance of #rrggbb: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const contrast = (a: string, b: string): number => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const COLORS = [INK.asked, ...INK.others]

describe('contrast of a chart', () => {
  it('is 21:1 between black and white, as WCAG has it', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5))

  it.each([INK.text, INK.quiet, ...SERIES_INK])('of letters in %s on the panel is at least 4.5:1', (ink) =>
    expect(contrast(ink, INK.paper)).toBeGreaterThanOrEqual(4.5),
  )

  it.each(COLORS)('of letters on a bar in %s is at least 4.5:1', (ink) =>
    expect(contrast(INK.onColor, ink)).toBeGreaterThanOrEqual(4.5),
  )

  it('of letters on the grey of the rest is at least 4.5:1', () =>
    expect(contrast(INK.onRest, INK.rest)).toBeGreaterThanOrEqual(4.5))

  it.each([...COLORS, INK.rest, ...MAP_STEPS.map(({ ink }) => ink)])(
    'of a shape in %s on the panel is at least 3:1',
    (ink) => expect(contrast(ink, INK.paper)).toBeGreaterThanOrEqual(3),
  )

  it('grows with every step of a map', () => {
    const lights = MAP_STEPS.map(({ ink }) => luminance(ink))
    expect(lights).toEqual(lights.toSorted((a, b) => a - b))
    expect(mapInk(0.5)).toBe(MAP_STEPS[0].ink)
    expect(mapInk(60)).toBe(MAP_STEPS[4].ink)
  })

  it.each([ranking, split, trend, strip, world])('covers every color of letters that is drawn: $title', (spec) => {
    const fills = [...toSvg(spec).matchAll(/<text[^>]* fill="([^"]+)"/g)].map((m) => m[1])
    const tested = new Set<string | undefined>([INK.text, INK.quiet, INK.onColor, INK.onRest, ...SERIES_INK])
    expect(fills.filter((fill) => !tested.has(fill))).toEqual([])
  })
})
