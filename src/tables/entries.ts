import type { Observation, Table } from '../corpus/types.js'

/** A row whose number may be used (number rule 2: W, NA and blanks are not zero, a dash is). */
export type Numbered = Observation & { readonly value: number }

/** One printed row with the table that it stands in: what a figure rests on that is no quotient. */
export interface Entry<Row extends Observation = Numbered> {
  readonly table: Table
  readonly row: Row
}

/** True for a row with a number. */
export const isNumber = (row: Observation): row is Numbered => row.value !== undefined

/** Which rows of a table are wanted; all that are no projection where nothing is said. */
export interface Wanted {
  readonly place?: string
  readonly year?: number | undefined
}

/** The rows of a table that have a number, whatever it measures, in the order of the table. */
export const numbersOf = (table: Table, { place, year }: Wanted = {}): readonly Numbered[] =>
  table.observations
    .filter(isNumber)
    .filter((row) => (place === undefined || row.place === place) && (year === undefined || row.year === year))

/** Rows by value, the largest first. */
export const largestFirst = <Row extends Numbered>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => b.value - a.value)

/** Rows by year, the earliest first. */
export const earliestFirst = <Row extends Observation>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => a.year - b.year)

/** When a row is of, as printed: "2021–24", "2024". */
export const periodOf = ({ period, year }: Observation): string => period ?? String(year)
