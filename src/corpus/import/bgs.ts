import { z } from 'zod'
import { fail } from '../problem.js'
import type { TidyRow } from '../statistics/record.js'
import { STAGES } from '../types.js'
import { eachRow } from './each-row.js'
import { printedPlaces } from './places.js'
import { readRelease, type ReleaseRow } from './source-text.js'
import type { Imported } from './imported.js'
import { readYaml } from './mapping.js'

const COLUMNS = ['mineral', 'stage', 'country', 'iso3', 'year', 'value', 'unit', 'qualifier', 'figure_note'] as const
type Row = ReleaseRow<(typeof COLUMNS)[number]>

const URL = 'https://www.bgs.ac.uk/mineralsuk/statistics/world-mineral-statistics/'

const table = z.strictObject({
  stage: z.enum(STAGES),
  chapter: z.string(),
  form: z.string().optional(),
  variant: z.string().optional(),
  note: z.string().optional(),
  from: z.number().int().optional(),
})
const mapping = z.strictObject({ 'bgs-wms': z.record(z.string(), table) })

const NUMBER = /^\d+(\.\d+)?$/

const unitOf = (file: string, row: Row): string => {
  const unit = row.cells.unit.split(' ')[0]
  if (unit === 't' || unit === 'kg') return unit
  const mend = 'expected "t" or "kg", with what it counts after it'
  return fail({ file, line: row.line, column: 'unit', problem: `unknown unit "${row.cells.unit}"`, mend })
}

const cellOf = (file: string, row: Row): Pick<TidyRow, 'cell' | 'value' | 'raw'> => {
  const { value, qualifier } = row.cells
  if (value === '' && qualifier === 'not available') return { cell: 'not-available', raw: '' }
  if (NUMBER.test(value)) return { cell: 'value', value: Number(value), raw: value }
  const mend = 'expected a number, or an empty value with the qualifier "not available"'
  return fail({ file, line: row.line, column: 'value', problem: `"${value}" (${qualifier}) is not a figure`, mend })
}

/**
 * Reads the World Mineral Statistics of the British Geological Survey (one row a mineral, stage, country and year) and
 * gives the rows of `bgs-wms.csv`. BGS prints no world totals. Throws a CorpusError with line and column.
 */
export const importBgs = (bytes: Uint8Array, file: string, folder: string): Imported => {
  const tables = readYaml(mapping, folder, 'bgs.yaml')['bgs-wms']
  const places = printedPlaces(folder)
  const rows = new Map<string, TidyRow>()
  let early = 0
  let doubled = 0
  eachRow(file, readRelease(bytes, file, COLUMNS), (row) => {
    const { mineral, stage, country, year, qualifier } = row.cells
    const known = tables[`${mineral} ${stage}`]
    if (!known) {
      const mend = 'add it to corpus/imports/bgs.yaml'
      return fail({ file, line: row.line, column: 'mineral', problem: `unknown table "${mineral} ${stage}"`, mend })
    }
    // The file's own codes give both Congos COD; the printed names are right.
    const place = places(country)
    if (place === undefined) {
      const mend = 'correct it, or add the spelling to `printed` of its place in corpus/places.yaml'
      return fail({ file, line: row.line, column: 'country', problem: `unknown country "${country}"`, mend })
    }
    if (!/^(19|20)\d\d$/.test(year))
      return fail({
        file,
        line: row.line,
        column: 'year',
        problem: `"${year}" is not a year`,
        mend: 'expected a year such as 2023',
      })
    const cell = cellOf(file, row)
    if (known.from !== undefined && Number(year) < known.from) {
      early++
      return
    }
    const key = [mineral, stage, place, year].join()
    const before = rows.get(key)
    if (before) {
      // Germany of 1990 and 1991 has a row under its old and its new name, one of them empty.
      doubled++
      if (cell.cell === 'not-available') return
      if (before.cell !== 'not-available')
        return fail({
          file,
          line: row.line,
          problem: `${country} ${year} appears twice`,
          mend: 'remove one of the two rows',
        })
    }
    rows.set(key, {
      mineral,
      measure: 'production',
      stage: known.stage,
      variant: known.variant,
      place,
      year,
      ...cell,
      unit: unitOf(file, row),
      qualifiers: qualifier === 'estimated' ? 'estimated' : '',
      printed_unit: row.cells.unit,
      place_printed: country,
      form: known.form,
      chapter: known.chapter,
      heading: 'World Mineral Statistics',
      detail: 'Production',
      url: URL,
      table_note: known.note,
    })
  })
  const report = [
    ...(early > 0 ? [`left out: ${early} rows of years in which a leading producer is missing`] : []),
    ...(doubled > 0 ? [`left out: ${doubled} empty rows of a place under a second name`] : []),
  ]
  return { source: 'bgs-wms', rows: [...rows.values()], report }
}
