import type { Corpus } from '../corpus/types.js'
import { countryRows, isNumber, type Reading, readPlace } from './read.js'
import { type Cut, cutsFor, yearsOf } from './select.js'
import { familyOf } from './sources.js'
import type { Lens } from './views.js'

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

/** A point a year, each from the latest edition that has the year (number rule 5); projections only `ahead`. */
const pointsOf = (
  corpus: Corpus,
  tables: Lens['tables'],
  place: string,
  wanted: (year: number) => boolean,
  ahead: boolean,
): readonly Point[] =>
  [...new Set([...yearsOf(tables), ...(ahead ? yearsOf(tables, true) : [])])]
    .sort((a, b) => a - b)
    .filter(wanted)
    .flatMap((year) => {
      for (const cut of cutsFor(tables, year)) {
        const reading = readPlace(corpus, cut, place)
        if (reading.kind === 'number' && (ahead || !cut.projected)) return [{ cut, reading }]
      }
      return []
    })

/**
 * The publisher's series with the most of the wanted years. Two publishers are never joined into one series. `ahead`:
 * years that are projected count too.
 */
export const seriesOf = (
  corpus: Corpus,
  lens: Lens,
  place: string,
  wanted: (year: number) => boolean,
  ahead = false,
): Series => {
  const families = [...new Set(lens.tables.map(({ source }) => familyOf(source)))]
  const all = families.map((family) => {
    const [first, ...others] = lens.tables.filter(({ source }) => familyOf(source) === family)
    const tables = first ? [first, ...others.filter(({ unit }) => unit === first.unit)] : []
    return pointsOf(corpus, tables, place, wanted, ahead)
  })
  const points = all.reduce<readonly Point[]>((best, each) => (each.length > best.length ? each : best), [])
  const last = points.at(-1)
  const isLater = ({ cut }: Point): boolean => last !== undefined && cut.year > last.cut.year
  const alike = ({ cut }: Point): boolean => cut.table.unit === last?.cut.table.unit
  const later = all.find((each) => each.some((point) => isLater(point) && alike(point))) ?? []
  return { points, later: later.filter(isLater) }
}

/** How a country's figure moved between the first and the last of some years, in the table's unit. */
export interface Growth {
  readonly place: string
  readonly first: Point
  readonly last: Point
  /** Last less first. */
  readonly change: number
}

/** The span of years that most of some changes have: all are ranked over the same. */
const commonSpan = (all: readonly Growth[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(spanOf(one), (counts.get(spanOf(one)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const spanOf = ({ first, last }: Growth): string => `${first.cut.year}–${last.cut.year}`

/**
 * The countries of a lens by how much their figure changed over the years, the largest rise first. Only those with a
 * number, and no bound, in the first and the last of the years that the lens has are ranked.
 */
export const growthOver = (corpus: Corpus, lens: Lens, from?: number, to?: number): readonly Growth[] => {
  const [latest] = cutsFor(lens.tables)
  if (!latest) return []
  const end = to ?? latest.year
  const start = from ?? end - 4
  const places = new Set(
    countryRows(latest)
      .filter(isNumber)
      .map((row) => row.place),
  )
  const all = [...places].flatMap((place): Growth[] => {
    const { points } = seriesOf(corpus, lens, place, (year) => year >= start && year <= end)
    const [first, last] = [points[0], points.at(-1)]
    if (!first || !last || last.cut.year <= first.cut.year) return []
    if ((first.reading.bound ?? last.reading.bound) !== undefined || first.cut.table.unit !== last.cut.table.unit)
      return []
    return [{ place, first, last, change: last.reading.value - first.reading.value }]
  })
  const span = commonSpan(all)
  return all.filter((one) => spanOf(one) === span).sort((a, b) => b.change - a.change)
}
