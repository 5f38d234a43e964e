import { describe, expect, it } from 'vitest'
import { checkTrade, checkUses } from '../../src/corpus/check/trade.js'
import { problemLine } from '../../src/corpus/problem.js'
import { formatRows, parseRows, type TidyRow } from '../../src/corpus/statistics/record.js'

const FILE = 'corpus/statistics/cepii-baci.csv'

const share: TidyRow = {
  ...{ mineral: 'cobalt', measure: 'import-share', importer: 'JPN', product: 'cobalt oxides', variant: 'oxides' },
  ...{ place: 'CHN', place_printed: 'China', year: 2024, cell: 'value', value: 40, raw: '40 %', unit: '%' },
  ...{ qualifiers: '', printed_unit: 'percent', chapter: 'BACI', heading: 'Suppliers', detail: 'Share of imports' },
  url: 'https://www.cepii.fr/',
}

const said = (row: TidyRow): readonly string[] => {
  const { rows } = parseRows(formatRows([row]), FILE)
  const statistics = { tables: [], files: [{ file: FILE, rows }] }
  return [...checkTrade(statistics), ...checkUses(statistics)].map(problemLine)
}

describe('the check of trade and uses', () => {
  it('takes a share of imports with its importer, supplier and product', () => expect(said(share)).toEqual([]))

  it.each<[string, TidyRow, string]>([
    ['no importer', { importer: undefined }, 'column importer: a row of import-share names no importer. Fix: write'],
    ['itself as supplier', { place: 'JPN' }, 'column place: the supplier is the importer itself, JPN. Fix: correct'],
    [
      'a product for the mineral',
      { variant: undefined },
      'column variant: the product "cobalt oxides" has no variant.',
    ],
    ['a use', { use: 'Magnets' }, 'column use: a row of import-share names a use, "Magnets". Fix: leave it empty.'],
    [
      'another reliance',
      { measure: 'net-import-reliance', place: 'EU' },
      'column importer: the reliance of EU has the importer JPN. Fix: write the same place in both columns.',
    ],
    [
      'an export without its product',
      { measure: 'export-share', importer: undefined, product: undefined },
      'column product: a row of export-share names no product. Fix: write what is traded',
    ],
    [
      'a use share without its use',
      { measure: 'use-share', importer: undefined, product: undefined },
      'column use: a row of use-share names no use. Fix: write the end use',
    ],
  ])('finds %s', (_, change, message) => {
    const lines = said({ ...share, ...change })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`${FILE}:2: ${message}`)
  })

  it('lets a place take up its own output', () =>
    expect(said({ ...share, measure: 'sourcing-share', place: 'JPN' })).toEqual([]))
})
