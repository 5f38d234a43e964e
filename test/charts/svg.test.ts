import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupBy } from '../../src/charts/kinds/common.js'
import { INK } from '../../src/charts/svg/ink.js'
import { toSvg } from '../../src/charts/svg/index.js'
import { ranking, split, strip, trend, world } from './specs.js'

const textOf = (svg: string): string => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map((m) => m[1] ?? '').join(' ')

describe('a chart as SVG', () => {
  it.each([ranking, split, trend, strip, world])('carries finding, unit, source and maker: $title', (spec) => {
    const words = textOf(toSvg(spec)).replaceAll('&apos;', "'")
    expect(words).toContain(spec.title)
    expect(words).toContain(spec.subtitle)
    expect(words).toContain(spec.source.split(' · ')[0])
    expect(words).toMatch(/Assay$/)
  })

  it.each([ranking, split, trend, strip, world])('is 420 units wide, with letters of 16 at least: $title', (spec) => {
    const svg = toSvg(spec)
    expect(svg).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="420"')
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((m) => Number(m[1]))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  })

  it('draws percent bars against the whole, not against the longest', () => {
    const widths = [...toSvg(ranking).matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="20"/g)]
    const [first = 0, second = 1, third = 0] = widths.map((m) => Number(m[1]))
    expect(first / second).toBeCloseTo(74.19 / 14.19, 1)
    expect(first + second + third).toBeLessThan(280)
  })

  it('stitches estimates and says so, and leaves reported figures plain', () => {
    const svg = toSvg(ranking)
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(2)
    expect(svg).toContain('dashed: estimate')
    const reported = { ...ranking, bars: ranking.kind === 'bars' ? ranking.bars.filter((b) => !b.estimated) : [] }
    expect(toSvg(reported)).not.toContain('dash')
  })

  it('gives a stage one bar of the whole, the place asked for in its color and every part its name', () => {
    const svg = toSvg(split)
    const bars = [
      ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="34" rx="3" fill="([^"]+)"/g),
    ]
    const rows = groupBy(bars, (m) => m[2] ?? '')
    expect(rows).toHaveLength(2)
    for (const row of rows) {
      const end = Math.max(...row.map((m) => Number(m[1]) + Number(m[3])))
      expect(end).toBeGreaterThan(398)
      expect(end).toBeLessThanOrEqual(404.1)
      expect(row[0]?.[4]).toBe(INK.asked)
    }
    for (const part of ['China 0.7%', 'DR Congo 74.2%', 'Rest 25.2%', 'China 79.7%', 'Rest 20.3%'])
      expect(textOf(svg)).toContain(part)
  })

  it('labels every point of a line, dashes the way to an estimate, and crosses what was revised', () => {
    const svg = toSvg(trend)
    for (const words of ['1.04', '1.58', '2.6', '2021', '2022', '2025e', 'e: estimate', '×: before revision'])
      expect(textOf(svg)).toContain(words)
    expect(svg.match(new RegExp(`<circle[^>]*fill="${INK.paper}"`, 'g'))).toHaveLength(1)
    expect(svg.match(/stroke-dasharray="5 5"/g)).toHaveLength(1)
  })

  it('sets several series one under the other, each with its name', () => {
    if (trend.kind !== 'line') throw new Error('not a line')
    const [one] = trend.series
    if (one === undefined) throw new Error('no series')
    const svg = toSvg({ ...trend, series: [one, { ...one, label: 'Philippines' }] })
    expect(textOf(svg)).toContain('Philippines')
    expect(svg.match(/>1\.58</g)).toHaveLength(2)
  })

  it('writes dates as American newspapers do, as exactly as they are known', () => {
    const words = textOf(toSvg(strip))
    for (const date of ['Dec. 3, 2024', 'July 2023', ' 2023 ']) expect(words).toContain(date)
  })

  it('shows any label as text, never as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const svg = toSvg({ ...ranking, title: label })
        const names = [...svg.matchAll(/<(\w+)/g)].map((m) => m[1])
        expect(names.filter((name) => !['svg', 'rect', 'text', 'path'].includes(name ?? ''))).toEqual([])
      }),
    )
  })
})
