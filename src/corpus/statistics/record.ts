import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import { CorpusError, type CheckProblem } from '../problem.js'
import { CELLS, MEASURES, STAGES } from '../types.js'
import { readCsv } from './csv.js'

/** Marks of a figure, `;`-separated in the file. */
export const QUALIFIERS = ['estimated', 'rounded', 'excludes-us', 'projected', 'counted-twice', 'incomplete'] as const

/**
 * Columns of `corpus/statistics/*.csv`, one observation a row. The source is the file's name; source, mineral, measure,
 * stage and variant make the table's id. `value`, `low`, `high` are in `unit`; `raw` is the printed cell in `printed_unit`.
 */
export const COLUMNS = [
  'mineral',
  'measure',
  'stage',
  'variant',
  'importer',
  'product',
  'use',
  'place',
  'year',
  'period',
  'cell',
  'bound',
  'value',
  'low',
  'high',
  'unit',
  'qualifiers',
  'raw',
  'printed_unit',
  'place_printed',
  'form',
  'chapter',
  'heading',
  'detail',
  'url',
  'note',
  'table_note',
  'erratum',
] as const
export type Column = (typeof COLUMNS)[number]

/** Columns that a file leaves out where none of its rows has anything in them. */
const OPTIONAL: readonly Column[] = ['importer', 'product', 'use']

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
const optional = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => undefined), schema])
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'expected a plain number such as 2000 or 1.85')
  .transform(Number)

const placeId = z
  .string()
  .regex(/^[A-Z]{3}$|^[A-Z]+(-[A-Z]+)*$/, 'expected an ISO 3166-1 alpha-3 code or a group id in capitals')

const row = z.strictObject({
  mineral: id,
  measure: z.enum(MEASURES),
  stage: optional(z.enum(STAGES)),
  variant: optional(id),
  importer: optional(placeId),
  product: optional(z.string()),
  use: optional(z.string()),
  place: placeId,
  year: z
    .string()
    .regex(/^(19|20)\d\d$/, 'expected a year such as 2025')
    .transform(Number),
  period: optional(z.string()),
  cell: z.enum(CELLS),
  bound: optional(z.enum(['>', '<'])),
  value: optional(number),
  low: optional(number),
  high: optional(number),
  unit: z.string().min(1, 'expected a unit such as t, kg, % or USD/t'),
  qualifiers: z
    .string()
    .transform((text) => text.split(';').filter(Boolean))
    .pipe(z.array(z.enum(QUALIFIERS))),
  raw: z.string(),
  printed_unit: z.string(),
  place_printed: z.string().min(1, 'expected the name of the row as printed'),
  form: optional(z.string()),
  chapter: z.string().min(1),
  heading: z.string().min(1),
  detail: z.string().min(1),
  url: z.url({ protocol: /^https$/, error: 'expected an https address' }),
  note: optional(z.string()),
  table_note: optional(z.string()),
  erratum: optional(z.string()),
})

/** One validated row with its 1-based line. */
export type StatisticsRow = z.infer<typeof row> & { readonly line: number }

/** A row about to be written: text by column, absent is empty. */
export type TidyRow = Partial<Readonly<Record<Column, string | number | undefined>>>

/** Rows as the CSV text of a statistics file: UTF-8, LF, header first. Same rows, same bytes. */
export const formatRows = (rows: readonly TidyRow[]): string => {
  const columns = COLUMNS.filter(
    (column) => !OPTIONAL.includes(column) || rows.some((r) => r[column] !== undefined && r[column] !== ''),
  )
  return stringify(
    rows.map((r) => columns.map((column) => r[column] ?? '')),
    { header: true, columns },
  )
}

/** The cells of a row by column; a column that the file leaves out is empty. */
const cellsOf = (columns: readonly Column[], record: readonly string[]): Record<string, string | undefined> => ({
  ...Object.fromEntries(OPTIONAL.map((column) => [column, ''])),
  ...Object.fromEntries(columns.map((column, i) => [column, record[i]])),
})

/** Reads the CSV text of one statistics file. Gives the valid rows and a problem for each that is not. */
export const parseRows = (
  text: string,
  file: string,
): { readonly rows: readonly StatisticsRow[]; readonly problems: readonly CheckProblem[] } => {
  const [first, ...records] = readCsv(text, file)
  const header = first?.cells ?? []
  const columns = COLUMNS.filter((column) => !OPTIONAL.includes(column) || header.includes(column))
  if (header.join() !== columns.join()) {
    const problem = { file, line: 1, problem: `the header is not that of a statistics file` }
    throw new CorpusError([{ ...problem, mend: `write the columns ${columns.join(',')}` }])
  }
  const rows: StatisticsRow[] = []
  const problems: CheckProblem[] = []
  for (const { line, cells: record } of records) {
    if (record.length !== columns.length) {
      const problem = `the row has ${record.length} cells and the header ${columns.length}`
      problems.push({ file, line, problem, mend: 'put text that holds a comma in double quotes' })
      continue
    }
    const result = row.safeParse(cellsOf(columns, record))
    if (result.success) rows.push({ ...result.data, line })
    else
      for (const issue of result.error.issues) {
        const column = String(issue.path[0] ?? '')
        const cell = record[columns.indexOf(column as Column)] ?? ''
        problems.push({ file, line, column, problem: `"${cell}" is not valid`, mend: mendOf(issue.message) })
      }
  }
  return { rows, problems }
}

const mendOf = (message: string): string => message.replace(/^Invalid \w+: /, '').replace(/\.$/, '')
