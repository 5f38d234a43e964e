import { fail } from '../problem.js'
import { scale } from '../statistics/cell.js'
import type { TidyRow } from '../statistics/record.js'
import type { PrintedPlaces } from '../vocabulary/check-printed.js'
import type { Published } from './published-mapping.js'

/** A row of the file as text by column, with its line. */
export interface FileRow {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Fails at a cell of a row. */
export const refuse = ({ file, line, cells }: FileRow, column: string, what: string, mend: string): never =>
  fail({ file, line, column, problem: `"${cells[column] ?? ''}" is not ${what}`, mend })

/** The text of a row in a column that the mapping names, or nothing. */
export const textIn = ({ cells }: FileRow, column: string | undefined): string | undefined =>
  column === undefined ? undefined : (cells[column] ?? '').trim()

/** How a mapping finds places: by its own `places`, an ISO 3166-1 code of two or three letters, or the printed name. */
export interface PlaceFinder {
  readonly printed: PrintedPlaces
  readonly alpha2: Readonly<Record<string, string>>
  readonly known: ReadonlySet<string>
}

/** The place that a cell names. */
export const placeIn = (finder: PlaceFinder, mapping: Published, row: FileRow, column: string): string => {
  const text = (row.cells[column] ?? '').trim()
  const id = mapping.places[text] ?? (finder.known.has(text) ? text : (finder.alpha2[text] ?? finder.printed(text)))
  if (id !== undefined && finder.known.has(id)) return id
  const mend = 'correct it, or add the spelling to `printed` of its place in corpus/places.yaml'
  return refuse(row, column, 'a place that is known here', mend)
}

/** The year of a row: the mapping's own, or that of a cell such as "2024" or "2021-01-01". */
export const yearIn = (mapping: Published, row: FileRow): number => {
  const { year: column } = mapping.columns
  if (column === undefined) {
    if (mapping.year !== undefined) return mapping.year
    throw new Error('a mapping has a year or a column of years')
  }
  const text = /^((?:19|20)\d\d)(?:-\d\d-\d\d)?$/.exec(row.cells[column] ?? '')?.[1]
  return text === undefined ? refuse(row, column, 'a year', 'expected a year such as 2024') : Number(text)
}

/** A figure of a row: `undefined` where the cell is empty, because the publication has none. */
export const figureIn = (
  row: FileRow,
  column: string,
  {
    unit,
    factor = 1,
    bound: boundColumn,
  }: { readonly unit: string; readonly factor?: number; readonly bound?: string },
): Pick<TidyRow, 'cell' | 'value' | 'raw' | 'bound'> | undefined => {
  const text = (row.cells[column] ?? '').trim()
  if (text === '') return undefined
  if (!/^\d+(\.\d+)?$/.test(text)) return refuse(row, column, 'a number', 'expected a number such as 79.7')
  const bound = textIn(row, boundColumn) ?? ''
  if (boundColumn !== undefined && !['', '<', '>'].includes(bound))
    return refuse(row, boundColumn, 'a bound', 'expected "<", ">" or nothing')
  const shown = unit === '%' ? `${text} %` : Number(text).toLocaleString('en', { maximumFractionDigits: 6 })
  return {
    cell: 'value',
    value: scale(Number(text), factor),
    raw: bound + shown,
    ...(bound !== '' && { bound }),
  }
}
