import type { Mineral, Observation, Table } from '../../src/corpus/types.js'
import { mineralOf } from '../../src/corpus/entities.js'
import { cutsFor, type Cut } from '../../src/tables/select.js'
import { corpus } from '../answers/ask.js'

export { corpus }

/** A mineral of the bundled corpus. */
export const mineral = (id: string): Mineral => mineralOf(corpus, id)

/** A row with a number, of 2024 unless told otherwise. */
export const row = (place: string, value: number | undefined, more: Partial<Observation> = {}): Observation => ({
  place,
  placePrinted: place,
  year: 2024,
  cell: value === undefined ? 'withheld' : 'value',
  ...(value === undefined ? {} : { value }),
  raw: value === undefined ? 'W' : String(value),
  estimated: false,
  projected: false,
  excludesUS: false,
  line: 1,
  ...more,
})

/** A table of tons mined, made of rows. */
export const table = (rows: readonly Observation[], more: Partial<Table> = {}): Table => ({
  id: 'made',
  source: 'made-up',
  mineral: 'cobalt',
  measure: 'production',
  stage: 'mining',
  unit: 't',
  printedUnit: 'metric tons',
  chapter: 'COBALT',
  heading: 'World Mine Production',
  detail: 'Mine production',
  url: '',
  years: [...new Set(rows.map(({ year }) => year))].sort(),
  observations: rows,
  ...more,
})

/** The latest cut of a table made of rows; throws where there is none. */
export const cut = (rows: readonly Observation[], more: Partial<Table> = {}): Cut => {
  const [first] = cutsFor([table(rows, more)])
  if (!first) throw new Error('the rows have no year')
  return first
}
