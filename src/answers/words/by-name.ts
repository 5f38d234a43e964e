import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { AnswerFunction, Context } from '../context.js'
import { event } from './event.js'
import { fromDocuments, namedDocuments } from './named-documents.js'
import { searchAnswer } from './search.js'

/**
 * What the documents that a question names say: programs, laws, deals, announcements. Undefined where it names none, or
 * a list or an article, which have answers of their own.
 */
export const byName = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const documents = namedDocuments(question, corpus)
  if (documents.length === 0 || documents.some(({ kind }) => kind === 'list' || kind === 'article')) return undefined
  return documents.every(({ kind }) => kind === 'event')
    ? event({ ...question, intent: 'event' }, corpus, context)
    : fromDocuments(question, corpus, context, documents, 'document')
}

/** An answer that gives way to the documents that a question names. */
export const orByName =
  (answer: AnswerFunction): AnswerFunction =>
  (question, corpus, context) =>
    byName(question, corpus, context) ?? answer(question, corpus, context)

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
