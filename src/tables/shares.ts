import { placeOf } from '../corpus/entities.js'
import type { Corpus, Table } from '../corpus/types.js'
import {
  type Bound,
  countryRows,
  isNumber,
  type Missing,
  type Reading,
  readPlace,
  type World,
  worldOf,
} from './read.js'
import { boundOf } from './arithmetic.js'
import { type Cut, cutsFor } from './select.js'

/** A place's share of a cut: both numbers from one table (number rule 1). `value` is in percent, unrounded. */
export interface Share {
  readonly kind: 'share'
  readonly cut: Cut
  readonly part: Reading
  readonly world: World
  readonly value: number
  readonly bound?: Bound
  /** Printed as a share by the publication rather than divided here. */
  readonly reported: boolean
  /** Group: some members have no row of their own and may stand in "Other countries". */
  readonly partial: boolean
}

export interface NoShare {
  readonly kind: 'no-share'
  readonly cut: Cut
  readonly place: string
  readonly why: Missing['why'] | 'no-total' | 'two-bounds'
  readonly missing?: Missing
  /** The amount, where the place has one and only the total is missing. */
  readonly part?: Reading
}

const isPartial = (corpus: Corpus, cut: Cut, part: Reading): boolean => {
  const members = placeOf(corpus, part.place).members
  const others = cut.rows.some((row) => row.place === 'OTHER' && (row.value ?? 0) > 0)
  const listed = new Set(part.rows.map((row) => row.place))
  return part.silent.length > 0 || (others && members.some((id) => !listed.has(id)))
}

/** A reading as a share of its cut's world total, or why there is none. */
export const shareOfReading = (corpus: Corpus, cut: Cut, part: Reading): Share | NoShare => {
  const world = worldOf(cut)
  if (!world) return { kind: 'no-share', cut, place: part.place, why: 'no-total', part }
  const bound = boundOf(part.bound, world.bound)
  if (bound === 'none') return { kind: 'no-share', cut, place: part.place, why: 'two-bounds', part }
  const partial = isPartial(corpus, cut, part)
  const soft = bound ?? (partial ? '>' : undefined)
  return {
    kind: 'share',
    cut,
    part,
    world,
    value: (part.value / world.value) * 100,
    ...(soft === undefined ? {} : { bound: soft }),
    reported: cut.table.unit === '%',
    partial,
  }
}

/**
 * True where the countries listed add up to more than the printed total, which is rounded: their shares then add up to
 * more than the whole (gallium: 909,000 kg listed, 900,000 kg printed).
 */
export const addsOver = (cut: Cut, world: World): boolean => {
  if (!world.printed || world.bound !== undefined || cut.table.unit === '%') return false
  const rows = countryRows(cut).filter(isNumber)
  return (
    rows.every((row) => row.bound === undefined) &&
    rows.reduce((total, row) => total + row.value, 0) > world.value * 1.005
  )
}

/** A place's share of a cut, or why there is none (number rules 1–3). */
export const shareOf = (corpus: Corpus, cut: Cut, place: string): Share | NoShare => {
  const part = readPlace(corpus, cut, place)
  if (part.kind === 'missing') return { kind: 'no-share', cut, place, why: part.why, missing: part }
  return shareOfReading(corpus, cut, part)
}

/** The first cut that has shares of the most of the places: one table for all (number rule 1). */
export const cutForAll = (
  corpus: Corpus,
  tables: readonly Table[],
  places: readonly string[],
  year?: number,
): Cut | undefined => {
  const score = (cut: Cut): number => places.filter((place) => shareOf(corpus, cut, place).kind === 'share').length
  return [...cutsFor(tables, year)].sort((a, b) => score(b) - score(a))[0]
}

/** Several places added up in one cut, as one reading, and those that have no number in it. */
export interface Joint {
  readonly reading: Reading
  readonly parts: readonly Reading[]
  readonly missing: readonly Missing[]
}

/** The sum of places in a cut, each row once; undefined where none has a number. A place without one makes it a lower bound. */
export const readTogether = (corpus: Corpus, cut: Cut, places: readonly string[]): Joint | undefined => {
  const read = places.map((place) => readPlace(corpus, cut, place))
  const parts = read.filter((one): one is Reading => one.kind === 'number')
  const missing = read.filter((one): one is Missing => one.kind === 'missing')
  const rows = [...new Set(parts.flatMap((part) => part.rows))]
  if (rows.length === 0) return undefined
  const bound = parts.find((part) => part.bound !== undefined)?.bound ?? (missing.length > 0 ? '>' : undefined)
  return {
    parts,
    missing,
    reading: {
      kind: 'number',
      place: places.join('+'),
      value: rows.filter(isNumber).reduce((sum, row) => sum + row.value, 0),
      ...(bound === undefined ? {} : { bound }),
      rows,
      estimated: parts.some((part) => part.estimated),
      silent: parts.flatMap((part) => part.silent),
    },
  }
}
