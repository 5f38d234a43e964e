import { describe, expect, it } from 'vitest'
import {
  importersWithTables,
  importerOf,
  importerWithin,
  relianceTable,
  suppliers,
  supplyTables,
} from '../../src/tables/importers.js'
import { corpus, row, table } from './corpus.js'

describe('importers as a column', () => {
  it('has one table a product: the publication that comes first, by value', () => {
    const [first, ...others] = supplyTables(corpus, 'magnesium', 'EU')
    expect(first).toMatchObject({ source: 'eurostat-comext', importer: 'EU', measure: 'import-share' })
    expect(suppliers(first ?? table([]))[0]).toMatchObject({ place: 'CHN', value: 91.89 })
    expect(others.every(({ product }) => product !== first?.product)).toBe(true)
  })

  it('goes back to the years that have the first supplier alone', () => {
    const [early] = supplyTables(corpus, 'magnesium', 'EU', 2002)
    expect(early && suppliers(early, 2002)[0]).toMatchObject({ place: 'CHN', value: 27.4 })
  })

  it('has the supply with own output where there are no imports', () => {
    expect(supplyTables(corpus, 'arsenic', 'EU')[0]?.measure).toMatch(/share$/)
    expect(supplyTables(corpus, 'tungsten', 'PRK')).toEqual([])
  })

  it('knows the reliance of the EU and who has tables', () => {
    expect(relianceTable(corpus, 'magnesium', 'EU')?.observations[0]?.value).toBe(100)
    expect(importersWithTables(corpus, 'tungsten')).toContain('GBR')
    expect(importerWithin(corpus, 'magnesium', 'EUROPE')).toBe('EU')
    expect(importerWithin(corpus, 'magnesium', 'JPN')).toBe('JPN')
  })

  it('takes a table that names nobody for one of the United States', () => {
    expect(importerOf(table([row('CHN', 5)]))).toBe('USA')
    expect(importerOf(table([row('CHN', 5)], { importer: 'JPN' }))).toBe('JPN')
  })
})
