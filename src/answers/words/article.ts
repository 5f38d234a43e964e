import { articleOf, namesOf } from '../../corpus/documents/data.js'
import type { ArticleData } from '../../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { termsRead } from '../../search/analyse.js'
import type { Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { mineralName } from '../names.js'
import { marks } from '../phrases.js'
import { list } from '../text.js'
import { askedBeyond, type Asked } from './asked.js'
import { mentions } from './concepts.js'
import { inYears } from './dates.js'
import { givesKind } from './kind-asked.js'
import { documentSays, saysOf, unsaid } from './ranked.js'
import { quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { leftOutOf, told } from './telling.js'

const INTENT = 'document'
/** Sentences and claims of a part of an article; claims of all of it. */
const FEW = 3
const ALL = 9
/** How alike a question and one of an article's must be where the article is not named; below it another thing is asked. */
const ALIKE = 0.86
/** What a part must say of what is asked of an article that is named, and a claim of it. */
const ENOUGH = 0.6
const HALF = 0.5
/** How much more a sentence must say than the first of its part, to be told with it. */
const MORE = 0.2

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

/** A part of an article, and how well it fits a question: what it says of what is asked, and how alike its questions are. */
interface Part {
  readonly document: CorpusDocument
  readonly outlet: string
  readonly told: ArticleData['told'][number]
  readonly sentences: readonly Sentence[]
  readonly says: number
  readonly alike: number
  /** Whether a sentence of it gives the kind of thing that is asked for. */
  readonly gives: number
}

/** How alike two texts are by their content terms, 0–1: twice what they share over what both have (Dice's coefficient). */
export const wordsAlike = (one: readonly string[], other: readonly string[]): number => {
  const [a, b] = [new Set(one), new Set(other)]
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((term) => b.has(term)).length) / (a.size + b.size)
}

/** The names of a question as words that a sentence may say: a country by its people too. */
const namesAsked = ({ minerals, places }: Question, corpus: Corpus, search: Search): Asked[] =>
  [...minerals, ...places].map((id): Asked => {
    const place = corpus.places.get(id)
    const [name, demonyms] = place ? [place.name, place.demonyms] : [mineralName(corpus, id), []]
    const typed = new Set(search.terms(name))
    const weight = [...typed].reduce((sum, term) => sum + search.weight(term), 0)
    return { text: name, typed, kin: new Set(demonyms.flatMap((one) => search.terms(one))), acts: [], weight }
  })

/** What is asked of an article: the words of the question and its names, without those of naming the article. */
const askedOfArticle = (question: Question, corpus: Corpus, search: Search): readonly Asked[] => {
  const named = articlesNamed(question, corpus)
  const naming = new Set(named.flatMap((one) => [articleOf(one)?.outlet ?? '', ...namesOf(one)]).flatMap(termsRead))
  const words = askedBeyond(question, corpus, search, INTENT).filter(
    ({ concepts = [] }) => !mentions({ concepts }, 'document'),
  )
  return [...words, ...namesAsked(question, corpus, search)].filter(
    ({ typed }) => ![...typed].every((term) => naming.has(term)),
  )
}

/** The parts of articles, those first that fit a question best. */
const partsFor = (
  question: Question,
  corpus: Corpus,
  articles: readonly CorpusDocument[],
  asked: readonly Asked[],
): readonly Part[] => {
  const naming = question.words.filter(({ concepts }) => mentions({ concepts }, 'document')).map(({ text }) => text)
  const outlets = articles.map((one) => articleOf(one)?.outlet ?? '')
  // Of an article that is named, its own questions say "the article" and mean no more by it.
  const names = asksArticle(question, corpus) ? articles.flatMap(namesOf) : []
  const light = new Set([...naming, ...outlets, ...names].flatMap((text) => termsRead(text)))
  const beyondNames = (text: string): readonly string[] => termsRead(text).filter((term) => !light.has(term))
  const typed = beyondNames(question.searchWords)
  return articles
    .flatMap((document) => {
      const { outlet = '', told: parts = [] } = articleOf(document) ?? {}
      return parts.map((part): Part => {
        const sentences = sentencesOf(document, part.heading)
        const text = [part.heading, ...part.asks, ...sentences.map((one) => one.text)].join(' ')
        const alike = Math.max(...part.asks.map((ask) => wordsAlike(beyondNames(ask), typed)))
        const gives = Math.max(...sentences.map((one) => givesKind(corpus, question, one.text)))
        return { document, outlet, told: part, sentences, says: saysOf(asked, text), alike, gives }
      })
    })
    .sort((a, b) => b.says + b.alike + b.gives - (a.says + a.alike + a.gives))
}

/** A part of an article in its own voice, and more of it where another sentence says more of what is asked. */
const tellPart = (card: Card, { told: part, document, sentences }: Part, asked: readonly Asked[]): string => {
  const [first, ...rest] = sentences
  if (!first) return ''
  const says = ({ text }: Sentence): number => saysOf(asked, text) + givesKind(card.corpus, card.question, text)
  const [more] = rest.filter((one) => says(one) > says(first) + MORE).sort((a, b) => says(b) - says(a))
  const headline = [first, ...(more ? [more] : [])].map((one) => quoted(card, one)).join(' ')
  tell(
    card,
    rest.filter((one) => one !== more),
  )
  if (part.beside !== undefined) tell(card, sentencesOf(document, part.beside), 'The record')
  return headline
}

/** The articles that a question names, by their outlet or their title. */
const articlesNamed = ({ named }: Question, corpus: Corpus): readonly CorpusDocument[] =>
  named.flatMap((id) => corpus.documents.get(id) ?? []).filter(({ kind }) => kind === 'article')

/** Whether a question is of what an article says, which is told with what the record says beside it. */
export const asksArticle = (question: Question, corpus: Corpus): boolean =>
  articlesNamed(question, corpus).length > 0 || mentions(question, 'document.article')

/** All of an article, or what it claims of what is asked: each claim with what the record says of it. */
const claimsOf = (
  card: Card,
  document: CorpusDocument,
  asked: readonly Asked[],
  isWhole: boolean,
): readonly string[] => {
  const { claims = [], outlet = '' } = articleOf(document) ?? {}
  const meant = claims.filter(({ claim }) => isWhole || saysOf(asked, claim) >= HALF).slice(0, isWhole ? ALL : FEW)
  for (const one of meant) tellClaim(card, document, outlet, one)
  return meant.map(({ claim }) => claim)
}

/**
 * What an article tells of what is asked, in its own voice, with its claims and what the record says of them beside it:
 * of the articles that are named, the part that says most of it; where none is named, the part that lists the question.
 * Undefined where no part of an article is asked for.
 */
export const articleAnswer = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const named = articlesNamed(question, corpus)
  const every = [...corpus.documents.values()].filter(({ kind }) => kind === 'article')
  const isAsked = asksArticle(question, corpus)
  const ofYear = ({ date }: CorpusDocument): number => Number(inYears(question, date))
  const articles = (named.length > 0 ? named : every).toSorted((a, b) => ofYear(b) - ofYear(a))
  const [newest] = articles
  if (!newest) return undefined
  const search = isAsked ? searchOf(context) : undefined
  const all = search ? askedOfArticle(question, corpus, search) : []
  // Words that nothing here explains are said to be left out, where there are others.
  const known = all.filter(({ concepts }) => concepts?.length !== 0)
  const asked = known.length > 0 ? known : all
  const [part] = partsFor(question, corpus, articles, asked)
  const isPart = part !== undefined && (part.alike >= ALIKE || (asked.length > 0 && part.says >= ENOUGH))
  const isWhole = isAsked && asked.length === 0 && !isPart
  const ofWords = question.intent === INTENT || (named.length > 0 && question.measure === undefined)
  if (!isPart && !(isAsked && ofWords)) return undefined
  const sure = isPart ? Math.max(question.confidence, part.says, part.alike) : question.confidence
  const card = new Card(corpus, { ...question, confidence: sure })
  const document = isPart ? part.document : newest
  const outlet = articleOf(document)?.outlet ?? ''
  const headline = isPart ? tellPart(card, part, asked) : tellWhole(card, document, isWhole)
  const claims = isAsked ? claimsOf(card, document, asked, isWhole) : []
  card.caveat(leftOutOf(isPart ? unsaid(all, document) : []))
  if (!isPart && !isWhole && claims.length === 0) {
    const missing = all.filter((one) => documentSays([one], document) === 0).map(({ text }) => text)
    const nothing =
      missing.length === 0 ? 'has no part that is sure to answer this' : `says nothing of ${list(missing)}`
    return card.answer('no-data', INTENT, `The ${outlet} article ${nothing}.`)
  }
  card.caveat(`What ${outlet} says is its own claim; where the record differs, I give both.`)
  return told(card, INTENT, headline === '' ? `${outlet} claims: ${claims[0] ?? ''}` : headline, document.minerals)
}

/** The beginning of an article; only shown below, where it is asked for something else. */
const tellWhole = (card: Card, document: CorpusDocument, isWhole: boolean): string => {
  const [own = ''] = document.sources
  const [first, ...rest] = sentencesOf(document).filter(({ sources }) => sources.includes(own))
  const headline = isWhole && first ? quoted(card, first) : ''
  tell(card, [...(headline === '' && first ? [first] : []), ...rest].slice(0, FEW - 1))
  return headline
}
