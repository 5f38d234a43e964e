import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { ENOUGH, NEAR } from '../../search/confidence.js'
import type { Hit, Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { examples, outOfScope } from '../help.js'
import { mineralName, placeName } from '../names.js'
import { list } from '../text.js'
import { mentions } from './concepts.js'
import { leftOutBy } from './nearest-answer.js'
import { hitsFor, sentencesFrom, SHOWN } from './passages.js'
import { quoted, type Sentence } from './sentences.js'
import { smallTalk } from './small-talk.js'
import { suggestWords } from './suggest.js'
import { headed, tellSentence, type Telling } from './telling.js'

/** What a question is about, for a sentence: the words typed that nobody knows, else its names. */
const subjectOf = (question: Question, corpus: Corpus): string => {
  const strange = strangeWords(question).map((text) => `“${text}”`)
  const ours = [
    ...question.minerals.map((id) => mineralName(corpus, id)),
    ...question.places.map((id) => placeName(corpus, id)),
  ]
  return strange.length > 0 ? list(strange.slice(0, 3), 'or') : ours.length > 0 ? `that about ${list(ours)}` : 'that'
}

/** The words of a question that nothing here explains, as typed. */
export const strangeWords = ({ words }: Question): readonly string[] =>
  words.filter(({ concepts }) => concepts.length === 0).map(({ text }) => text)

/** Whether a text names anything of ours: a mineral, a place, a document, a term of the field. */
const holdsOurs = ({ minerals, places, excluded, named, terms }: Question): boolean =>
  minerals.length + places.length + excluded.length + named.length + terms.length > 0

/** Sentences that are near what is asked, though none is sure to answer it; of a name of ours whatever is nearest. */
const nearSentences = (question: Question, context: Context): readonly Sentence[] => {
  const search = searchOf(context)
  const isNear = ({ evidence, confidence }: Hit): boolean =>
    holdsOurs(question) ? evidence.mentioned === 1 : confidence >= NEAR
  return sentencesFrom(hitsFor(question, search).filter(isNear), search).slice(0, SHOWN)
}

/** Other sentences that were found, each under the title of its document. */
const tellOthers = (card: Card, first: Sentence, others: readonly Sentence[]): void => {
  for (const other of others) if (other.text !== first.text) card.line(other.document.title, quoted(card, other))
}

/** What is missing, where the question's own words do not say it; `sentence`: the whole sentence that says so. */
interface Missing {
  readonly about?: string
  readonly sentence?: string
}

/** The first of near sentences that answers after all, with what it leaves out. */
const answerAmong = (
  question: Question,
  corpus: Corpus,
  context: Context,
  near: readonly Sentence[],
): Telling | undefined =>
  near
    .map((sentence) => ({ sentence, left: leftOutBy(question, corpus, searchOf(context), sentence) }))
    .flatMap(({ sentence, left }) => (left ? [{ sentence, left, rest: near }] : []))
    .at(0)

/** Nothing here is sure to answer: says so, and shows what is nearest. A text without anything of ours is declined. */
export const nothingOn = (
  question: Question,
  corpus: Corpus,
  context: Context,
  intent: string,
  missing: Missing = {},
): Answer => {
  const near = nearSentences(question, context)
  const [first, ...rest] = near
  const answering =
    missing.about === undefined && intent !== 'claim' ? answerAmong(question, corpus, context, near) : undefined
  if (answering) return tellSentence(question, corpus, answering, intent)
  const { about = subjectOf(question, corpus), sentence = `I don't have data on ${about}.` } = missing
  if (first === undefined && missing.about === undefined && !holdsOurs(question))
    return smallTalk(question, corpus, context) ?? outOfScope(question, corpus)
  const card = new Card(corpus, question)
  for (const id of question.minerals.slice(0, 2)) card.suggest(...suggestWords(corpus, id))
  card.suggest(...examples(corpus))
  if (first === undefined) return card.answer('no-data', intent, sentence)
  const headline = [sentence, ` The nearest I have: ${headed(card, first)}`]
  tellOthers(card, first, rest)
  return card.answer('no-data', intent, headline)
}

/**
 * Whether a passage speaks of every word that nothing here explains: those are what tells a question from others, and a
 * passage without one of them is near it at best.
 */
const speaksOf = (question: Question, { passage, title, terms }: Hit, search: Search): boolean => {
  if (mentions(question, 'share') && !/\d/.test(passage.text)) return false
  const said = new Set([...terms, ...search.terms(`${title} ${passage.heading} ${passage.text}`)])
  const words = [...strangeWords(question), ...question.notRead]
  return words.every((word) => search.terms(word).every((term) => said.has(term)))
}

/** The best passage quoted, and what else was found; below the line of confidence what is nearest, shown as that. */
export const searchAnswer = (question: Question, corpus: Corpus, context: Context, intent = 'search'): Answer => {
  const search = searchOf(context)
  const hits = hitsFor(question, search).filter((hit) => hit.confidence >= ENOUGH)
  const speaking = hits.filter((hit) => speaksOf(question, hit, search))
  const [best, ...others] = speaking.length > 0 ? sentencesFrom([...new Set([...speaking, ...hits])], search) : []
  if (best === undefined) return nothingOn(question, corpus, context, intent)
  const card = new Card(corpus, question)
  const headline = headed(card, best)
  tellOthers(card, best, others.slice(0, (question.limit ?? SHOWN) - 1))
  for (const id of [...question.minerals, ...best.document.minerals].slice(0, 2))
    card.suggest(...suggestWords(corpus, id))
  return card.answer('answered', intent, headline)
}
