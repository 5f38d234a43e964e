import { describe, expect, it } from 'vitest'
import { altText } from '../../src/charts/alt.js'
import { toBlocks } from '../../src/charts/blocks.js'
import { finding, inTenWords, MAX_WORDS, wordCount } from '../../src/charts/finding.js'
import { amountsIn, percentText, titlePercent, unitWords } from '../../src/charts/numbers.js'
import { ranking, split, strip, trend, world } from './specs.js'

describe('numbers of a chart', () => {
  it('set the percent sign at the number', () => {
    expect(percentText(74.19)).toBe('74.2%')
    expect(percentText(50, '>')).toBe('>50%')
    expect(titlePercent(0.645)).toBe('under 1%')
    expect(titlePercent(79.68)).toBe('80%')
  })

  it('keep the decimals of a bound', () => {
    expect(titlePercent(36.81, '>')).toBe('over 36.8%')
    expect(titlePercent(50, '>')).toBe('over 50%')
    expect(titlePercent(58.67, '<')).toBe('at most 58.7%')
  })

  it('write prices as newspapers do', () => {
    const pounds = amountsIn('USD/lb', [21, 17.2])
    expect(pounds.text(21)).toBe('$21/lb')
    expect(pounds.short(17.2)).toBe('$17.20')
    expect(amountsIn('USD/t', [9000]).text(9000)).toBe('$9,000/t')
    expect(amountsIn('US¢/lb', [76]).text(76)).toBe('76¢/lb')
    expect(unitWords('USD/kg')).toBe('dollars per kilogram')
  })

  it('keep one unit for all amounts', () => {
    const amounts = amountsIn('t', [1_040_000, 2_600_000])
    expect([amounts.text(1_040_000), amounts.short(2_600_000)]).toEqual(['1.04 Mt', '2.6'])
    expect(unitWords(amounts.unit)).toBe('million metric tons')
  })
})

describe('the title', () => {
  it('is the first wording of ten words at most', () => {
    const long = Array.from({ length: 11 }, (_, i) => `w${i}`).join(' ')
    expect(inTenWords(long, 'china refines 80% of cobalt')).toBe('China refines 80% of cobalt')
    expect(wordCount(inTenWords(long))).toBe(MAX_WORDS)
  })

  it('leaves citations, brackets and "about" out of a headline', () =>
    expect(finding('Cobalt averaged about 21 dollars a pound in 2025 (est.; U.S. spot). [1] More follows. [2]')).toBe(
      'Cobalt averaged 21 dollars a pound in 2025',
    ))
})

describe('a chart in words', () => {
  it('names every value', () => {
    expect(altText(ranking)).toContain('DR Congo 74.2%, Indonesia 14.2%, Rest of world 11.6%')
    expect(altText(trend)).toContain('2025 (est.) 2.6')
    expect(altText(world)).toContain('China 60.8%, Bahrain 2.2%')
    expect(altText(world)).not.toContain('Canada')
  })

  it.each([ranking, split, trend, strip, world])('is one sentence with one full stop: $title', (spec) => {
    const alt = altText(spec)
    expect(alt).toMatch(/[^.]\.$/)
    expect(alt.replace(/\best\.|U\.S\./g, '')).not.toMatch(/\.\s+[A-Z]|\.\.|\.;|\.\)/)
  })

  it('keeps to Discord’s 1,024 characters', () => {
    const [bar] = ranking.kind === 'bars' ? ranking.bars : []
    if (bar === undefined) throw new Error('no bar')
    const bars = Array.from({ length: 200 }, (_, i) => ({ ...bar, label: `Country ${i}` }))
    expect(altText({ ...ranking, kind: 'bars', unit: '%', bars }).length).toBeLessThanOrEqual(1024)
  })
})

describe('a chart in the terminal', () => {
  it('scales percent bars to the whole', () => {
    const lines = toBlocks(ranking, 80).split('\n')
    const cells = (name: string) => (lines.find((l) => l.includes(`${name}  `)) ?? '').replace(/[^█]/g, '').length
    expect(cells('DR Congo') / cells('Indonesia')).toBeCloseTo(5.2, 0)
  })

  it.each([split, world])('never grows wider than the terminal: $title', (spec) => {
    for (const line of toBlocks(spec, 60).split('\n').slice(3, -2)) expect(line.length).toBeLessThanOrEqual(60)
  })

  it('draws a line as a spark and a strip as dates', () => {
    expect(toBlocks(trend, 80)).toContain('2021 1.04')
    expect(toBlocks(strip, 80)).toContain('2024-12-03  China banned')
  })
})
