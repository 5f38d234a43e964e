import type { Observation, Table } from '../corpus/types.js'
import type { Entry, Numbered } from './entries.js'
import type { Bound, Reading, World } from './read.js'
import type { Cut } from './select.js'
import type { Share } from './shares.js'

/** What can be done with figures; the name is that of the sign between its terms, or of what comes out. */
export type Operation = 'share' | 'ratio' | 'sum' | 'difference' | 'mean' | 'change' | 'points'

/** A number of a table with all that it rests on: printed, or worked out from others. */
export interface Quantity {
  readonly table: Table
  readonly place: string
  readonly year: number
  /** Unrounded, in `unit`. */
  readonly value: number
  readonly unit: string
  readonly bound?: Bound | undefined
  readonly estimated: boolean
  readonly projected: boolean
  readonly rows: readonly Observation[]
  /** What was done with which others, in the order of the formula; absent of one that is printed. */
  readonly worked?: { readonly how: Operation; readonly of: readonly Quantity[] }
}

/** What a cut says of a place, or of the world. */
export const ofReading = (
  { table, year, projected }: Cut,
  { place = 'WLD', value, bound, rows, estimated }: (Reading | World) & { readonly place?: string },
): Quantity => ({ table, place, year, value, unit: table.unit, bound, estimated, projected, rows })

/** What one row of a table says; whether it is an estimate, its publication decides. */
export const ofRow = ({ table, row }: Entry, estimated = row.estimated): Quantity => ({
  ...{ table, place: row.place, year: row.year, value: row.value, unit: table.unit, bound: row.bound },
  ...{ estimated, projected: row.projected, rows: [row] },
})

/** A share as it was divided, or printed. A total that is a sum of rows is not cited row by row. */
export const ofShare = ({ cut, part, world, value, bound, reported }: Share): Quantity => {
  const own = ofReading(cut, part)
  const whole = ofReading(cut, { ...world, rows: world.printed ? world.rows : [] })
  return {
    ...{ ...own, value, bound, unit: '%', rows: [...own.rows, ...whole.rows] },
    ...(!reported && { worked: { how: 'share', of: [own, whole] } }),
  }
}

/** What a bound becomes of what is taken away, or divided by: more leaves less. */
export const flipped = (bound: Bound | undefined): Bound | undefined =>
  bound === undefined ? undefined : bound === '>' ? '<' : '>'

/** A quotient's or a difference's bound: of the first term as it is, of the second the other way; two bounds make none (number rule 3). */
export const boundOf = (first: Bound | undefined, second: Bound | undefined): Bound | 'none' | undefined =>
  first !== undefined && second !== undefined ? 'none' : (first ?? flipped(second))

/** A quantity that stands in place of its terms; it is of the place of the first and of the year of the last. */
const worked = (
  how: Operation,
  of: readonly [Quantity, ...Quantity[]],
  { value, unit, bound }: Pick<Quantity, 'value' | 'bound'> & { readonly unit?: string },
): Quantity => {
  const last = of.at(-1) ?? of[0]
  return {
    ...{ table: last.table, place: of[0].place, year: last.year, value, unit: unit ?? last.unit, bound },
    estimated: of.some(({ estimated }) => estimated),
    projected: of.some(({ projected }) => projected),
    rows: [...new Set(of.flatMap(({ rows }) => rows))],
    worked: { how, of },
  }
}

const quotient = (how: Operation, one: Quantity, other: Quantity, unit: string, times = 1): Quantity | undefined => {
  const bound = boundOf(one.bound, other.bound)
  if (other.value === 0 || bound === 'none') return undefined
  return worked(how, [one, other], { value: (one.value / other.value) * times, unit, bound })
}

/** A part of a whole, in percent; none of nothing, nor of two bounds. */
export const shareIn = (part: Quantity, whole: Quantity): Quantity | undefined =>
  quotient('share', part, whole, '%', 100)

/** How many times another a quantity is; `unit`: "years" of a stock over a flow. */
export const ratioTo = (one: Quantity, other: Quantity, unit = 'times'): Quantity | undefined =>
  quotient('ratio', one, other, unit)

/** Quantities of one unit added up; a lower or an upper bound where one of them is. */
export const sumOf = (of: readonly [Quantity, ...Quantity[]]): Quantity => {
  const bound = of.find((one) => one.bound !== undefined)?.bound
  return worked('sum', of, { value: of.reduce((sum, one) => sum + one.value, 0), bound })
}

/** The first less all others, in its unit. */
export const lessOf = (of: readonly [Quantity, ...Quantity[]]): Quantity => {
  const [first, ...others] = of
  const bound = boundOf(first.bound, others.find((one) => one.bound !== undefined)?.bound)
  const value = others.reduce((left, one) => left - one.value, first.value)
  return worked('difference', of, { value, bound: bound === 'none' ? undefined : bound })
}

/** The mean of several, each counted once. */
export const meanOf = (of: readonly [Quantity, ...Quantity[]]): Quantity => {
  const { value, bound } = sumOf(of)
  return worked('mean', of, { value: value / of.length, bound })
}

/**
 * What one became: of shares the difference in percentage points, of all else the change in percent of the first. None
 * from zero, nor where one of the two is a bound.
 */
export const changeOf = (from: Quantity, to: Quantity): Quantity | undefined => {
  if ((from.bound ?? to.bound) !== undefined) return undefined
  if (from.unit === '%')
    return worked('points', [from, to], { value: to.value - from.value, unit: 'percentage points' })
  if (from.value === 0) return undefined
  return worked('change', [from, to], { value: (to.value / from.value - 1) * 100, unit: '%' })
}

/** The end of a scale that is looked for. */
export type Extreme = 'highest' | 'lowest'

/** The member of a series with the highest or the lowest value; of equal ones the latest, as people say "again". */
export const extremeOf = <T extends Pick<Numbered, 'value'>>(series: readonly T[], extreme: Extreme): T | undefined => {
  const sign = extreme === 'highest' ? 1 : -1
  return series.reduce<T | undefined>(
    (best, one) => (best === undefined || sign * (one.value - best.value) >= 0 ? one : best),
    undefined,
  )
}
