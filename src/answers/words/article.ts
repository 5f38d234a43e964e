import { articleOf } from '../../corpus/documents/data.js'
import type { ArticleData } from '../../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { termsRead } from '../../search/analyse.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { mineralName, placeName } from '../names.js'
import { marks } from '../phrases.js'
import { list } from '../text.js'
import { namesMineral, namesPlace } from './about.js'
import { askedBeyond } from './asked.js'
import { nearest, saysOf } from './ranked.js'
import { quoted, sentencesOf, tell } from './sentences.js'
import { told } from './telling.js'

const INTENT = 'document'
const MOST = 6
/** Sentences beside claims; claims of all of an article, and of a part of it. */
const FEW = 3
const ALL = 9

type Claim = ArticleData['claims'][number]

const FINDINGS: Readonly<Record<Claim['finding'], string>> = {
  holds: 'True',
  wrong: 'False',
  depends: 'Depends',
  untested: 'I have no figure to test this',
}

/** The outlet's claim, and apart from it what the statistics and the record say, each with its own sources. */
const tellClaim = (card: Card, document: CorpusDocument, outlet: string, { claim, finding, because }: Claim): void => {
  const own = document.sources.slice(0, 1)
  const said = card.citeSaid({ text: claim, sources: own }, `${document.title}, claims`)
  card.line(`${outlet} claims`, `${claim} ${marks(said)}`)
  const wanted = new Set(termsRead(`${claim} ${because}`))
  const shared = (text: string): number => new Set(termsRead(text).filter((term) => wanted.has(term))).size
  const evidence = sentencesOf(document)
    .map(({ text, sources }) => ({ sources: sources.filter((id) => !own.includes(id)), shared: shared(text) }))
    .filter((one) => one.sources.length > 0 && one.shared > 1)
    .sort((a, b) => b.shared - a.shared)
  const others = [...new Set(evidence.slice(0, 2).flatMap(({ sources }) => sources))]
  const sources = finding === 'untested' || others.length === 0 ? own : others
  const at = card.citeSaid({ text: because, sources }, `${document.title}, what the record says`)
  card.line('The record', `${FINDINGS[finding]}: ${because} ${marks(at)}`)
}

/** What an article says of what is asked: its words, its claims, and what the record says of them. */
export const articleAnswer = (
  question: Question,
  corpus: Corpus,
  context: Context,
  document: CorpusDocument,
): Answer | undefined => {
  const article = articleOf(document)
  if (!article) return undefined
  const card = new Card(corpus, question)
  const { minerals, places } = question
  const asked = askedBeyond(question, corpus, searchOf(context), INTENT)
  const named = minerals.length + places.length > 0
  const isAbout = (text: string): boolean => namesMineral(corpus, text, minerals) || namesPlace(corpus, text, places)
  const [own = ''] = document.sources
  const its = sentencesOf(document).filter(({ sources }) => sources.includes(own))
  const near = nearest(asked, its)
  const about = its.filter(({ text }) => isAbout(text)).sort((a, b) => +isAbout(b.heading) - +isAbout(a.heading))
  const both = near.filter((said) => about.includes(said))
  const whole = !named && asked.length === 0
  const [first, ...rest] = whole
    ? its.slice(0, FEW)
    : [...new Set([...both, ...(both.length === 0 ? near : []), ...about, ...near])]
  const claims = article.claims.filter(
    ({ claim }) => whole || isAbout(claim) || (asked.length > 0 && saysOf(asked, claim) >= 0.5),
  )
  const [claim] = claims
  if (!first && !claim) {
    tell(card, its.slice(0, 2))
    const names = [...minerals.map((id) => mineralName(corpus, id)), ...places.map((id) => placeName(corpus, id))]
    const what = names.length === 0 ? 'this' : list(names)
    return card.answer('no-data', INTENT, `The ${article.outlet} article says nothing of ${what}.`)
  }
  const headline = first ? quoted(card, first) : `${article.outlet} claims: ${claim?.claim ?? ''}`
  tell(card, rest.slice(0, claim ? FEW - 1 : MOST - 1))
  for (const one of claims.slice(0, whole ? ALL : FEW)) tellClaim(card, document, article.outlet, one)
  card.caveat(`What ${article.outlet} says is its own claim; the statistics are given beside it.`)
  return told(card, INTENT, headline)
}

/** How alike a question and one of an article's must be; below it another thing is asked. */
const ALIKE = 0.86

/** How alike two texts are by their content terms, 0–1: twice what they share over what both have (Dice's coefficient). */
export const wordsAlike = (one: readonly string[], other: readonly string[]): number => {
  const [a, b] = [new Set(one), new Set(other)]
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((term) => b.has(term)).length) / (a.size + b.size)
}

/**
 * What an article tells of what is asked, by the questions that it lists for its parts: in its own voice, with what the
 * record says beside it where that differs. Undefined where no part of an article is asked for.
 */
export const partOfArticle = (question: Question, corpus: Corpus): Answer | undefined => {
  const asked = termsRead(question.searchWords)
  const parts = [...corpus.documents.values()].flatMap((document) => {
    const article = articleOf(document)
    return (article?.told ?? []).map((part) => {
      const alike = Math.max(...part.asks.map((ask) => wordsAlike(termsRead(ask), asked)))
      return { document, outlet: article?.outlet ?? '', part, alike }
    })
  })
  const [best] = parts.sort((a, b) => b.alike - a.alike)
  const [first, ...rest] = best && best.alike >= ALIKE ? sentencesOf(best.document, best.part.heading) : []
  if (!best || !first) return undefined
  const card = new Card(corpus, question)
  const headline = quoted(card, first)
  tell(card, rest)
  if (best.part.beside !== undefined) tell(card, sentencesOf(best.document, best.part.beside), 'The record')
  card.caveat(`What ${best.outlet} says is its own claim; where the record differs, I give both.`)
  return told(card, INTENT, headline, best.document.minerals)
}
