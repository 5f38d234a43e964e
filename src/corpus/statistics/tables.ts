import { basename } from 'node:path'
import type { CheckProblem } from '../problem.js'
import type { Measure, Observation, Table } from '../types.js'
import type { StatisticsRow } from './record.js'

/** `source:mineral:measure[:stage][:variant]`. */
export const tableId = (
  source: string,
  row: {
    readonly mineral: string
    readonly measure: string
    readonly stage?: string | undefined
    readonly variant?: string | undefined
  },
): string => [source, row.mineral, row.measure, row.stage, row.variant].filter(Boolean).join(':')

/** Source of a statistics file: its name up to the first dot. `ec-crm-2023.uses.csv` is a part of `ec-crm-2023`. */
export const sourceOf = (file: string): string => basename(file, '.csv').split('.')[0] ?? ''

/** Drops the keys whose value is undefined, as `exactOptionalPropertyTypes` asks. */
const present = <T extends object>(object: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** Measures whose rows are suppliers. */
const SUPPLIED = new Set<Measure>(['import-share', 'sourcing-share'])

const observation = (row: StatisticsRow): Observation =>
  present({
    place: row.place,
    placePrinted: row.place_printed,
    supplier: SUPPLIED.has(row.measure) ? row.place : undefined,
    use: row.use,
    year: row.year,
    period: row.period,
    cell: row.cell,
    value: row.value,
    bound: row.bound,
    low: row.low,
    high: row.high,
    raw: row.raw,
    estimated: row.qualifiers.includes('estimated'),
    projected: row.qualifiers.includes('projected'),
    excludesUS: row.qualifiers.includes('excludes-us'),
    incomplete: row.qualifiers.includes('incomplete'),
    note: row.note,
    erratum: row.erratum,
    line: row.line,
  })

/** What must be one and the same in all rows of a table, or its rows could not be divided by one another. */
const SHARED = ['importer', 'product', 'unit', 'form', 'chapter', 'heading', 'detail', 'url', 'table_note'] as const

/** Groups the rows of one file into tables, in the order of the file, and reports rows that contradict their table. */
export const tablesFrom = (
  rows: readonly StatisticsRow[],
  file: string,
): { readonly tables: readonly Table[]; readonly problems: readonly CheckProblem[] } => {
  const source = sourceOf(file)
  const groups = new Map<string, StatisticsRow[]>()
  for (const row of rows) {
    const key = tableId(source, row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const problems: CheckProblem[] = []
  const tables = [...groups].map(([id, group]) => {
    const first = group[0]
    if (!first) throw new Error('a group has at least one row')
    for (const row of group)
      for (const column of SHARED)
        if (row[column] !== first[column]) {
          const problem = `"${row[column] ?? ''}" differs from "${first[column] ?? ''}" in line ${first.line} of table ${id}`
          problems.push({
            file,
            line: row.line,
            column,
            problem,
            mend: 'make them equal, or give one a variant of its own',
          })
        }
    return present({
      id,
      source,
      mineral: first.mineral,
      measure: first.measure,
      stage: first.stage,
      variant: first.variant,
      importer: first.importer,
      product: first.product,
      form: first.form,
      unit: first.unit,
      printedUnit: first.printed_unit,
      chapter: first.chapter,
      heading: first.heading,
      detail: first.detail,
      url: first.url,
      note: first.table_note,
      years: [...new Set(group.map((row) => row.year))].sort((a, b) => a - b),
      observations: group.map(observation),
    })
  })
  return { tables, problems }
}
