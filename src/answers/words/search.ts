import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { ENOUGH, NEAR } from '../../search/confidence.js'
import type { Hit, Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { examples, outOfScope } from '../help.js'
import { mineralName, placeName } from '../names.js'
import { list } from '../text.js'
import { standingAlone } from './answering.js'
import { mentions } from './concepts.js'
import { smallTalk } from './small-talk.js'
import { HEADINGS, quoted, type Sentence } from './sentences.js'
import { suggestWords } from './suggest.js'
import { oneLine } from '../../prose.js'

/** Passages shown where the question names no number of them. */
const SHOWN = 4

/** The years that a question names, for the search: recency does not count then. */
export const yearsNamed = (years: Question['years']): readonly number[] =>
  years.kind === 'years' ? years.years : years.kind === 'range' ? [years.from] : []

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
      ...(kinds === undefined ? {} : { kinds }),
    },
    (question.limit ?? SHOWN) * 2,
  )

/** The sentence of a passage that shares most with the question; an event's or a note's, never a table's row. */
export const bestSentence = (hit: Hit, search: Search): Sentence | undefined => {
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
const sentencesFrom = (hits: readonly Hit[], search: Search): readonly Sentence[] => {
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

/** What a question is about, for a sentence: the words typed that nobody knows, else its names. */
const subjectOf = (question: Question, corpus: Corpus): string => {
  const strange = question.words.filter(({ concepts }) => concepts.length === 0).map(({ text }) => `“${text}”`)
  const ours = [
    ...question.minerals.map((id) => mineralName(corpus, id)),
    ...question.places.map((id) => placeName(corpus, id)),
  ]
  return strange.length > 0 ? list(strange.slice(0, 3), 'or') : ours.length > 0 ? `that about ${list(ours)}` : 'that'
}

/** Whether a text names anything of ours: a mineral, a place, a document, a term of the field. */
const holdsOurs = ({ minerals, places, excluded, named, terms }: Question): boolean =>
  minerals.length + places.length + excluded.length + named.length + terms.length > 0

/** Sentences that are near what is asked, though none is sure to answer it; of a name of ours whatever is nearest. */
const nearSentences = (question: Question, { search }: Context): readonly Sentence[] => {
  if (search === undefined) return []
  const hits = hitsFor(question, search)
  const near = holdsOurs(question)
    ? hits.filter(({ evidence }) => evidence.mentioned === 1)
    : hits.filter(({ confidence }) => confidence >= NEAR)
  return sentencesFrom(near, search).slice(0, SHOWN)
}

/** What is missing, where the question's own words do not say it; `sentence`: the whole sentence that says so. */
interface Missing {
  readonly about?: string
  readonly sentence?: string
}

/** Nothing here is sure to answer: says so, and shows what is nearest. A text without anything of ours is declined. */
export const nothingOn = (
  question: Question,
  corpus: Corpus,
  context: Context,
  intent: string,
  missing: Missing = {},
): Answer => {
  const [first, ...rest] = nearSentences(question, context)
  const { about = subjectOf(question, corpus), sentence = `I don't have data on ${about}.` } = missing
  if (first === undefined && missing.about === undefined && !holdsOurs(question))
    return smallTalk(question, corpus, context) ?? outOfScope(question, corpus)
  const card = new Card(corpus, question)
  for (const id of question.minerals.slice(0, 2)) card.suggest(...suggestWords(corpus, id))
  card.suggest(...examples(corpus))
  if (first === undefined) return card.answer('no-data', intent, sentence)
  const nearest = `${sentence} The nearest I have: ${quoted(card, first).replace(first.text, standingAlone(corpus, first))}`
  for (const other of rest) if (other.text !== first.text) card.line(other.document.title, quoted(card, other))
  return card.answer('no-data', intent, nearest)
}

/**
 * Whether a passage speaks of every word that nothing here explains: those are what tells a question from others, and a
 * passage without one of them is near it at best.
 */
const speaksOf = (question: Question, { passage, title, terms }: Hit, search: Search): boolean => {
  const strange = question.words.filter(({ concepts }) => concepts.length === 0).map(({ text }) => text)
  if (mentions(question, 'share') && !/\d/.test(passage.text)) return false
  const said = new Set([...terms, ...search.terms(`${title} ${passage.heading} ${passage.text}`)])
  return [...strange, ...question.notRead].every((word) => search.terms(word).every((term) => said.has(term)))
}

/** The best passage quoted, and what else was found; below the line of confidence what is nearest, shown as that. */
export const searchAnswer = (question: Question, corpus: Corpus, context: Context, intent = 'search'): Answer => {
  const { search } = context
  const hits = search ? hitsFor(question, search).filter((hit) => hit.confidence >= ENOUGH) : []
  const speaking = search ? hits.filter((hit) => speaksOf(question, hit, search)) : []
  const [best, ...others] =
    search && speaking.length > 0 ? sentencesFrom([...new Set([...speaking, ...hits])], search) : []
  if (best === undefined) return nothingOn(question, corpus, context, intent)
  const card = new Card(corpus, question)
  const headline = quoted(card, best).replace(best.text, standingAlone(corpus, best))
  for (const other of others.slice(0, (question.limit ?? SHOWN) - 1))
    if (other.text !== best.text) card.line(other.document.title, quoted(card, other))
  for (const id of [...question.minerals, ...best.document.minerals].slice(0, 2))
    card.suggest(...suggestWords(corpus, id))
  return card.answer('answered', intent, headline)
}
