import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { searchOf, type Context } from '../context.js'
import { articleAnswer } from './article.js'
import { askedBeyond } from './asked.js'
import { mentions } from './concepts.js'
import { inYears } from './dates.js'
import { figuresAsked } from './document-figures.js'
import { fromDocuments, namedDocuments } from './named-documents.js'
import { hitsFor } from './passages.js'
import { nearest } from './ranked.js'
import { nothingOn, searchAnswer } from './search.js'
import { sentencesOf } from './sentences.js'

const INTENT = 'document'
/** How sure a report must be that was found rather than named. */
const SURE = 0.4

/** Whether a question is of what an article says, which is told with what the record says beside it. */
export const asksArticle = (question: Question): boolean =>
  mentions(question, 'document.article') || question.publisher === 'afp'

/** Documents that a question means: those it names, the article, else the report that is found. */
const meant = (question: Question, corpus: Corpus, context: Context): readonly CorpusDocument[] => {
  const named = namedDocuments(question, corpus)
  if (named.length > 0) return named
  if (asksArticle(question)) {
    const ofYear = ({ date }: CorpusDocument): number => Number(inYears(question, date))
    return [...corpus.documents.values()].filter(({ kind }) => kind === 'article').sort((a, b) => ofYear(b) - ofYear(a))
  }
  return hitsFor(question, searchOf(context), ['report', 'article'])
    .flatMap(({ document, confidence }) => (document && confidence > SURE ? [document] : []))
    .slice(0, 1)
}

/** What an article, a report, a law or a publisher says; an article's claims apart from what the statistics say. */
export const document = (question: Question, corpus: Corpus, context: Context): Answer => {
  const named = question.minerals.length + question.places.length > 0
  const found = meant(question, corpus, context)
  const [first] = found
  const told =
    (first && articleAnswer(question, corpus, context, first)) ??
    fromDocuments(question, corpus, context, found, INTENT)
  if (told) return told
  return named ? searchAnswer(question, corpus, context, INTENT) : nothingOn(question, corpus, context, INTENT)
}

/**
 * "Which firms had to sell", after an event: what the documents quoted before say of it. Undefined where none of their
 * sentences speaks of what is asked.
 */
export const fromTold = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const { told = [], followUp, intent } = question
  if (!followUp || intent !== INTENT) return undefined
  const documents = told.flatMap((id) => corpus.documents.get(id) ?? [])
  const sentences = documents.flatMap((one) => sentencesOf(one))
  const near = nearest(askedBeyond(question, corpus, searchOf(context), INTENT), sentences)
  return near.length > 0 || figuresAsked(question, documents).length > 0
    ? fromDocuments(question, corpus, context, documents, INTENT)
    : undefined
}
