import type { Corpus } from '../corpus/types.js'
import { countryRows, isNumber } from './read.js'
import { cutsFor } from './select.js'
import { type Point, seriesOf } from './series.js'
import type { Lens } from './views.js'

/** How a country's figure moved between the first and the last of some years, in the table's unit. */
export interface Growth {
  readonly place: string
  readonly first: Point
  readonly last: Point
  /** Last less first. */
  readonly change: number
}

/**
 * The countries of a lens by how much their figure changed over the years, the largest rise first. Only those with a
 * number, and no bound, in the first and the last of the years that the lens has are ranked.
 */
export const growthOver = (
  corpus: Corpus,
  lens: Lens,
  from: number | undefined,
  to: number | undefined,
): readonly Growth[] => {
  const latest = cutsFor(lens.tables)[0]
  if (!latest) return []
  const end = to ?? latest.year
  const start = from ?? end - 4
  const places = [
    ...new Set(
      countryRows(latest)
        .filter(isNumber)
        .map((row) => row.place),
    ),
  ]
  const series = places.flatMap((place) => {
    const { points } = seriesOf(corpus, lens, place, (year) => year >= start && year <= end)
    const [first, last] = [points[0], points.at(-1)]
    const plain = first && last && first.reading.bound === undefined && last.reading.bound === undefined
    return plain && last.cut.year > first.cut.year && first.cut.table.unit === last.cut.table.unit
      ? [{ place, first, last, change: last.reading.value - first.reading.value }]
      : []
  })
  const years = series.map(({ first, last }) => `${first.cut.year}–${last.cut.year}`)
  // All over the same years: the span that most countries have.
  const span = [...new Set(years)].sort(
    (a, b) => years.filter((one) => one === b).length - years.filter((one) => one === a).length,
  )[0]
  return series
    .filter(({ first, last }) => `${first.cut.year}–${last.cut.year}` === span)
    .sort((a, b) => b.change - a.change)
}
