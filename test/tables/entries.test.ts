import { describe, expect, it } from 'vitest'
import { earliestFirst, isNumber, largestFirst, numbersOf, periodOf } from '../../src/tables/entries.js'
import { corpus, row } from './corpus.js'

const [table] = [...corpus.tables.values()].filter(({ id }) => id === 'usgs-mcs-2026:cobalt:production:mining')

describe('rows of a table', () => {
  it('are those with a number, of a place and a year', () => {
    const found = table ? numbersOf(table, { place: 'COD', year: 2025 }) : []
    expect(found.map(({ value }) => value)).toEqual([230_000])
    expect([row('CHN', undefined), row('CHN', 0)].map(isNumber)).toEqual([false, true])
  })

  it('come by value or by year', () => {
    const rows = [row('CHN', 1, { year: 2025 }), row('COD', 3), row('PER', 2)].filter(isNumber)
    expect(largestFirst(rows).map(({ place }) => place)).toEqual(['COD', 'PER', 'CHN'])
    expect(earliestFirst(rows).at(-1)?.place).toBe('CHN')
  })

  it('are of a year or a period', () => {
    expect(periodOf(row('CHN', 1))).toBe('2024')
    expect(periodOf(row('CHN', 1, { period: '2021–24' }))).toBe('2021–24')
  })
})
