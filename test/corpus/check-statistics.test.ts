import { describe, expect, it } from 'vitest'
import { checkSourceIds, checkStatistics } from '../../src/corpus/check/statistics.js'
import { CorpusError, problemLine } from '../../src/corpus/problem.js'
import { COLUMNS, formatRows, parseRows, type TidyRow } from '../../src/corpus/statistics/record.js'
import { tablesFrom } from '../../src/corpus/statistics/tables.js'

const FILE = 'corpus/statistics/usgs-mcs-2026.csv'

const good: TidyRow = {
  mineral: 'cobalt',
  measure: 'production',
  stage: 'mining',
  place: 'COD',
  year: 2025,
  cell: 'value',
  value: 230_000,
  unit: 't',
  qualifiers: 'estimated',
  raw: '230,000',
  printed_unit: 'metric tons',
  place_printed: 'Congo (Kinshasa)',
  chapter: 'COBALT',
  heading: 'World Mine Production and Reserves',
  detail: 'Mine production',
  url: 'https://pubs.usgs.gov/periodicals/mcs2026/mcs2026-cobalt.pdf',
}
const world: TidyRow = { ...good, place: 'WLD', place_printed: 'World total (rounded)', value: 310_000, raw: '310,000' }

/** What the check says of a file that holds these rows. */
const said = (...rows: readonly TidyRow[]): readonly string[] => {
  const read = parseRows(formatRows(rows), FILE)
  const { tables, problems } = tablesFrom(read.rows, FILE)
  const statistics = { tables, files: [{ file: FILE, rows: read.rows }], problems: [...read.problems, ...problems] }
  return checkStatistics(statistics).map(problemLine)
}

describe('the check of the statistics', () => {
  it('finds nothing wrong with good rows', () => {
    expect(said(good, world)).toEqual([])
  })

  it.each<[string, TidyRow, string]>([
    ['a mineral id', { mineral: 'Cobalt' }, 'column mineral: "Cobalt" is not valid. Fix: expected lower-case words'],
    ['a place', { place: 'Congo' }, 'column place: "Congo" is not valid. Fix: expected an ISO 3166-1 alpha-3 code'],
    ['a year', { year: '25' }, 'column year: "25" is not valid. Fix: expected a year such as 2025.'],
    ['a value', { value: '230,000' }, 'column value: "230,000" is not valid.'],
    ['a measure', { measure: 'output' }, 'column measure: "output" is not valid.'],
    ['an empty unit', { unit: '' }, 'column unit: "" is not valid. Fix: expected a unit such as t, kg, % or USD/t.'],
    ['an address', { url: 'http://usgs.gov' }, 'column url: "http://usgs.gov" is not valid. Fix: expected an https'],
    ['a qualifier', { qualifiers: 'guess' }, 'column qualifiers: "guess" is not valid.'],
    ['a unit', { unit: 'kt' }, 'column unit: "kt" is not a unit of production. Fix: write t, kg, ct, m3, L or USD'],
    ['a withheld number', { cell: 'withheld' }, 'the cell is "withheld" and has a value or a bound.'],
    ['a missing number', { value: undefined }, 'the cell is "value" and has no value. Fix: write the value.'],
    ['a zero with a number', { cell: 'zero' }, 'the cell is "zero" and has the value 230000. Fix: write 0.'],
    ['a range', { cell: 'range', value: undefined, low: 5 }, 'low and high are not a range. Fix: write both'],
    ['empty words', { cell: 'words', value: undefined, raw: '' }, 'the cell is "words" and there are none.'],
    ['a year of the future', { year: 2026 }, 'column year: 2026 is not before the edition of 2026. Fix: correct'],
    ['a period', { period: '2019–22' }, 'column period: the period "2019–22" does not end in 2025.'],
  ])('names line, column and mend of %s that is wrong', (_, change, message) => {
    const lines = said(world, { ...good, detail: 'x', variant: 'other', ...change })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`${FILE}:3: `)
    expect(lines[0]).toContain(message)
  })

  it('finds an importer that is no place id', () => {
    const lines = said({ ...good, measure: 'net-import-reliance', stage: undefined, unit: '%', importer: 'Congo' })
    expect(lines[0]).toContain(`${FILE}:2: column importer: "Congo" is not valid. Fix: expected an ISO 3166-1`)
  })

  it('lets uses stand beside one another, and not one use twice', () => {
    const use = { ...good, measure: 'use-share', stage: undefined, place: 'EU', unit: '%', use: 'Batteries' }
    expect(said(use, { ...use, use: 'Magnets' })).toEqual([])
    expect(said(use, use)[0]).toContain('usgs-mcs-2026:cobalt:use-share, EU 2025, Batteries is already in line 2.')
  })

  it('lets a projection stand in a year to come', () => {
    expect(said({ ...good, year: 2030, qualifiers: 'projected' })).toEqual([])
  })

  it('finds a row that stands twice', () => {
    expect(said(good, good)).toEqual([
      `${FILE}:3: usgs-mcs-2026:cobalt:production:mining, COD 2025 is already in line 2. Fix: remove one of the two.`,
    ])
  })

  it('finds rows that add up to more than their printed total, by more than rounding', () => {
    const indonesia = { ...good, place: 'IDN', place_printed: 'Indonesia' }
    expect(said(good, { ...indonesia, value: 44_000, raw: '44,000' }, world)).toEqual([])
    const lines = said(good, { ...indonesia, value: 440_000, raw: '440,000' }, world)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(
      `${FILE}:4: the rows of usgs-mcs-2026:cobalt:production:mining for 2025 add up to more than`,
    )
    expect(lines[0]).toContain('(670,000 t against 310,000)')
    expect(said(good, { ...indonesia, value: 440_000, raw: '440,000', qualifiers: 'counted-twice' }, world)).toEqual([])
  })

  it('finds a row that contradicts its table', () => {
    const lines = said(good, { ...world, unit: 'kg' })
    expect(lines[0]).toContain(`${FILE}:3: column unit: "kg" differs from "t" in line 2 of table`)
  })

  it('finds a source that nobody has named', () => {
    const { rows } = parseRows(formatRows([good]), FILE)
    const { tables } = tablesFrom(rows, FILE)
    expect(checkSourceIds({ tables }, new Map()).map(problemLine)).toEqual([
      `${FILE}: source "usgs-mcs-2026" is not in corpus/sources.yaml. Fix: add it there, or name the file for its source.`,
    ])
    expect(checkSourceIds({ tables }, new Map([['usgs-mcs-2026', {}]])).map(problemLine)).toEqual([
      'corpus/sources.yaml: source "usgs-mcs-2026" has figures here and no traits. Fix: add `traits`: what it is ' +
        '`called`, what it `counts`, its `order`, as its neighbors have.',
    ])
    const traits = { called: 'USGS', counts: 'mine output', order: 1 }
    expect(checkSourceIds({ tables }, new Map([['usgs-mcs-2026', { traits }]]))).toEqual([])
  })

  it('refuses another header, and says which cells a short row has', () => {
    expect(() => parseRows('a,b\n1,2\n', FILE)).toThrow(CorpusError)
    expect(() => parseRows('a,b\n1,2\n', FILE)).toThrow(`${FILE}:1: the header is not that of a statistics file.`)
    const { problems } = parseRows(`${COLUMNS.join(',')}\ncobalt,production\n`, FILE)
    expect(problems.map(problemLine)).toEqual([
      `${FILE}:2: the row has 2 cells and the header ${COLUMNS.length}. Fix: put text that holds a comma in double quotes.`,
    ])
  })
})
