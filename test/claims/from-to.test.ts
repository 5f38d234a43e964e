import { describe, expect, it } from 'vitest'
import { NOTHING } from '../../src/claims/context.js'
import { dated } from '../../src/claims/said-years.js'
import { seenIn } from '../../src/claims/seen.js'
import { check, corpus, language } from './corpus.js'

describe('the year of one end of a change', () => {
  const ends = (text: string) => {
    const [said] = language.statements(text)
    if (!said) throw new Error(text)
    const seen = [...said.clauses, said.whole].map((one) => seenIn(corpus, language.lexicon, one, []))
    const whole = seen.pop()
    if (!whole) throw new Error(text)
    const amount = { kind: 'amount', range: { low: 0, high: 1 }, value: 1, unit: 't' } as const
    return seen.map((one) => dated(amount, one, whole, NOTHING, 2025))
  }
  it('is the first of the two for what stands behind "from"', () =>
    expect(ends('Vanadium mining fell from 8,050 t to 5,000 t between 2024 and 2025.')).toEqual([
      { at: 2024 },
      { at: 2025 },
    ]))
  it('is likely the year before where none is named', () =>
    expect(ends('Tin mining reached 33,000 t in 2025, down from 40,000 t.')[1]).toEqual({ at: 2024, vague: true }))
  it.each([
    ['South African vanadium production fell from 8,050 t to 5,000 t between 2024 and 2025.', 'supported'],
    ['South African vanadium production fell from 9,500 t to 5,000 t between 2024 and 2025.', 'contradicted'],
    ['From 2022 to 2024 Canadian uranium output climbed from 7,351 to 14,309 tonnes.', 'supported'],
    ['From 2022 to 2024 Canadian uranium output climbed from 7,351 to 24,309 tonnes.', 'contradicted'],
    ['US import reliance for vanadium fell from 61% to 41% between 2021 and 2025.', 'supported'],
    ['The price of antimony rose from $10.24 to $45 a pound between 2024 and 2025.', 'contradicted'],
    ['Lithium carbonate stood at $9,000 a tonne in 2025, down from 63,700.', 'unverifiable'],
    ['World uranium production grew by about 6,000 tonnes from 2023 to 2024.', 'supported'],
    ['World uranium production grew by about 16,000 tonnes from 2023 to 2024.', 'contradicted'],
    ["Mali's lithium output jumped more than tenfold in 2025.", 'supported'],
  ])('%s', (text, verdict) => expect(check(text).verdict).toBe(verdict))
})
