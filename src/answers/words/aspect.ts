import { namesOf } from '../../corpus/documents/data.js'
import type { Corpus } from '../../corpus/types.js'
import type { Intent, Question, Word } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import { productCalled } from './product-names.js'
import type { Sentence } from './sentences.js'
import { withoutThe } from '../../prose.js'

/** What a question asks about beyond its names: groups of terms, any of a group will do. */
export type Aspect = readonly (readonly string[])[]

/** Concepts of asking in general, which say nothing of what is asked about. */
const GENERAL = new Set([
  'share',
  'list',
  'placeprof',
  'profile',
  'search',
  'help',
  'define',
  'world',
  'sum',
  'average',
  'compare',
])
const GENERAL_TYPES = new Set(['order', 'talk'])
/** Publishers of the tables, whose figures rather than words are asked for. */
const OF_FIGURES = ['publisher.usgs', 'publisher.mcs', 'publisher.bgs', 'publisher.iea', 'publisher.ec']
/** Concepts of things with several names. */
const THINGS = 'product.'

/** All names of a thing as a group of terms; of names of several words, the first word tells them apart. */
const namesOfThing = (corpus: Corpus, id: string, search: Search): string[] => {
  const { n = [], w = [] } = corpus.lexicon?.concepts[id] ?? {}
  return [...new Set([...n, ...w].flatMap((name) => search.terms(name).slice(0, 1)))]
}

const groupOf = (word: Word, own: ReadonlySet<string>, corpus: Corpus, search: Search): string[][] => {
  const { concepts, text } = word
  const typeOf = (id: string): string => corpus.lexicon?.concepts[id]?.t ?? ''
  const product = productCalled(corpus, text)
  if (product) return [[...new Set([...namesOf(product), text].flatMap((name) => search.terms(name).slice(0, 1)))]]
  const thing = concepts.find((id) => id.startsWith(THINGS))
  if (thing !== undefined) return [[...new Set([...namesOfThing(corpus, thing, search), ...search.terms(text)])]]
  if (concepts.some((id) => own.has(id) || GENERAL.has(id) || GENERAL_TYPES.has(typeOf(id)))) return []
  return search.terms(text).map((term) => [term])
}

/**
 * The aspect of a question: its content words without names and without the words of its own intent. Names of one thing
 * ("electric car", "EV") are one group. Empty without a search to read words with.
 * @param intent whose frame's concepts are no aspect; `own` instead of them where the frame takes too much
 */
export const aspectOf = (
  question: Question,
  corpus: Corpus,
  search: Search | undefined,
  intent: Intent,
  own: readonly string[] = (corpus.lexicon?.frames[intent]?.takes ?? []).filter((id) => id !== 'product'),
): Aspect => {
  if (search === undefined) return []
  const without = new Set([...own, ...OF_FIGURES])
  const groups = question.words.flatMap((word) => groupOf(word, without, corpus, search))
  const seen = new Set<string>()
  return groups.filter((group) => {
    const fresh = group.some((term) => !seen.has(term) && !/^\d+$/.test(term))
    for (const term of group) seen.add(term)
    return fresh
  })
}

/** How much of an aspect a text meets, 0–1. */
export const meets = (aspect: Aspect, text: string, search: Search): number => {
  if (aspect.length === 0) return 0
  const terms = new Set(search.terms(text))
  return aspect.filter((group) => group.some((term) => terms.has(term))).length / aspect.length
}

/** Sentences that meet the aspect at all, best first, in the order of the text where equal. */
export const nearest = (aspect: Aspect, sentences: readonly Sentence[], search: Search): Sentence[] =>
  sentences
    .map((sentence, at) => ({ sentence, at, score: meets(aspect, sentence.text, search) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ sentence }) => sentence)

/** Whether a text names one of the places. */
export const namesPlace = (corpus: Corpus, text: string, places: readonly string[]): boolean =>
  places.some((id) => {
    const place = corpus.places.get(id)
    const called = place ? [withoutThe(place.name), ...place.demonyms] : [id]
    return called.some((name) => text.includes(name))
  })
