import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { figuresAsked, addFigure, standingAlone } from './answering.js'
import { askedGroups, type AskedGroup } from './asked-groups.js'
import { marks } from '../phrases.js'
import { mentions } from './concepts.js'
import { dateText } from './dates.js'
import { citeEnd, eventsOf, openEnd, placeOf } from './events.js'
import { namedDocuments } from './named-documents.js'
import { givesKind, hasFigure, judged, saysOf, type Judged } from './sentence-asked.js'
import { quoted, sentencesOf, tell } from './sentences.js'
import { leftOutOf, wordsUnsaid } from './unsaid.js'

const PASSAGES = 40
const MOST = 4
/** The part of what is asked that a sentence must say, and what the words asked for must weigh together. */
const ENOUGH = 0.7
const WEIGHTY = 4
/** How much more a sentence must say than the answer that there is. */
const MORE = 0.2
const BELOW = 0.7

/** Documents that may tell: those that are named and their kin, else all that the search finds. */
const mayTell = (question: Question, corpus: Corpus, search: Search): readonly CorpusDocument[] => {
  const named = namedDocuments(question, corpus)
  if (named.length > 0) return named
  const { searchWords: text, minerals, places } = question
  return search.documents({ text, minerals, places, years: [] }, PASSAGES)
}

/** Of a question with as many names and years, a little less does. */
const NAMES = 3
const WITH_NAMES = 3.5
/** As many words must be met where owners, companies or single mines are asked for, of which no table has figures. */
const OFF = 2

const isWeighty = ({ minerals, places, years }: Question, groups: readonly AskedGroup[]): boolean => {
  const words = groups.reduce((total, { weight }) => total + weight, 0)
  const names = minerals.length + places.length + (years.kind === 'years' ? years.years.length : 0)
  return words >= (names >= NAMES ? WITH_NAMES : WEIGHTY)
}

const best = (question: Question, corpus: Corpus, search: Search, least = 1): Judged | undefined => {
  const groups = askedGroups(question, corpus, search)
  if (!isWeighty(question, groups)) return undefined
  const words = question.off === undefined ? least : Math.max(least, OFF)
  if (question.named.length === 0 && groups.length < words) return undefined
  const counted = question.hole === 'amount' || question.hole === 'count'
  const [first] = judged(question, groups, mayTell(question, corpus, search), corpus, search).filter(
    ({ covers, sentence }) => covers >= ENOUGH && (!counted || hasFigure(sentence.text)),
  )
  return first
}

const answerWith = (
  question: Question,
  corpus: Corpus,
  search: Search,
  { sentence }: Judged,
  left: readonly string[] = [],
): Answer => {
  const card = new Card(corpus, question)
  card.caveat(leftOutOf(left))
  const { document, text } = sentence
  const event = eventsOf(corpus).find((one) => one.document === document)
  const at = event && card.citeSaid(sentence, placeOf(event))
  const told = at === undefined ? quoted(card, sentence) : `${text} ${marks(at)}`
  const headline = told.replace(text, standingAlone(corpus, sentence))
  for (const figure of figuresAsked(question, [document], search))
    if (figure.sentence.text === text) addFigure(card, figure)
  const beside = document.kind === 'event' ? undefined : sentence.heading
  tell(
    card,
    sentencesOf(document, beside)
      .filter((one) => one.text !== text)
      .slice(0, MOST),
  )
  if (document.date !== undefined) card.caveat(`${document.title}, ${dateText(document.date)}.`)
  const end = event && openEnd(corpus, event)
  if (event && end !== undefined) citeEnd(card, event)
  card.caveat(end)
  return card.answer('answered', 'document', headline)
}

/**
 * The sentence of any document that says what is asked, found by its words, by other words of the same concepts, by the
 * act of its event, and by what it is about. Undefined where none says enough of it.
 * @param least words that a question must have besides its names, where it names no document
 */
export const sentenceFound = (
  question: Question,
  corpus: Corpus,
  { search }: Context,
  least = 1,
): Answer | undefined => {
  const found = search && best(question, corpus, search, least)
  return found && answerWith(question, corpus, search, found)
}

/** What a sentence must say of a question that nothing else here answers, by how many words, and what these must weigh. */
const PARTLY = { covers: 0.45, words: 2, weight: 9 }
/** The same of a single mine or a firm. */
const PARTLY_OFF = 0.6

/**
 * The sentence that says about half of what is asked or more, for a question that is refused otherwise; the words that it
 * says nothing of are named first. A count or an amount is answered by a sentence with a figure alone.
 */
export const sentencePartly = (question: Question, corpus: Corpus, { search }: Context): Answer | undefined => {
  if (search === undefined || question.off === 'forecast') return undefined
  const { minerals, places, named, hole, off } = question
  // "How to lose weight quickly": strange words without a name are another subject.
  if (minerals.length + places.length + named.length === 0 && hole !== 'mineral') return undefined
  const groups = askedGroups(question, corpus, search)
  const weight = groups.reduce((total, group) => total + group.weight, 0)
  if (groups.length < PARTLY.words || weight < PARTLY.weight) return undefined
  const [first] = judged(question, groups, mayTell(question, corpus, search), corpus, search)
  if (first === undefined || first.covers < (off === undefined ? PARTLY.covers : PARTLY_OFF)) return undefined
  const { text, document } = first.sentence
  if (givesKind(corpus, question, text) < 0) return undefined
  return answerWith(question, corpus, search, first, wordsUnsaid(question, text, document, corpus, search))
}

/** As `sentenceFound`, where an answer says much less of what is asked than the sentence that is found. */
export const sentenceBeside = (answer: Answer, corpus: Corpus, { search }: Context): Answer | undefined => {
  const { question, headline, details, citations } = answer
  // What an article says is told with what the record says beside it.
  if (mentions(question, 'document.article') || question.publisher === 'afp') return undefined
  const found = search && best(question, corpus, search)
  if (!found) return undefined
  // A figure of the tables gives way to nothing that is of another kind: to "where", to no sentence without a place.
  const open = answer.figures.length > 0 && question.hole !== undefined && question.hole !== 'any'
  if (open && givesKind(corpus, question, found.sentence.text) <= 0) return undefined
  const all = askedGroups(question, corpus, search)
  // An event is chosen by its act, which its sentence may tell without the word.
  const groups = answer.intent === 'event' ? all.filter(({ acts }) => acts.length === 0) : all
  const said = details.map(({ label = '', text }) => `${label} ${text}`)
  const titles = citations.map(({ locator }) => locator)
  // What stands first is the answer; what is told below it counts less.
  const told = Math.max(
    saysOf(groups, [headline, ...titles].join(' '), search),
    BELOW * saysOf(groups, [headline, ...said, ...titles].join(' '), search),
  )
  return found.covers >= told + MORE ? answerWith(question, corpus, search, found) : undefined
}
