import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../src/claims/rows.js'
import { slotsOf } from '../../src/claims/slots.js'
import { check, language } from './corpus.js'

const rows = (text: string) =>
  language.statements(text).flatMap((said) =>
    rowsOf(slotsOf(said)).map(({ items, figures }) => ({
      values: figures.map(({ quantity }) => quantity.value),
      terms: items.flatMap(({ terms }) => terms),
      keys: items.flatMap(({ keys }) => keys),
    })),
  )

describe('the rows of a sentence', () => {
  const SPLIT =
    'In the United States, steel took 77% of the niobium in 2025, superalloys 20% and carbides 3% (estimated).'
  it('have one figure each, with the names that it leaves out', () => {
    const all = rows(SPLIT)
    expect(all.map(({ values }) => values)).toEqual([[77], [20], [3]])
    expect(all[1]?.terms).toContain('superalloy')
    expect(all[1]?.terms).not.toContain('carbid')
    expect(all[1]?.keys).toEqual(expect.arrayContaining(['niobium', 'USA', '2025']))
  })
  it('are none of one figure', () => expect(rows('Steel took 77% of the niobium in 2025.')).toEqual([]))
})

describe('uses', () => {
  it.each([
    ['A quarter of the cobalt that America used in 2025 went into chemicals.', 'supported'],
    ['In 2025 chemicals took 45% of the cobalt used in the United States.', 'contradicted'],
    ['Half of all cobalt goes into batteries.', 'contradicted'],
    ['Most of the cobalt used in the United States goes into batteries.', 'contradicted'],
    ['Chemicals took a quarter of the cobalt used in Japan in 2025.', 'unverifiable'],
  ])('are told by rows: %s', (text, verdict) => expect(check(text).verdict).toBe(verdict))
})
