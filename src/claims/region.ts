import type { Corpus } from '../corpus/types.js'
import { placeOf } from '../answers/names.js'
import { countryRows, isNumber, worldOf } from '../tables/read.js'
import type { Cut } from '../tables/select.js'

/** Countries that a rank or share is of, instead of the world: those of a region, or all but some. */
export interface Among {
  readonly region?: string
  readonly outside: readonly string[]
}

/** What is excluded, as countries. */
const countriesOf = (corpus: Corpus, places: readonly string[]): ReadonlySet<string> =>
  new Set(places.flatMap((id) => [id, ...placeOf(corpus, id).members]))

/** Rows with a number of the countries that a rank is among. */
const rowsAmong = (corpus: Corpus, cut: Cut, { region, outside }: Among) => {
  const out = countriesOf(corpus, outside)
  const members = region === undefined ? undefined : new Set(placeOf(corpus, region).members)
  return countryRows(cut)
    .filter(isNumber)
    .filter((row) => !out.has(row.place) && (members === undefined || members.has(row.place)))
}

export interface RegionalRank {
  readonly rank: number
  /** Countries of the region that have a row with a number. */
  readonly of: number
  /** A country without a row could stand before it: what all of them have together is more than it has. */
  readonly open: boolean
}

/**
 * A country's rank among those of a region that have a row. `open` where a member that the table does not list could be
 * larger: the rank is then the best that it can be. Undefined where the country has no row or is not of the region.
 */
export const rankAmong = (corpus: Corpus, cut: Cut, place: string, among: Among): RegionalRank | undefined => {
  const rows = rowsAmong(corpus, cut, among)
  const own = rows.find((row) => row.place === place)
  if (!own || own.value <= 0) return undefined
  const listed = countryRows(cut).filter(isNumber)
  const world = worldOf(cut)
  const rest =
    world?.printed !== true || world.bound !== undefined
      ? Infinity
      : world.value - listed.reduce((sum, row) => sum + row.value, 0)
  const silent = among.region !== undefined && rest > own.value
  return { rank: 1 + rows.filter((row) => row.value > own.value).length, of: rows.length, open: silent }
}

/** The share of the world, in percent, that the country at a rank of a region has; 0 where none stands there. */
export const shareAtRankAmong = (corpus: Corpus, cut: Cut, rank: number, among: Among): number => {
  const values = rowsAmong(corpus, cut, among)
    .map((row) => row.value)
    .sort((a, b) => b - a)
  return ((values[rank - 1] ?? 0) / (worldOf(cut)?.value ?? Infinity)) * 100
}
