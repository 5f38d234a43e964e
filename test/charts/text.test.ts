import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { fit, flow, SMALLEST, textAt, textWidth } from '../../src/charts/svg/text.js'

const require = createRequire(import.meta.url)
const fontFiles = ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/inter/${file}`),
)
/** How wide the picture really is. */
const drawn = (text: string, weight: 400 | 700): number => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="80">${textAt(20, 50, text, { size: 16, weight })}</svg>`
  return (
    new Resvg(svg, { font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' } }).getBBox()?.width ?? 0
  )
}

describe('the width of letters', () => {
  it.each([
    'DR Congo 74.2%',
    'China refines 80% of cobalt but mines under 1%',
    'Million metric tons a year (U.S. spot, cathode)',
    'Türkiye 0.6% · United Arab Emirates 3.6%',
    '230,000 t',
    '$30.78',
  ])('is never less than what is drawn, nor a quarter more: %s', (text) => {
    for (const weight of [400, 700] as const) {
      const real = drawn(text, weight)
      expect(textWidth(text, 16, weight)).toBeGreaterThanOrEqual(real)
      expect(textWidth(text, 16, weight)).toBeLessThan(real * 1.25)
    }
  })
})

describe('lines', () => {
  it('break at words and end in … when cut', () => {
    expect(fit('one two three four', {}, 70, 2)).toEqual(['one two', 'three …'])
    expect(fit('short', {}, 300, 2)).toEqual(['short'])
  })

  it('keep a number with its unit', () =>
    expect(fit('It mined 230,000 t', {}, 120, 3)).toEqual(['It mined', '230,000 t']))

  it('flow by items, so that a name stays with its figure', () =>
    expect(flow(['DR Congo 74.2%', 'Indonesia 14.2%', 'Russia 2.5%'], ' · ', 290)).toEqual([
      'DR Congo 74.2% · Indonesia 14.2%',
      'Russia 2.5%',
    ]))

  it('are of sixteen units at least', () => expect(SMALLEST).toBe(16))
})
