import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { placeName } from '../names.js'
import { mentions } from './concepts.js'
import { yearsNamed } from './dates.js'
import { listFor, seriesOf, type Listing } from './lists.js'

/** Whether all editions of a list are meant: "on every EU list", "on all three". */
const asksEvery = (question: Question): boolean => mentions(question, 'all', 'val.all')

/** What a question about several lists means: the lists that are here, and what it names that is not. */
export interface Editions {
  readonly lists: readonly Listing[]
  readonly missing: readonly string[]
}

/**
 * Several lists that a question is about: those of all places that it names, of the years that it names, or all editions
 * of one; those of `first` where it names no place. Undefined where it is about one list.
 */
export const editionsAsked = (corpus: Corpus, question: Question, first: string): Editions | undefined => {
  const { places, years } = question
  const [place = first] = places
  const span = years.kind === 'years' || mentions(question, 'compare') ? yearsNamed(years) : []
  const [year] = span
  // The year that is named may be that of one of the lists: "the EU's current list against the US list of 2025".
  const ofPlace = (id: string): Listing | undefined =>
    listFor(corpus, question, [id], year) ?? listFor(corpus, question, [id])
  const every = (): readonly Listing[] => {
    const newest = ofPlace(place)
    return newest ? seriesOf(corpus, newest) : []
  }
  const wanted: readonly (readonly [string, Listing | undefined])[] =
    places.length > 1
      ? places.map((id) => [`a list of ${placeName(corpus, id)}`, ofPlace(id)])
      : span.length > 1
        ? span.map((one) => [`that of ${one}`, listFor(corpus, question, [place], one)])
        : asksEvery(question)
          ? every().map((one) => ['', one])
          : []
  const lists = wanted.flatMap(([, one]) => one ?? [])
  const missing = wanted.flatMap(([what, one]) => (one ? [] : [what]))
  return lists.length > 1 ? { lists, missing } : undefined
}
