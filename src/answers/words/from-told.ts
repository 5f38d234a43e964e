import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { figuresAsked } from './answering.js'
import { SAYING } from './article.js'
import { aspectOf, nearest } from './aspect.js'
import { fromDocuments } from './named-documents.js'
import { sentencesOf } from './sentences.js'

const INTENT = 'document'

/**
 * "Which firms had to sell", after an event: what the documents quoted before say of it. Undefined where none of their
 * sentences speaks of what is asked.
 */
export const fromTold = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const { told = [], followUp, intent } = question
  const { search } = context
  if (!followUp || intent !== INTENT || search === undefined) return undefined
  const documents = told.flatMap((id) => corpus.documents.get(id) ?? [])
  const aspect = aspectOf(question, corpus, search, INTENT, SAYING)
  const near = nearest(
    aspect,
    documents.flatMap((one) => sentencesOf(one)),
    search,
  )
  return near.length > 0 || figuresAsked(question, documents, search).length > 0
    ? fromDocuments(question, corpus, context, documents, INTENT)
    : undefined
}
