import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import { searchOf, type Context } from '../context.js'
import { leavesNames } from '../unanswered.js'
import { namesMineral } from './about.js'
import { askedIn, type Asked } from './asked.js'
import { asksArticle } from './article.js'
import { figureOfNames, figuresAsked } from './document-figures.js'
import { asksState, asksTerm } from './event-state.js'
import { namedDocuments } from './named-documents.js'
import { givesKind, judged, saysOf, unsaid, weightOf, wordsUnsaid, type Judged } from './ranked.js'
import { sentencesOf, type Sentence } from './sentences.js'
import { tellSentence } from './telling.js'

const PASSAGES = 40
/** The part of what is asked that a sentence must say, and what the words asked for must weigh together. */
const ENOUGH = 0.7
const WEIGHTY = 4
/** What a figure of the names asked about must say, by weight. */
const HALF = 0.5
/** How much more a sentence must say than the answer that there is. */
const MORE = 0.2
const BELOW = 0.7
const OF_OTHERS = 0.5

/** Documents that may tell: those that are named and their kin, else all that the search finds. */
const mayTell = (question: Question, corpus: Corpus, search: Search): readonly CorpusDocument[] => {
  const named = namedDocuments(question, corpus)
  if (named.length > 0) return named
  const { searchWords: text, minerals, places } = question
  return search.documents({ text, minerals, places, years: [] }, PASSAGES)
}

const MONEY = /\$|\b(?:dollars?|cents|USD|EUR|RMB|yuan)\b/

/**
 * Whether a sentence gives what is asked for of the mineral that is asked about: an amount is that of a mineral only where
 * the sentence, or the note that it stands in, is of that mineral, and a price is told by one with money in it.
 */
const isOfKind = (question: Question, corpus: Corpus, { text, document }: Sentence): boolean => {
  const { hole, minerals, measure } = question
  if (measure === 'price' && hole !== 'reason' && !MONEY.test(text)) return false
  const own = minerals.length === 0 || document.kind === 'mineral-note'
  return hole !== 'amount' || own || namesMineral(corpus, `${document.title} ${text}`, minerals)
}

const best = (question: Question, corpus: Corpus, search: Search, least = 1): Judged | undefined => {
  const asked = askedIn(question, corpus, search)
  const isLight = weightOf(asked) < WEIGHTY || (question.named.length === 0 && asked.length < least)
  if (isLight) return undefined
  return judged(question, asked, mayTell(question, corpus, search), corpus).find(
    ({ covers, sentence }) => covers >= ENOUGH && isOfKind(question, corpus, sentence),
  )
}

const tellBest = (question: Question, corpus: Corpus, { sentence }: Judged, left: readonly string[] = []): Answer => {
  const { document, heading } = sentence
  const rest = sentencesOf(document, document.kind === 'event' ? undefined : heading)
  return tellSentence(question, corpus, { sentence, rest, left, figures: figuresAsked(question, [document]) })
}

/**
 * The sentence of any document that says what is asked, found by its words, by other words of the same concepts, by the
 * act of its event, and by what it is about. Undefined where none says enough of it.
 * @param least words that a question must have besides its names, where it names no document
 */
export const sentenceFound = (question: Question, corpus: Corpus, context: Context, least = 1): Answer | undefined => {
  const found = best(question, corpus, searchOf(context), least)
  if (found) return tellBest(question, corpus, found)
  const figure = figureOfNames(question, corpus)
  const said = figure
    ? saysOf(askedIn(question, corpus, searchOf(context)), `${figure.sentence.text} ${figure.figure.what}`)
    : 0
  return figure && said >= HALF
    ? tellSentence(question, corpus, { sentence: figure.sentence, figures: [figure] })
    : undefined
}

/** What a sentence must say to answer in part: the part of what is asked, by how many words, and what they weigh. */
interface Limits {
  readonly covers: number
  readonly words: number
  readonly weight: number
}

/** For a question that nothing else here answers. */
const PARTLY: Limits = { covers: 0.45, words: 2, weight: 9 }

/** "How to lose weight quickly": strange words without a name are another subject. */
const isNameless = ({ minerals, places, named, hole }: Question): boolean =>
  minerals.length + places.length + named.length === 0 && hole !== 'mineral'

/** The sentence that says most of what is asked, and gives the kind of thing that is; undefined within no limits. */
const mostSaid = (question: Question, corpus: Corpus, context: Context, limits: Limits) => {
  const search = searchOf(context)
  if (question.off === 'forecast' || isNameless(question)) return undefined
  const asked = askedIn(question, corpus, search)
  if (asked.length < limits.words || weightOf(asked) < limits.weight) return undefined
  const [first] = judged(question, asked, mayTell(question, corpus, search), corpus)
  if (first === undefined || first.covers < limits.covers) return undefined
  const { text, document } = first.sentence
  if (givesKind(corpus, question, text) < 0) return undefined
  return { asked, first, left: (words: typeof unsaid) => words(asked, document, text) }
}

/**
 * The sentence that says about half of what is asked or more, for a question that is refused otherwise; the words that it
 * says nothing of are named first. A count or an amount is answered by a sentence with a figure alone.
 */
export const sentencePartly = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const found = mostSaid(question, corpus, context, PARTLY)
  return found && tellBest(question, corpus, found.first, found.left(unsaid))
}

/** For a refusal, and how much more than the refusal the sentence must say. */
const INSTEAD = { covers: 0.6, words: 2, weight: 7, lead: 0.3 }

/** How well a text answers: the part of what is asked that it says, more where it gives the kind of thing asked for. */
const worth = (question: Question, corpus: Corpus, asked: readonly Asked[], text: string): number =>
  saysOf(asked, text) * (1 + givesKind(corpus, question, text))

/**
 * The sentence that says much more of what is asked than a refusal does, whatever the reading took the text for; what it
 * says nothing of is named. At these limits no right refusal among 1,129 development questions gave way.
 */
export const sentenceInstead = (answer: Answer, corpus: Corpus, context: Context): Answer | undefined => {
  const { question, status, headline, details, citations } = answer
  if (status === 'answered' || details.length > 0 || question.choices.length > 0) return undefined
  const found = mostSaid(question, corpus, context, INSTEAD)
  if (!found) return undefined
  const refusal = [headline, ...citations.map(({ locator }) => locator)].join(' ')
  const least = worth(question, corpus, found.asked, refusal) + INSTEAD.lead
  return found.first.score < least ? undefined : tellBest(question, corpus, found.first, found.left(wordsUnsaid))
}

/** As `sentenceFound`, where an answer says much less of what is asked than the sentence that is found. */
export const sentenceBeside = (answer: Answer, corpus: Corpus, context: Context): Answer | undefined => {
  const { question, headline, details, citations, figures } = answer
  const search = searchOf(context)
  // What an article says is told with what the record says beside it; how a measure stands is on its record.
  const stands = answer.intent === 'event' && asksState(question) && !asksTerm(question)
  const found = stands || asksArticle(question, corpus) ? undefined : best(question, corpus, search)
  if (!found) return undefined
  // A figure of the tables gives way to nothing that is of another kind: to "where", to no sentence without a place.
  const open = figures.length > 0 && question.hole !== undefined && question.hole !== 'any'
  const isReason = question.hole === 'reason'
  if ((open || isReason) && givesKind(corpus, question, found.sentence.text) <= 0) return undefined
  const asked = askedIn(question, corpus, search)
  const said = details.map(({ label = '', text }) => `${label} ${text}`)
  const titles = [...citations.map(({ locator }) => locator), ...figures.map(({ label }) => label)]
  // What stands first is the answer; what is told below it counts less.
  const told = Math.max(
    saysOf(asked, [headline, ...titles].join(' ')),
    BELOW * saysOf(asked, [headline, ...said, ...titles].join(' ')),
  )
  // An answer of other names is none: "X-ray targets" are none of the EU.
  const names = figures.length > 0 || !leavesNames(answer, corpus) ? 1 : OF_OTHERS
  return found.covers >= names * told + MORE ? tellBest(question, corpus, found) : undefined
}
