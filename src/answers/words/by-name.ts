import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { AnswerFunction, Context } from '../context.js'
import { mentions } from './concepts.js'
import { event } from './event.js'
import { fromDocuments, namedDocuments } from './named-documents.js'
import { productAnswer } from './product.js'
import { productNamed } from './product-names.js'
import { searchAnswer } from './search.js'
import { smallTalk } from './small-talk.js'

/** "What is in a smartphone", "smartphone": what is in a product, rather than who makes it. */
const asksIngredients = ({ minerals, places, hole, yesNo, publisher }: Question): boolean =>
  minerals.length + places.length === 0 &&
  publisher === undefined &&
  yesNo !== true &&
  (hole === undefined || hole === 'mineral' || hole === 'any')

/**
 * What the documents that a question names say: programs, laws, deals, announcements. Undefined where it names none, or
 * a list or an article, which have answers of their own.
 */
export const byName = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const named = question.named.flatMap((id) => corpus.documents.get(id) ?? [])
  const product = named.length === 0 && asksIngredients(question) ? productNamed(question, corpus) : undefined
  if (product) return productAnswer(question, corpus, product)
  if (named.length === 0 || named.some(({ kind }) => kind === 'list' || kind === 'article')) return undefined
  const documents = namedDocuments(question, corpus).filter(({ kind }) => kind !== 'list')
  return documents.every(({ kind }) => kind === 'event')
    ? event({ ...question, intent: 'event' }, corpus, context)
    : fromDocuments(question, corpus, context, documents, 'document')
}

/** Whether a question names an act of a state, or what else an announcement covered: what events tell. */
const asksEvent = (question: Question): boolean => mentions(question, 'ev', 'others')

/** An answer that gives way to the documents that a question names, and nothing else. */
export const orNamed =
  (answer: AnswerFunction): AnswerFunction =>
  (question, corpus, context) =>
    (question.minerals.length + question.places.length === 0 ? byName(question, corpus, context) : undefined) ??
    answer(question, corpus, context)

/** An answer that gives way to the documents that a question names, and to events where it names an act. */
export const orByName =
  (answer: AnswerFunction): AnswerFunction =>
  (question, corpus, context) =>
    byName(question, corpus, context) ??
    (mentions(question, 'talk') && question.minerals.length === 0 ? smallTalk(question, corpus, context) : undefined) ??
    (asksEvent(question) && question.minerals.length + question.places.length > 0
      ? event({ ...question, intent: 'event' }, corpus, context)
      : answer(question, corpus, context))

/** An answer about lists gives way to a document that is named and has no list, and to the search where no list is. */
export const orSearch =
  (answer: AnswerFunction, ...needed: readonly string[]): AnswerFunction =>
  (question, corpus, context) => {
    const lists = namedDocuments(question, corpus).some(({ kind }) => kind === 'list')
    const named = lists ? undefined : byName(question, corpus, context)
    if (named) return named
    return lists || mentions(question, ...needed)
      ? answer(question, corpus, context)
      : searchAnswer({ ...question, intent: 'search' }, corpus, context)
  }

/**
 * For a question of the tables without a mineral: what it names, or a passage that is sure to answer it. Undefined where
 * there is neither, so that the mineral is asked for.
 */
export const withoutMineral = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const named = byName(question, corpus, context)
  if (named || question.words.every(({ concepts }) => concepts.length > 0)) return named
  const found = searchAnswer({ ...question, intent: 'search' }, corpus, context)
  return found.status === 'answered' ? found : undefined
}
