import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/corpus/types.js'
import { baseYear, demandTables, partIn, SCENARIOS, technologyIn, useShareTable } from '../../src/tables/demand.js'
import { corpus } from '../answers/ask.js'

describe('tables of demand and of uses', () => {
  it('has one table a scenario, what is decided before what is pledged', () => {
    expect(demandTables(corpus, 'lithium', 2030).map(({ variant }) => variant)).toEqual([
      'stated-policies',
      'announced-pledges',
      'net-zero',
    ])
    expect(demandTables(corpus, 'lithium', 2024).map(({ variant }) => variant)).toEqual(['base-year'])
    expect(demandTables(corpus, 'lithium', 2031)).toEqual([])
    const grade = (table: Table): boolean => partIn(table) === 'battery grade'
    expect(demandTables(corpus, 'graphite', 2030).map(partIn)).toEqual(['', '', ''])
    expect(demandTables(corpus, 'graphite', 2030, grade).every(grade)).toBe(true)
    expect(SCENARIOS.get('net-zero')).toBe('Net Zero Emissions Scenario')
  })

  it('has the shares of uses in the European Union alone', () => {
    expect(useShareTable(corpus, 'cobalt', 'EU')?.measure).toBe('use-share')
    expect(useShareTable(corpus, 'cobalt', 'USA')).toBeUndefined()
  })
})

it('knows the base year, and the technology that a product is counted under', () => {
  expect(baseYear(corpus, 'copper')).toBe(2024)
  expect(baseYear(corpus, 'barite')).toBeUndefined()
  expect(technologyIn(corpus, ['apparent-consumption', 'product-ev-battery'])).toBe('Electric vehicles')
  expect(technologyIn(corpus, ['product-paint'])).toBeUndefined()
})
