import type { ArticleData } from '../../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName, placeName } from '../names.js'
import { marks } from '../phrases.js'
import { list } from '../text.js'
import { aspectOf, meets, namesPlace, nearest, type Aspect } from './aspect.js'
import { quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { suggestWords } from './suggest.js'
import { singular } from '../../prose.js'

const INTENT = 'document'
const MOST = 6

/** Concepts of asking what a document says, which are no part of what it is asked about. */
export const SAYING = [
  'document',
  'document.article',
  'document.report',
  'publisher',
  'profile',
  'sourceq',
  'search',
  'define',
]

const FINDINGS: Readonly<Record<ArticleData['claims'][number]['finding'], string>> = {
  holds: 'True',
  wrong: 'False',
  depends: 'Depends',
  untested: 'I have no figure to test this',
}

const isAbout = (corpus: Corpus, question: Question, text: string): boolean =>
  question.minerals.some((id) => text.toLowerCase().includes(singular(mineralName(corpus, id).toLowerCase()))) ||
  namesPlace(corpus, text, question.places)

/** Claims of an article that a question is about; all when it asks for no part of it. */
const claimsFor = (
  corpus: Corpus,
  question: Question,
  article: ArticleData,
  aspect: Aspect,
  search: Search | undefined,
): ArticleData['claims'] => {
  const named = question.minerals.length + question.places.length > 0
  if (!named && aspect.length === 0) return article.claims
  return article.claims.filter(
    ({ claim }) =>
      (named && isAbout(corpus, question, claim)) || (search !== undefined && meets(aspect, claim, search) >= 0.5),
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
  const shared = ({ text }: Sentence): number =>
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
export const articleAnswer = (
  question: Question,
  corpus: Corpus,
  context: Context,
  document: CorpusDocument,
  article: ArticleData,
): Answer => {
  const card = new Card(corpus, question)
  const { search } = context
  const aspect = aspectOf(question, corpus, search, INTENT, SAYING)
  const named = question.minerals.length + question.places.length > 0
  const own = document.sources[0] ?? ''
  const its = sentencesOf(document).filter(({ sources }) => sources.includes(own))
  const near = search ? nearest(aspect, its, search) : []
  const headed = (a: Sentence, b: Sentence): number =>
    Number(isAbout(corpus, question, b.heading)) - Number(isAbout(corpus, question, a.heading))
  const about = named ? its.filter(({ text }) => isAbout(corpus, question, text)).sort(headed) : []
  const both = near.filter((said) => about.includes(said))
  const whole = !named && aspect.length === 0
  const found = [...new Set([...both, ...(aspect.length > 0 && both.length === 0 ? near : []), ...about, ...near])]
  const sentences = whole ? its.slice(0, 3) : found
  const claims = claimsFor(corpus, question, article, aspect, search)
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
  card.caveat(`What ${article.outlet} says is its own claim; the statistics are given beside it.`)
  for (const id of question.minerals.slice(0, 1)) card.suggest(...suggestWords(corpus, id))
  return card.answer('answered', INTENT, headline)
}
