import { placeOf } from '../corpus/entities.js'
import { worldTotal } from '../corpus/lookup.js'
import type { Cell, Corpus, Observation } from '../corpus/types.js'
import { isNumber } from './entries.js'
import { type Cut, cutsFor } from './select.js'
import { once } from '../once.js'

export { isNumber }

/** A published limit rather than a number: `>50`. */
export type Bound = '>' | '<'

/** Why a place has no number in a table. */
export type Gap = Exclude<Cell, 'value' | 'zero'> | 'no-row' | 'no-members' | 'declined'

/** A number read from one row, or from the rows of a group's members. */
export interface Reading {
  readonly kind: 'number'
  readonly place: string
  readonly value: number
  readonly bound?: Bound
  readonly rows: readonly Observation[]
  readonly estimated: boolean
  /** Group: members whose row has no number. */
  readonly silent: readonly Observation[]
}
export interface Missing {
  readonly kind: 'missing'
  readonly place: string
  readonly why: Gap
  readonly rows: readonly Observation[]
}

/** The denominator: the printed world total, or the sum of the listed rows (number rule 1). */
export interface World {
  readonly value: number
  readonly bound?: Bound
  readonly printed: boolean
  readonly excludesUS: boolean
  readonly rows: readonly Observation[]
  readonly estimated: boolean
}

const AGGREGATES = new Set(['WLD', 'OTHER', 'MIX'])

/** Rows of countries: neither total nor "Other countries" nor a joint row. */
export const countryRows = (cut: Cut): readonly Observation[] =>
  cut.rows.filter((row) => !AGGREGATES.has(row.place) && !row.place.startsWith('TOP'))

const numbers = (rows: readonly Observation[]) => rows.filter(isNumber)
const sum = (rows: readonly Observation[]): number => numbers(rows).reduce((total, row) => total + row.value, 0)
const anyBound = (rows: readonly Observation[]): Bound | undefined => rows.find((row) => row.bound !== undefined)?.bound

/**
 * What a table says of a place in the cut's year, in the table's unit. A group is the sum of its listed members, the world
 * the printed total or the sum that stands for it.
 */
export const readPlace = (corpus: Corpus, cut: Cut, id: string): Reading | Missing => {
  const place = placeOf(corpus, id)
  if (place.declined !== undefined) return { kind: 'missing', place: id, why: 'declined', rows: [] }
  const wanted = place.members.length > 0 ? new Set(place.members) : new Set([id])
  const rows = cut.rows.filter((row) => wanted.has(row.place))
  const found = numbers(rows)
  const [first] = rows
  const world = first || id !== 'WLD' ? undefined : worldOf(cut)
  if (world && world.rows.length > 0) return { ...world, kind: 'number', place: id, silent: [] }
  if (!first) return { kind: 'missing', place: id, why: place.members.length > 0 ? 'no-members' : 'no-row', rows: [] }
  if (found.length === 0) return { kind: 'missing', place: id, why: gapOf(first.cell), rows }
  const bound = anyBound(found)
  return {
    kind: 'number',
    place: id,
    value: sum(found),
    ...(bound === undefined ? {} : { bound }),
    rows: found,
    estimated: found.some((row) => isEstimate(cut, row)),
    silent: rows.filter((row) => !isNumber(row)),
  }
}

const gapOf = (cell: Cell): Gap => (cell === 'value' || cell === 'zero' ? 'not-available' : cell)

/** The newest year of a USGS edition's production is an estimate (number rule 6); other rows say so themselves. */
export const isEstimate = (cut: Cut, row: Observation): boolean =>
  row.estimated ||
  (cut.table.source.startsWith('usgs-mcs') && cut.table.measure === 'production' && cut.year === cut.table.years.at(-1))

/**
 * The world total of a cut. A sum of rows is refused (undefined) when a leading producer is missing from it: what is left
 * is not the world (BGS gallium before 2011, when China is not listed yet).
 */
export const worldOf = once((cut: Cut): World | undefined => {
  if (cut.table.unit === '%') return { value: 100, printed: true, excludesUS: false, rows: [], estimated: false }
  const total = worldTotal(cut.table, cut.year)
  if (!total || total.value <= 0) return undefined
  const printed = total.observation
  if (printed === undefined && (lacksLeader(cut) || oneRow(cut) || leaderMissing(cut))) return undefined
  const rows = printed ? [printed] : numbers(cut.rows).filter((row) => row.bound === undefined)
  return {
    value: total.value,
    ...(total.bound === undefined ? {} : { bound: total.bound }),
    printed: printed !== undefined,
    excludesUS: total.excludesUS,
    rows,
    estimated: rows.some((row) => isEstimate(cut, row)),
  }
})

/** A list that its curator knows to lack a leading producer, or whose rows count different things. */
const lacksLeader = (cut: Cut): boolean => cut.table.form === 'mixed' || cut.rows.some(({ incomplete }) => incomplete)

/** One country alone is a note about it, not a list of the world. */
const oneRow = (cut: Cut): boolean => numbers(cut.rows.filter((row) => row.place !== 'WLD')).length < 2

/** Parts of a cut's sum by place. */
const partsIn = once((cut: Cut): ReadonlyMap<string, number> => {
  const rows = numbers(cut.rows.filter((row) => row.place !== 'WLD'))
  const total = sum(rows)
  return new Map(rows.map((row) => [row.place, total > 0 ? row.value / total : 0]))
})

const partsOf = (table: Cut['table'], year: number): ReadonlyMap<string, number> => {
  const [cut] = cutsFor([table], year)
  return cut ? partsIn(cut) : new Map()
}

const leaderMissing = (cut: Cut): boolean => {
  const here = new Set(numbers(cut.rows).map((row) => row.place))
  const silent = new Set(cut.rows.filter((row) => !isNumber(row)).map((row) => row.place))
  const seen = new Set(here)
  const others = cut.table.years.filter((year) => year !== cut.year)
  for (const year of others) {
    for (const [place, part] of partsOf(cut.table, year)) {
      if (here.has(place)) continue
      const first = !seen.has(place) && !others.some((y) => y < year && partsOf(cut.table, y).has(place))
      if (year > cut.year && first && part >= 0.5) return true
      if (silent.has(place) && Math.abs(year - cut.year) <= 3 && part >= 0.2) return true
      seen.add(place)
    }
  }
  return false
}

/**
 * False where one country alone has a row, with less than half of the world's: USGS prints US output of ilmenite and rutile
 * together and no other country's, which makes nobody the largest.
 */
export const ranksCountries = (cut: Cut): boolean => {
  const [only, ...others] = numbers(countryRows(cut)).filter((row) => row.value > 0)
  const world = worldOf(cut)
  return only === undefined || others.length > 0 || world === undefined || only.value * 2 >= world.value
}

/** The largest country of a cut, with its reading; undefined where no country has a number, or nothing to be ranked by. */
export const leaderOf = (corpus: Corpus, cut: Cut): Reading | undefined => {
  if (!ranksCountries(cut)) return undefined
  const rows = numbers(countryRows(cut)).sort((a, b) => b.value - a.value)
  const first = rows[0]
  if (!first || first.value === 0) return undefined
  const reading = readPlace(corpus, cut, first.place)
  return reading.kind === 'number' ? reading : undefined
}

/** Countries of a cut by amount; zero and "Other countries" take no rank. Ties keep the table's order. */
export const ranked = (
  corpus: Corpus,
  cut: Cut,
  ascending = false,
  within: readonly string[] = [],
): readonly Reading[] => {
  if (within.length === 0 && !ranksCountries(cut)) return []
  const rows = countryRows(cut)
    .filter((row) => within.length === 0 || within.includes(row.place))
    .filter(isNumber)
    .filter((row) => row.value > 0)
  const readings = [...new Set(rows.map((row) => row.place))]
    .map((place) => readPlace(corpus, cut, place))
    .filter((reading) => reading.kind === 'number')
  return readings.sort((a, b) => (ascending ? a.value - b.value : b.value - a.value))
}
