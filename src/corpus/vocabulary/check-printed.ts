import type { CheckProblem } from '../problem.js'
import type { Place } from '../types.js'
import { withoutArticle } from './name-key.js'
import type { VocabularyFiles } from './read.js'
import { placeEntries, PLACES_FILE } from './schema.js'

/** Curly and straight apostrophes, accents and spaces differ between editions; nothing else may. */
const printedKey = (printed: string): string =>
  printed.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()

/** Looks up the place that a row of the statistics names, by its printed spelling or the place's own name. */
export type PrintedPlaces = (printed: string) => string | undefined

/**
 * The look-up for importers. Exact, but for accents, apostrophes, capitals and spaces: a row is never matched by
 * likeness. "Congo" is what BGS prints for Brazzaville; in a question it is ambiguous instead.
 */
export const placeOfPrinted = (places: ReadonlyMap<string, Place>): PrintedPlaces => {
  const index = new Map<string, string>()
  for (const place of places.values())
    if (place.within === undefined) index.set(printedKey(withoutArticle(place.name)), place.id)
  for (const place of places.values()) for (const printed of place.printed) index.set(printedKey(printed), place.id)
  return (printed) => index.get(printedKey(printed))
}

/** A spelling of the statistics that would lead to two places. */
export const checkPrinted = ({ places }: VocabularyFiles): CheckProblem[] => {
  const entries = placeEntries(places.data)
  const whole = entries.filter(({ section }) => section !== 'regions')
  const seen = new Map(whole.map(({ id, entry }) => [printedKey(withoutArticle(entry.name)), id]))
  return entries.flatMap(({ section, id, entry }) =>
    entry.printed.flatMap((printed, at) => {
      const other = seen.get(printedKey(printed))
      seen.set(printedKey(printed), id)
      if (other === undefined || other === id) return []
      const line = places.lineOf([section, id, 'printed', at])
      const problem = `the statistics' "${printed}" already stands for ${other}`
      return [{ file: PLACES_FILE, line, problem, mend: 'keep it with the place that its rows are of' }]
    }),
  )
}
