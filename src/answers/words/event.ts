import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName, placeName } from '../names.js'
import { marks } from '../phrases.js'
import { list } from '../text.js'
import { actOf, actsIn, asksUnrecorded, isOf, isRestriction, isTurn } from './acts.js'
import { addFigure, asksFigure, figuresAsked, hasFigureOf, standingAlone } from './answering.js'
import { mentions } from './concepts.js'
import { dateText, inYears, onDate, onDay } from './dates.js'
import { asksState, asksTerm, stateText, suspensionOf } from './event-state.js'
import { byDate, latestState, latestTurn, reasonsFor, storyOf } from './event-story.js'
import { asksLifting, endOf, isByActor, verdictOf } from './event-verdict.js'
import {
  citeEnd,
  eventAspect,
  eventsOf,
  fit,
  openEnd,
  placeOf,
  sentenceOfEvent,
  tellEvent,
  type EventRecord,
} from './events.js'
import { isBeside, unsaidBy } from './event-beside.js'
import { joined } from './event-join.js'
import { fromDocuments, namedDocuments } from './named-documents.js'
import { askedGroups } from './asked-groups.js'
import { sentenceAsked } from './event-sentence.js'
import { holdsOf } from './sentence-asked.js'
import { noteOf, quoted, sentencesOf, tell } from './sentences.js'
import { bestSentence, hitsFor, nothingOn, searchAnswer } from './search.js'
import { suggestWords } from './suggest.js'
import { timeline } from './timeline.js'
import { leftOutOf } from './unsaid.js'
import { withoutPeriod } from '../../prose.js'

const INTENT = 'event'
/** What it counts that an event holds all the words of a question; the right act counts as much. */
const HELD = 3

/** The events that a question may mean, best first; of equal fit the latest, or the first for "when did". */
const meant = (question: Question, corpus: Corpus, context: Context): EventRecord[] => {
  const aspect = eventAspect(question, corpus, context.search)
  const turn = question.hole === 'year' && !asksState(question) ? -1 : 1
  const acts = actsIn(question, corpus)
  const byActor = (one: EventRecord): number =>
    Number(acts.includes(actOf(one.data)) && isByActor(question, corpus, one))
  // Of a term, only what has one tells; of a lifting, what tells of an end.
  const told = (one: EventRecord): number =>
    Number(asksTerm(question) && one.data.until !== undefined) +
    Number(mentions(question, 'ev.join') && question.named.includes(one.document.id)) +
    Number(asksLifting(question) && (isTurn(actOf(one.data)) || endOf(corpus, one) !== undefined))
  const { search } = context
  const groups = search ? askedGroups(question, corpus, search) : []
  const strangers = question.words.filter(({ concepts }) => concepts.length === 0).length
  // Words that nothing else explains tell one event from another, in whichever word of their family it says them.
  const held = (one: EventRecord): number =>
    (search ? holdsOf(groups, one.document, search) : 0) +
    (strangers === 0 ? 0 : (strangers - unsaidBy(question, corpus, context, one).length) / strangers)
  const dated = ({ document }: EventRecord): boolean =>
    inYears(question, document.date) || (asksFigure(question) && hasFigureOf(question, document))
  return eventsOf(corpus)
    .filter((one) => dated(one) && onDay(question, one.document.date))
    .map((one) => ({ one, score: fit(corpus, question, aspect, context.search, one) }))
    .filter(({ score }) => score > 0)
    .map(({ one, score }) => ({ one, score: score + HELD * held(one) }))
    .sort(
      (a, b) =>
        told(b.one) - told(a.one) ||
        byActor(b.one) - byActor(a.one) ||
        b.score - a.score ||
        turn * byDate(b.one, a.one),
    )
    .map(({ one }) => one)
}

/** The events that are named: first those that hold most of what is asked, the newest of equals. */
const named = (question: Question, corpus: Corpus, { search }: Context): EventRecord[] =>
  eventsOf(corpus)
    .filter(({ document }) => question.named.includes(document.id))
    .map((one) => ({ one, holds: search ? holdsOf(askedGroups(question, corpus, search), one.document, search) : 0 }))
    .sort((a, b) => b.holds - a.holds || byDate(b.one, a.one))
    .map(({ one }) => one)

/** Without a mineral and a place: the events that are named, then what the search finds with confidence. */
const searched = (question: Question, corpus: Corpus, context: Context): EventRecord[] => {
  const { search } = context
  const first = named(question, corpus, context)
  if (!search || first.length > 0) return first
  return hitsFor(question, search, ['event'])
    .filter((hit) => hit.confidence >= 0.5 && bestSentence(hit, search) !== undefined)
    .flatMap((hit) => eventsOf(corpus).find(({ document }) => document.id === hit.document?.id) ?? [])
    .filter(({ document }) => inYears(question, document.date) && onDay(question, document.date))
}

const eventsFor = (question: Question, corpus: Corpus, context: Context): EventRecord[] => {
  const bare = question.minerals.length === 0 && question.places.length === 0
  const own = named(question, corpus, context)
  if (bare) return searched(question, corpus, context)
  if (mentions(question, 'ev.join') && own.length > 0) return own
  const found = meant(question, corpus, context)
  // "When", after an event: of the one that was told.
  const [told] = question.followUp ? (question.told ?? []) : []
  const same = eventsOf(corpus).filter(({ document }) => document.id === told)
  if (same.length > 0) return [...same, ...found.filter(({ document }) => document.id !== told)]
  return found.length > 0 ? found : own
}

/** A list of what was done is asked for, rather than one thing. */
const asksList = (question: Question): boolean =>
  (question.named.length === 0 && (question.hole === 'mineral' || question.hole === 'place')) ||
  (question.day !== undefined && question.hole === 'any' && mentions(question, 'ev.other')) ||
  (question.named.length + question.minerals.length === 0 &&
    question.hole === 'any' &&
    question.years.kind !== 'latest' &&
    mentions(question, 'ev.stake', 'ev.fund', 'ev.ban', 'ev.control', 'ev.deal', 'ev.tariff', 'ev.quota'))

/** "Which other metals were in that announcement": the minerals of an event beside those that were named. */
const others = (card: Card, { document, data }: EventRecord): string | undefined => {
  const { corpus, question } = card
  const rest = document.minerals.filter((id) => !question.minerals.includes(id))
  if (!mentions(question, 'others') || rest.length === 0) return undefined
  const goods = data.products.length > 0 ? ` (${data.products.join('; ')})` : ''
  return `The measure also covers ${list(rest.map((id) => mineralName(corpus, id)))}${goods.length > 160 ? '' : goods}: ${sentenceOfEvent({ document, data }).text}`
}

/** A dated story: what was done, its latest turn, and what is not known after it; first of all what was asked of it. */
export const event = (question: Question, corpus: Corpus, context: Context): Answer => {
  const [main, ...more] = eventsFor(question, corpus, context)
  if (!main || isBeside(question, corpus, context, main)) return nothing(question, corpus, context)
  if (asksList(question) && more.length > 0 && !mentions(question, 'others')) return timeline(question, corpus, context)
  const card = new Card(corpus, question)
  card.told.add(main.document.id)
  const story = storyOf(corpus, question, main)
  const acts = actsIn(question, corpus)
  const told =
    story.length > 1 ? story : [main, ...more.filter(({ data }) => isOf(acts, data)).slice(0, 4)].sort(byDate)
  const latest = latestTurn(main, told) ?? main
  const join = joined(card, main)
  const judged = join === undefined ? verdictOf(question, corpus, main, story) : 'none'
  // "Because of a fishing boat": a yes is to every word.
  const left = judged === 'yes' ? unsaidBy(question, corpus, context, main) : []
  const verdict = left.length > 0 ? 'none' : judged
  card.caveat(leftOutOf(left))
  const kindred = isKindred(question, corpus, main)
  const lead = join ?? others(card, main) ?? leadOf(card, main, story, told, context)
  const headline = `${denialOf(card, main, verdict, kindred)}${lead ?? storyLine(card, main, story, latest, verdict)}`
  for (const one of told.toReversed()) tellEvent(card, one)
  if (openEnd(corpus, latest) !== undefined) citeEnd(card, latest)
  tellReasons(card, main, story)
  tell(card, latestState(corpus, latest), corpus.knownUntil === undefined ? undefined : asOfMonth(corpus))
  if (verdict === 'other') card.caveat('This is not what was asked; it is the closest event on record.')
  // The state in the headline says until when.
  const ends = asksState(question) ? [] : told.map((one) => openEnd(corpus, one)).slice(-1)
  card.caveat(...ends, asOf(corpus))
  for (const id of question.minerals.slice(0, 1)) card.suggest(...suggestWords(corpus, id))
  const missing = verdict === 'other' && !kindred && !asksUnrecorded(question, corpus) && question.yesNo !== true
  return card.answer(missing ? 'no-data' : 'answered', INTENT, headline)
}

/** What was asked of the story, before it is told: a figure of it, how it stands, why. */
const leadOf = (
  card: Card,
  main: EventRecord,
  story: readonly EventRecord[],
  told: readonly EventRecord[],
  { search }: Context,
): string | undefined => {
  const { question } = card
  // "What quotas apply in 2026" asks how much, and not whether.
  const quota = mentions(question, 'ev.quota') && question.yesNo !== true && question.hole !== undefined
  if (asksState(question) && !asksTerm(question) && !quota) return stateLead(card, main, story)
  const documents = [main, ...[...told].reverse()].map(({ document }) => document)
  const notes = question.minerals.flatMap((id) => noteOf(card.corpus, id) ?? [])
  const [figure] = figuresAsked(question, [...new Set([...documents, ...notes])], search)
  if (figure) {
    addFigure(card, figure)
    return quotedAlone(card, figure.sentence)
  }
  // When something was done is the day of its record.
  const dated = question.hole === 'year' && actsIn(question, card.corpus).length > 0
  const asked = search && !dated ? sentenceAsked(card.corpus, question, main, told, search) : undefined
  const noTerm = asksTerm(question) && story.every(({ data }) => data.until === undefined)
  if (asked && noTerm) return quotedAlone(card, asked)
  if (asksState(question)) return stateLead(card, main, story)
  const end = asksLifting(question) && !isTurn(actOf(main.data)) ? endOf(card.corpus, main) : undefined
  if (end) return quotedAlone(card, end)
  const [why] = question.hole === 'reason' ? reasonsFor(card.corpus, story, main) : []
  if (why && why.text !== sentenceOfEvent(main).text) return quotedAlone(card, why)
  return asked && quotedAlone(card, asked)
}

/** "Suspended until 27 November 2026; …": how a measure stands, and what it is. */
const stateLead = (card: Card, main: EventRecord, story: readonly EventRecord[]): string | undefined => {
  const state = stateText(card, main, story)
  return state === undefined
    ? undefined
    : `${state} ${withoutPeriod(sentenceOfEvent(main).text)} (${dateText(main.document.date)}).`
}

const quotedAlone = (card: Card, sentence: Parameters<typeof quoted>[1]): string =>
  quoted(card, sentence).replace(sentence.text, standingAlone(card.corpus, sentence))

const storyLine = (
  card: Card,
  main: EventRecord,
  story: readonly EventRecord[],
  latest: EventRecord,
  verdict: ReturnType<typeof verdictOf>,
): string => {
  const { hole } = card.question
  // The day of a plan is not the day on which it is to come about.
  const dated = verdict !== 'other' && hole === 'year' && main.data.state !== 'announced'
  const held = verdict === 'yes' ? suspensionOf(card.corpus, main, story) : undefined
  const but = held === undefined ? '' : `, but ${held.text}`
  const yes = verdict === 'yes' ? `Yes${but}: ` : verdict === 'planned' ? 'Planned: ' : ''
  const before = dated ? `${onDate(main.document.date)}: ` : yes
  const date = dated ? '' : ` (${dateText(main.document.date)})`
  const said = sentenceOfEvent(latest)
  const turn =
    latest.document.id === main.document.id || story.length < 2 || held?.by.includes(latest.document.id) === true
      ? ''
      : ` Latest development (${dateText(latest.document.date)}): ${said.text} ${marks(card.citeSaid(said, placeOf(latest)))}`
  const more = isBare(card.question) && turn === '' ? furtherOf(card, main) : ''
  return `${before}${withoutPeriod(sentenceOfEvent(main).text)}${date}.${more}${turn}`
}

/** "What is Project Vault": what a thing is, rather than what was done. */
const isBare = ({ named, hole, yesNo }: Question): boolean =>
  named.length > 0 && yesNo !== true && (hole === undefined || hole === 'any')

/** The sentence after the one that says what happened. */
const furtherOf = (card: Card, main: EventRecord): string => {
  const sentences = sentencesOf(main.document).filter(({ heading }) => heading === '')
  const next = sentences[sentences.findIndex(({ text }) => text === sentenceOfEvent(main).text) + 1]
  return next ? ` ${quotedAlone(card, next)}` : ''
}

/** What was asked is a restriction, and what there is is another by the same actor: a license is no ban, but it is kin. */
const isKindred = (question: Question, corpus: Corpus, main: EventRecord): boolean =>
  isByActor(question, corpus, main) && isRestriction(actOf(main.data)) && actsIn(question, corpus).some(isRestriction)

const denialOf = (card: Card, main: EventRecord, verdict: ReturnType<typeof verdictOf>, kindred: boolean): string => {
  if (verdict !== 'other') return ''
  const { corpus, question } = card
  if (asksUnrecorded(question, corpus)) return `I have no record of that${known(corpus)}. What is on record: `
  if (question.named.includes(main.document.id) || mentions(question, 'ev.tariff'))
    return `I have no record of such an act${known(corpus)}. What is on record instead: `
  return `${noEvent(corpus, question)}. The closest match is another ${kindred ? 'restriction' : 'event'}: `
}

const tellReasons = (card: Card, main: EventRecord, story: readonly EventRecord[]): void => {
  if (card.question.hole === 'reason') {
    const why = reasonsFor(card.corpus, story, main)
    if (why.length > 0) tell(card, why.slice(0, 3), 'Why')
    else card.caveat('My sources give no reason.')
  }
}

const known = (corpus: Corpus): string =>
  corpus.knownUntil === undefined ? '' : `, as of ${dateText(corpus.knownUntil)}`

const asOfMonth = (corpus: Corpus): string => `As of ${dateText(corpus.knownUntil)}`

const asOf = (corpus: Corpus): string | undefined =>
  corpus.knownUntil === undefined ? undefined : `${asOfMonth(corpus)}; I have no information after that.`

const noEvent = (corpus: Corpus, { minerals, places }: Question): string => {
  const about = list([...places.map((id) => placeName(corpus, id)), ...minerals.map((id) => mineralName(corpus, id))])
  return `I have no record of this${about === '' ? '' : ` for ${about}`}${known(corpus)}`
}

/** No event of these names: what else is found is given; else that no event is recorded, and what is nearest. */
const nothing = (question: Question, corpus: Corpus, context: Context): Answer => {
  const { minerals, places } = question
  const told = fromDocuments(question, corpus, context, namedDocuments(question, corpus), 'document')
  if (told) return told
  const open = actsIn(question, corpus).length === 0 && question.day === undefined && question.years.kind === 'latest'
  const bare = minerals.length + places.length === 0
  const found = bare || open ? searchAnswer(question, corpus, context, INTENT) : undefined
  if (found && (bare || found.status === 'answered')) return found
  return nothingOn(question, corpus, context, INTENT, { sentence: `${noEvent(corpus, question)}.` })
}
