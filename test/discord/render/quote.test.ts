import { describe, expect, it } from 'vitest'
import { isTold, quoteOf } from '../../../src/discord/render/quote.js'

describe('quoteOf', () => {
  const PRICES = '2024: United States 10.24; 2025: United States 25 (dollars per pound)'

  it.each([
    [
      'China 2,000 · World total (rounded) 310,000 (metric tons)',
      [],
      'China 2,000 · World total (rounded) 310,000 (metric tons)',
    ],
    ['Chile 24.5 % (percent)', [], 'Chile 24.5%'],
    [PRICES, ['2024'], 'United States 10.24'],
    [PRICES, ['2025 est.'], 'United States 25 (dollars per pound)'],
    [PRICES, [], '2025: United States 25 (dollars per pound)'],
    [
      'Brazil 11,000,000 (The data release of February 2026 has 21,000,000.) · World total 75,000,000',
      [],
      'Brazil 11,000,000 · World total 75,000,000',
    ],
    [
      'South Africa 120,000 · Russia 20,000 · Zimbabwe 18,000 · World total (rounded) 170,000 (kilograms)',
      [],
      'South Africa 120,000 … World total (rounded) 170,000',
    ],
  ])('%s of %j', (row, years, quote) => expect(quoteOf(row, new Set(years))).toBe(quote))

  it('cuts a sentence at a word', () =>
    expect(quoteOf('Gallium is a by-product: most of it comes from turning bauxite into alumina.')).toBe(
      'Gallium is a by-product: most of it comes from turning…',
    ))
})

describe('isTold', () => {
  const SENTENCE = 'China suspended its ban on exports of gallium and germanium.'
  it('knows a sentence that the card tells, by its beginning', () => {
    expect(isTold(SENTENCE, `**2025** ${SENTENCE.slice(0, 50)}…`)).toBe(true)
    expect(isTold(SENTENCE, 'China banned exports of gallium.')).toBe(false)
    expect(isTold('copper (critical)', 'copper (critical)')).toBe(false)
  })
})
