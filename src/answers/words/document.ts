import { articleOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { articleAnswer } from './article.js'
import { mentions } from './concepts.js'
import { fromDocuments, namedDocuments } from './named-documents.js'
import { publisherAnswer, publisherOf } from './publisher.js'
import { hitsFor, nothingOn, searchAnswer } from './search.js'

const INTENT = 'document'

const asksArticle = (question: Question): boolean =>
  mentions(question, 'document.article') || question.publisher === 'afp'

/** Documents that a question means: those it names, the article, else the reports that are found, the nearest first. */
const meant = (question: Question, corpus: Corpus, search: Search | undefined): CorpusDocument[] => {
  const named = namedDocuments(question, corpus)
  if (named.length > 0) return named
  if (asksArticle(question)) {
    const years = question.years.kind === 'years' ? question.years.years.map(String) : []
    const asked = ({ date }: CorpusDocument): number => Number(years.includes(date?.slice(0, 4) ?? ''))
    return [...corpus.documents.values()].filter(({ kind }) => kind === 'article').sort((a, b) => asked(b) - asked(a))
  }
  const hits = search ? hitsFor(question, search, ['report', 'article']) : []
  return [
    ...new Set(hits.flatMap(({ document, confidence }) => (document && confidence > 0.4 ? [document] : []))),
  ].slice(0, 1)
}

/** What an article, a report, a law or a publisher says; an article's claims apart from what the statistics say. */
export const document = (question: Question, corpus: Corpus, context: Context): Answer => {
  const sources = publisherOf(corpus, question)
  const named = question.minerals.length + question.places.length > 0
  const published = sources.length > 0 && !asksArticle(question) && question.named.length === 0
  const answer = published && named ? publisherAnswer(question, corpus, context, sources) : undefined
  if (answer) return answer
  const found = meant(question, corpus, context.search)
  const [first] = found
  const article = first && articleOf(first)
  if (article) return articleAnswer(question, corpus, context, first, article)
  const broad = published ? publisherAnswer(question, corpus, context, sources) : undefined
  const told = broad ?? fromDocuments(question, corpus, context, found, INTENT)
  if (told) return told
  return named ? searchAnswer(question, corpus, context, INTENT) : nothingOn(question, corpus, context, INTENT)
}
