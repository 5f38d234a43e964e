import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { ENOUGH } from '../../search/confidence.js'
import type { Hit, Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { examples } from '../help.js'
import { capital, list } from '../text.js'
import { HEADINGS, quoted, type Said } from './said.js'
import { suggestWords } from './suggest.js'

/** Passages shown where the question names no number of them. */
const SHOWN = 4

/** The years that a question names, for the search: recency does not count then. */
export const yearsNamed = (years: Question['years']): readonly number[] =>
  years.kind === 'years' ? years.years : years.kind === 'range' ? [years.from] : []

/** A long text with every word once: what is said over and over would only be looked up over and over. */
const once = (text: string): string => (text.length > 400 ? [...new Set(text.split(/\s+/))].join(' ') : text)

/** The passages that may answer a question, best first. */
export const hitsFor = (question: Question, search: Search, kinds?: Parameters<Search['find']>[0]['kinds']): Hit[] =>
  search.find(
    {
      text: once(question.text),
      minerals: question.minerals,
      places: question.places,
      years: yearsNamed(question.years),
      ...(kinds === undefined ? {} : { kinds }),
    },
    (question.limit ?? SHOWN) * 2,
  )

/** The sentence of a passage that shares most with the question; an event's or a note's, never a table's row. */
export const bestSentence = (hit: Hit, search: Search): Said | undefined => {
  const { document, passage, terms } = hit
  if (document === undefined) return undefined
  const wanted = new Set(terms)
  const sentences = passage.sentences ?? [{ text: passage.text, sources: passage.sources }]
  const score = (text: string): number => search.terms(text).filter((term) => wanted.has(term)).length
  const best = sentences.map((one) => ({ one, score: score(one.text) })).sort((a, b) => b.score - a.score)[0]?.one
  if (best === undefined) return undefined
  const sources = best.sources.length > 0 ? best.sources : document.sources.slice(0, 1)
  return { text: best.text, sources, document, heading: passage.heading }
}

/** One sentence of a document: its best. What an event says of others is found with those. */
const told = (hits: readonly Hit[], search: Search): readonly Said[] => {
  const seen = new Set<string>()
  return hits
    .filter(({ passage }) => passage.heading !== HEADINGS.around)
    .flatMap((hit) => {
      const said = bestSentence(hit, search)
      if (said === undefined || seen.has(said.document.id)) return []
      seen.add(said.document.id)
      return [said]
    })
}

const searched = (corpus: Corpus): string => {
  const kinds = [...new Set([...corpus.documents.values()].map(({ kind }) => `${kind.replace('-', ' ')}s`))]
  return list([...kinds, 'statistics tables'])
}

/** Nothing is near enough: says so, names what was searched, and offers what can be answered. */
export const nothingOn = (question: Question, corpus: Corpus, intent: string): Answer => {
  const card = new Card(corpus, question)
  card.line('Searched', `${capital(searched(corpus))}.`)
  for (const id of question.minerals.slice(0, 2)) card.suggest(...suggestWords(corpus, id))
  card.suggest(...examples(corpus))
  return card.answer('no-data', intent, 'I have nothing on this.')
}

/** The best passage quoted, and what else was found; below the line of confidence nothing. */
export const searchAnswer = (question: Question, corpus: Corpus, context: Context, intent = 'search'): Answer => {
  const finder = context.search
  const hits = finder ? hitsFor(question, finder).filter((hit) => hit.confidence >= ENOUGH) : []
  const said = finder ? told(hits, finder) : []
  const [best, ...others] = said
  if (best === undefined) return nothingOn(question, corpus, intent)
  const card = new Card(corpus, question)
  const headline = quoted(card, best)
  for (const other of others.slice(0, (question.limit ?? SHOWN) - 1))
    if (other.text !== best.text) card.line(other.document.title, quoted(card, other))
  for (const id of [...question.minerals, ...best.document.minerals].slice(0, 2))
    card.suggest(...suggestWords(corpus, id))
  return card.answer('answered', intent, headline)
}

/** A general search, when nothing more specific fits. */
export const search = (question: Question, corpus: Corpus, context: Context): Answer =>
  searchAnswer(question, corpus, context)
