import type { Corpus, Table } from '../corpus/types.js'
import { isNumber, type Missing, type Reading, readPlace } from './read.js'
import { type Cut, cutsFor } from './select.js'
import { shareOf } from './shares.js'

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
