import type { Corpus } from '../corpus/types.js'
import type { Lens } from './views.js'
import { type Reading, readPlace } from './read.js'
import { type Cut, cutsFor, yearsOf } from './select.js'

/** A place (or the world) in one year. */
export interface Point {
  readonly cut: Cut
  readonly reading: Reading
}

/** A series of one publisher, and later years that only another has: they are shown and take no part in the change. */
export interface Series {
  readonly points: readonly Point[]
  readonly later: readonly Point[]
}

/** A point a year, each from the latest edition that has the year (number rule 5). */
const pointsOf = (
  corpus: Corpus,
  tables: Lens['tables'],
  place: string,
  wanted: (year: number) => boolean,
): readonly Point[] =>
  yearsOf(tables)
    .filter(wanted)
    .flatMap((year) => {
      for (const cut of cutsFor(tables, year)) {
        const reading = readPlace(corpus, cut, place)
        if (reading.kind === 'number' && !cut.projected) return [{ cut, reading }]
      }
      return []
    })

/** The publisher's series with the most of the wanted years. Two publishers are never joined into one series. */
export const seriesOf = (corpus: Corpus, lens: Lens, place: string, wanted: (year: number) => boolean): Series => {
  const publishers = [...new Set(lens.tables.map((table) => table.source.split('-')[0] ?? ''))]
  const all = publishers.map((publisher) => {
    const tables = lens.tables.filter((table) => table.source.startsWith(`${publisher}-`))
    return pointsOf(
      corpus,
      tables.filter((table) => table.unit === tables[0]?.unit),
      place,
      wanted,
    )
  })
  const points = all.reduce<readonly Point[]>((best, each) => (each.length > best.length ? each : best), [])
  const last = points.at(-1)
  const later =
    all.find((each) =>
      each.some(({ cut }) => last && cut.year > last.cut.year && cut.table.unit === last.cut.table.unit),
    ) ?? []
  return { points, later: later.filter(({ cut }) => last && cut.year > last.cut.year) }
}
