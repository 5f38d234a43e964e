import type { Corpus } from '../corpus/types.js'
import { countryRows, isNumber, ranksCountries, type Reading, readPlace } from './read.js'
import type { Cut } from './select.js'

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
