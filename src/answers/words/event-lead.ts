import { namesOf, sameStoryOf } from '../../corpus/documents/data.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { wordingsOf } from '../../language/wordings.js'
import { withoutPeriod } from '../../prose.js'
import type { Search } from '../../search/search.js'
import type { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import type { Headline } from '../headline.js'
import { mineralName, placeName } from '../names.js'
import { list } from '../text.js'
import { namesPlace } from './about.js'
import { actsIn } from './acts.js'
import { askedIn } from './asked.js'
import { mentions } from './concepts.js'
import { dateText } from './dates.js'
import { addFigure, figuresAsked } from './document-figures.js'
import { asksState, asksTerm, stateText } from './event-state.js'
import { eventsOf, sentenceOfEvent, type EventRecord } from './events.js'
import { givesKind } from './kind-asked.js'
import { beyondTitle, saysOf } from './ranked.js'
import { HEADINGS, noteOf, quoted, sentencesOf, type Sentence } from './sentences.js'
import { headed } from './telling.js'

/**
 * "Has India joined the Minerals Security Partnership": the sentence of any event that names both, as a yes; that none
 * does, where none does. Undefined for every other question.
 */
export const joined = (card: Card, { document }: EventRecord): string | undefined => {
  const { corpus, question } = card
  if (!mentions(question, 'ev.join') || question.places.length === 0 || !question.named.includes(document.id))
    return undefined
  const called = [document.title, ...namesOf(document)]
  const joins = ({ text }: Sentence): boolean =>
    wordingsOf(corpus).in(text, 'tells.joining') && namesPlace(corpus, text, question.places)
  const first =
    eventsOf(corpus)
      .flatMap((one) => sentencesOf(one.document))
      .find((one) => joins(one) && called.some((name) => one.text.includes(name))) ?? sentencesOf(document).find(joins)
  if (first) return `Yes: ${quoted(card, first)}`
  return `I have no record that ${list(question.places.map((id) => placeName(corpus, id)))} joined ${called[1] ?? document.title}.`
}

/** What a sentence must be ahead of the one that says what happened, to be told before it. */
const AHEAD = 0.1
/** What a sentence of another event of the story is behind. */
const OTHER_EVENT = 0.4

/** The sentence of a story that says more of what is asked than the one that says what happened; undefined for none. */
export const sentenceAsked = (
  corpus: Corpus,
  question: Question,
  main: EventRecord,
  told: readonly EventRecord[],
  search: Search,
): Sentence | undefined => {
  const rest = beyondTitle(askedIn(question, corpus, search), main.document)
  const same = new Set([main.document.id, ...sameStoryOf(main.document)])
  const behind = ({ document }: Sentence): number => (same.has(document.id) ? 0 : OTHER_EVENT)
  const score = (sentence: Sentence): number =>
    saysOf(rest, sentence.text) + givesKind(corpus, question, sentence.text) - behind(sentence)
  const [best] = [...new Set([main, ...told].map(({ document }) => document))]
    .flatMap((one) => sentencesOf(one))
    .filter(({ heading }) => heading !== HEADINGS.around)
    .map((sentence) => ({ sentence, score: score(sentence) }))
    .sort((a, b) => b.score - a.score)
  return best !== undefined && best.score > score(sentenceOfEvent(main)) + AHEAD ? best.sentence : undefined
}

/** "Which other metals were in that announcement": the minerals of an event beside those that were named. */
const others = ({ corpus, question }: Card, { document, data }: EventRecord): string | undefined => {
  const rest = document.minerals.filter((id) => !question.minerals.includes(id))
  if (!mentions(question, 'others') || rest.length === 0) return undefined
  const goods = data.products.length > 0 ? ` (${data.products.join('; ')})` : ''
  const names = list(rest.map((id) => mineralName(corpus, id)))
  return `The measure also covers ${names}${goods}: ${sentenceOfEvent({ document, data }).text}`
}

/** "Suspended until 27 November 2026; …": how a measure stands, and what it is. */
const stateLead = (card: Card, main: EventRecord, story: readonly EventRecord[]): Headline | undefined => {
  const state = stateText(card, main, story)
  return state && [...state, ` ${withoutPeriod(sentenceOfEvent(main).text)} (${dateText(main.document.date)}).`]
}

/**
 * What was asked of the story, before it is told: who joined it, what else it covers, a figure of it, how it stands, a
 * sentence that says it. Undefined where what happened is the answer.
 */
export const leadOf = (
  card: Card,
  main: EventRecord,
  story: readonly EventRecord[],
  events: readonly EventRecord[],
  context: Context,
): Headline | undefined => {
  const { question, corpus } = card
  const rest = others(card, main)
  if (rest !== undefined) return rest
  // "What quotas apply in 2026" asks how much, and not whether.
  const quota = mentions(question, 'ev.quota') && question.yesNo !== true && question.hole !== undefined
  if (asksState(question) && !asksTerm(question) && !quota) return stateLead(card, main, story)
  const documents = [main, ...[...events].reverse()].map(({ document }) => document)
  const notes = question.minerals.flatMap((id) => noteOf(corpus, id) ?? [])
  const [figure] = figuresAsked(question, [...new Set([...documents, ...notes])])
  if (figure) {
    addFigure(card, figure)
    return headed(card, figure.sentence)
  }
  if (asksState(question)) return stateLead(card, main, story)
  // When something was done is the day of its record.
  if (question.hole === 'year' && actsIn(question, corpus).length > 0) return undefined
  const asked = sentenceAsked(corpus, question, main, events, searchOf(context))
  return asked && headed(card, asked)
}
