import { articleOf } from '../../corpus/documents/data.js'
import type { ArticleData } from '../../corpus/documents/schema.js'
import type { Corpus, CorpusDocument, Source } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName, placeName } from '../names.js'
import { marks } from '../phrases.js'
import { list } from '../text.js'
import { angleOf, meets, namesPlace, nearest, type Angle } from './angle.js'
import { isGap, quoted, sentencesOf, tell, type Said } from './said.js'
import { hitsFor, nothingOn, searchAnswer } from './search.js'
import { suggestWords } from './suggest.js'

const INTENT = 'document'
const MOST = 6
const WORDS =
  'article report reports press say says said tell tells claim claims claimed mention mentions mentioned according about ' +
  'what who write writes wrote written quote quotes quoted state states stated afp iea usgs bgs outlook study summary ' +
  'summarize summarise paper document publication published does did piece story news text'

const FINDINGS: Readonly<Record<ArticleData['claims'][number]['finding'], string>> = {
  holds: 'It holds',
  wrong: 'It does not hold',
  depends: 'It depends',
  untested: 'No figure here tests it',
}

const ARTICLE = /\b(?:article|afp|story)\b/i

/** Documents that a question means by "the article", "the report", a law or an outlook, the nearest first. */
const meant = (question: Question, corpus: Corpus, search: Search | undefined): CorpusDocument[] => {
  const { text } = question
  const all = [...corpus.documents.values()]
  if (ARTICLE.test(text)) {
    const years = question.years.kind === 'years' ? question.years.years.map(String) : []
    const articles = all.filter(({ kind }) => kind === 'article')
    return [...articles].sort(
      (a, b) => Number(years.includes(b.date?.slice(0, 4) ?? '')) - Number(years.includes(a.date?.slice(0, 4) ?? '')),
    )
  }
  const reports = all.filter(({ kind }) => kind === 'report')
  const hits = search
    ? hitsFor(question, search, ['report', 'article']).flatMap(({ document, confidence }) =>
        document && confidence > 0.4 ? [document] : [],
      )
    : []
  return [...new Set(/\b(?:report|outlook|act|study|method)\b/i.test(text) ? [...hits, ...reports.slice(0, 0)] : hits)]
}

const SHORT: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:usgs|us geological survey|mcs|commodity summaries)\b/i, /^usgs/],
  [/\b(?:iea|international energy agency)\b/i, /^iea/],
  [/\b(?:bgs|british geological survey)\b/i, /^bgs/],
  [/\b(?:european commission|eu study|crm study)\b/i, /^(?:ec|eu)-/],
]

/** Sources of the publisher that a question names: "what does the IEA say". */
export const publisherIn = (corpus: Corpus, text: string): readonly Source[] => {
  const short = SHORT.find(([pattern]) => pattern.test(text))
  if (short) return [...corpus.sources.values()].filter(({ id }) => short[1].test(id))
  const lower = text.toLowerCase()
  return [...corpus.sources.values()].filter(
    ({ publisher }) => publisher.length > 4 && lower.includes(publisher.toLowerCase()),
  )
}

const mentions = (corpus: Corpus, question: Question, text: string): boolean =>
  question.minerals.some((id) =>
    text.toLowerCase().includes(mineralName(corpus, id).toLowerCase().replace(/s$/, '')),
  ) || namesPlace(corpus, text, question.places)

/** Claims of an article that a question is about; all when it asks for no part of it. */
const claimsFor = (
  corpus: Corpus,
  question: Question,
  article: ArticleData,
  angle: Angle,
  search: Search | undefined,
): ArticleData['claims'] => {
  const named = question.minerals.length + question.places.length > 0
  if (!named && angle.length === 0) return article.claims
  return article.claims.filter(
    ({ claim }) =>
      (named && mentions(corpus, question, claim)) || (search !== undefined && meets(angle, claim, search) >= 0.5),
  )
}

/** The outlet's claim, and apart from it what the statistics and the record say, each with its own sources. */
const tellClaim = (
  card: Card,
  document: CorpusDocument,
  article: ArticleData,
  { claim, finding, because }: ArticleData['claims'][number],
  search: Search | undefined,
): void => {
  const own = document.sources.slice(0, 1)
  card.line(
    `${article.outlet} claims`,
    `${claim} ${marks(card.citeSaid({ text: claim, sources: own }, `${document.title}, claims`))}`,
  )
  const evidence = sentencesOf(document).filter(({ sources }) => sources.some((id) => !own.includes(id)))
  const wanted = new Set(search?.terms(`${claim} ${because}`) ?? [])
  const shared = ({ text }: Said): number =>
    new Set((search?.terms(text) ?? []).filter((term) => wanted.has(term))).size
  const best = evidence
    .map((said) => ({ said, score: shared(said) }))
    .filter(({ score }) => score > 1)
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
  const sources =
    finding === 'untested'
      ? []
      : [...new Set(best.flatMap(({ said }) => said.sources))].filter((id) => !own.includes(id))
  const at = card.citeSaid(
    { text: because, sources: sources.length > 0 ? sources : own },
    `${document.title}, what the record says`,
  )
  card.line('The record', `${FINDINGS[finding]}: ${because} ${marks(at)}`)
}

/** What an article says of what is asked: its words, its claims, and what the record says of them. */
const articleAnswer = (
  question: Question,
  corpus: Corpus,
  context: Context,
  document: CorpusDocument,
  article: ArticleData,
): Answer => {
  const card = new Card(corpus, question)
  const { search } = context
  const angle = angleOf(question, corpus, search, WORDS)
  const named = question.minerals.length + question.places.length > 0
  const own = document.sources[0] ?? ''
  const its = sentencesOf(document).filter(({ sources }) => sources.includes(own))
  const near = search ? nearest(angle, its, search) : []
  const headed = (a: Said, b: Said): number =>
    Number(mentions(corpus, question, b.heading)) - Number(mentions(corpus, question, a.heading))
  const about = named ? its.filter(({ text }) => mentions(corpus, question, text)).sort(headed) : []
  const both = near.filter((said) => about.includes(said))
  const whole = !named && angle.length === 0
  const found = [...new Set([...both, ...(angle.length > 0 && both.length === 0 ? near : []), ...about, ...near])]
  const sentences = whole ? its.slice(0, 3) : found
  const claims = claimsFor(corpus, question, article, angle, search)
  const [first] = sentences
  if (!first && claims.length === 0) {
    const asked = list([
      ...question.minerals.map((id) => mineralName(corpus, id)),
      ...question.places.map((id) => placeName(corpus, id)),
    ])
    tell(card, its.slice(0, 2))
    return card.answer(
      'no-data',
      INTENT,
      `The ${article.outlet} article says nothing of ${asked === '' ? 'this' : asked}.`,
    )
  }
  const headline = first ? quoted(card, first) : `${article.outlet} claims: ${claims[0]?.claim ?? ''}`
  tell(card, sentences.slice(1, claims.length > 0 ? 3 : MOST))
  for (const claim of claims.slice(0, whole ? 9 : 3)) tellClaim(card, document, article, claim, search)
  card.caveat(`What ${article.outlet} says is its claim; what the statistics say stands beside it.`)
  for (const id of question.minerals.slice(0, 1)) card.suggest(...suggestWords(corpus, id))
  return card.answer('answered', INTENT, headline)
}

/** "What does the IEA say about lithium": every sentence of the corpus that rests on that publisher, the nearest first. */
const publisherAnswer = (
  question: Question,
  corpus: Corpus,
  context: Context,
  sources: readonly Source[],
): Answer | undefined => {
  const { search } = context
  const ids = new Set(sources.map(({ id }) => id))
  const angle = angleOf(question, corpus, search, WORDS)
  const about = [...corpus.documents.values()].filter(
    ({ kind, minerals, places }) =>
      (kind === 'mineral-note' || kind === 'report') &&
      question.minerals.every((id) => minerals.includes(id)) &&
      question.places.every((id) => places.includes(id)),
  )
  const all = about
    .filter(
      ({ id, minerals }) =>
        question.minerals.length === 0 || minerals[0] === question.minerals[0] || id.startsWith('report'),
    )
    .flatMap((document) => sentencesOf(document))
    .filter((said) => said.sources.some((id) => ids.has(id)) && !isGap(said))
    .filter(({ text }) => question.places.length === 0 || namesPlace(corpus, text, question.places))
  const near = search && angle.length > 0 ? nearest(angle, all, search) : []
  const [first, ...rest] = [...new Set([...near, ...all])]
  if (!first || (question.minerals.length === 0 && near.length === 0)) return undefined
  const card = new Card(corpus, question)
  const only = (said: Said): Said => ({ ...said, sources: said.sources.filter((id) => ids.has(id)) })
  const headline = quoted(card, only(first))
  tell(card, rest.slice(0, MOST).map(only))
  for (const id of question.minerals.slice(0, 1)) card.suggest(...suggestWords(corpus, id))
  return card.answer('answered', INTENT, headline)
}

/** What an article, a report or a publisher says; an article's claims apart from what the statistics say. */
export const document = (question: Question, corpus: Corpus, context: Context): Answer => {
  const sources = publisherIn(corpus, question.text)
  const named = question.minerals.length + question.places.length > 0
  const published = sources.length > 0 && !ARTICLE.test(question.text)
  const answer = published && named ? publisherAnswer(question, corpus, context, sources) : undefined
  if (answer) return answer
  const [found] = meant(question, corpus, context.search)
  const article = found && articleOf(found)
  if (article) return articleAnswer(question, corpus, context, found, article)
  const broad = published ? publisherAnswer(question, corpus, context, sources) : undefined
  if (!found)
    return broad ?? (named ? searchAnswer(question, corpus, context, INTENT) : nothingOn(question, corpus, INTENT))
  const card = new Card(corpus, question)
  const sentences = sentencesOf(found)
  const angle = angleOf(question, corpus, context.search, WORDS)
  const near = context.search ? nearest(angle, sentences, context.search) : []
  const [first, ...rest] = [...new Set([...near, ...sentences])]
  const headline = first ? quoted(card, first) : found.title
  tell(card, rest.slice(0, 4))
  return card.answer('answered', INTENT, headline)
}
