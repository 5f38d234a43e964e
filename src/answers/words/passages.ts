import type { Question } from '../../language/question.js'
import type { Hit, Search } from '../../search/search.js'
import { yearsNamed } from './dates.js'
import { HEADINGS, statedIn, type Sentence } from './sentences.js'
import { oneLine } from '../../prose.js'

/** Passages shown where the question names no number of them. */
export const SHOWN = 4

/** A long text with every word once: what is said over and over would only be looked up over and over. */
const once = (text: string): string => (text.length > 400 ? [...new Set(oneLine(text).split(' '))].join(' ') : text)

/** The passages that may answer a question, best first. */
export const hitsFor = (question: Question, search: Search, kinds?: Parameters<Search['find']>[0]['kinds']): Hit[] =>
  search.find(
    {
      text: once(question.searchWords),
      minerals: question.minerals,
      places: question.places,
      years: yearsNamed(question.years),
      ...(kinds && { kinds }),
    },
    (question.limit ?? SHOWN) * 2,
  )

/** The sentence of a passage that shares most with the question; an event's or a note's, never a table's row. */
export const bestSentence = ({ document, passage, terms }: Hit, search: Search): Sentence | undefined => {
  if (document === undefined) return undefined
  const wanted = new Set(terms)
  const met = (text: string): number => search.terms(text).filter((term) => wanted.has(term)).length
  const [best] = statedIn(passage)
    .map((one) => ({ one, met: met(one.text) }))
    .sort((a, b) => b.met - a.met)
  if (best === undefined) return undefined
  const { sources, ...said } = best.one
  const cited = sources.length > 0 ? sources : document.sources.slice(0, 1)
  return { ...said, sources: cited, document, heading: passage.heading }
}

/** One sentence of a document: its best. What an event says of others is found with those. */
export const sentencesFrom = (hits: readonly Hit[], search: Search): readonly Sentence[] => {
  const said = hits
    .filter(({ passage }) => passage.heading !== HEADINGS.around)
    .flatMap((hit) => bestSentence(hit, search) ?? [])
  return said.filter(({ document }, at) => said.findIndex((other) => other.document === document) === at)
}
