import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { searchOf, type Context } from '../context.js'
import { articleAnswer } from './article.js'
import { fromDocuments, namedDocuments } from './named-documents.js'
import { hitsFor } from './passages.js'
import { publisherOf } from './publications.js'
import { noteFor } from './sentences.js'
import { nothingOn, searchAnswer } from './search.js'

const INTENT = 'document'
/** How sure a report must be that was found rather than named. */
const SURE = 0.4

/** Documents that a question means: those it names, else the report that is found. */
const meant = (question: Question, corpus: Corpus, context: Context): readonly CorpusDocument[] => {
  const named = namedDocuments(question, corpus)
  if (named.length > 0) return named
  return hitsFor(question, searchOf(context), ['report', 'article'])
    .flatMap(({ document, confidence }) => (document && confidence > SURE ? [document] : []))
    .slice(0, 1)
}

/** What a publisher says of a mineral: the sentences of its note that cite that publisher. */
const byPublisher = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const { publisher, minerals, named, places } = question
  const note = minerals.length === 1 ? noteFor(corpus, minerals[0] ?? '') : undefined
  if (!note || publisher === undefined || publisher === 'other' || named.length + places.length > 0) return undefined
  const own = new Set(publisherOf(corpus, question).map(({ id }) => id))
  return fromDocuments(question, corpus, context, [note], INTENT, ({ sources }) => sources.some((id) => own.has(id)))
}

/** What an article, a report, a law or a publisher says; an article's claims apart from what the statistics say. */
export const document = (question: Question, corpus: Corpus, context: Context): Answer => {
  const named = question.minerals.length + question.places.length > 0
  const told =
    articleAnswer(question, corpus, context) ??
    byPublisher(question, corpus, context) ??
    fromDocuments(question, corpus, context, meant(question, corpus, context), INTENT)
  if (told) return told
  return named ? searchAnswer(question, corpus, context, INTENT) : nothingOn(question, corpus, context, INTENT)
}
