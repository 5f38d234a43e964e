import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { type Headline, chained, led } from '../headline.js'
import { mineralName, placeName } from '../names.js'
import { NO_REASON } from '../beside-figure.js'
import { list } from '../text.js'
import { actsIn, asksUnrecorded, isOf } from './acts.js'
import { askedIn, type Asked } from './asked.js'
import { mentions } from './concepts.js'
import { dateText, onDate } from './dates.js'
import { eventsFor } from './event-choice.js'
import { joined, leadOf } from './event-lead.js'
import { asksState, latestState, latestTurn, reasonsFor, storyOf, suspensionOf } from './event-state.js'
import { verdictOf, type Verdict } from './event-verdict.js'
import { asOf, byDate, citeEnd, openEnd, quotedEvent, sentenceOfEvent, tellEvent, type EventRecord } from './events.js'
import { unsaid } from './ranked.js'
import { nothingOn, searchAnswer } from './search.js'
import { sentencesOf, tell } from './sentences.js'
import { headed, leftOutOf, told } from './telling.js'
import { timeline } from './timeline.js'
import { withoutPeriod } from '../../prose.js'

const INTENT = 'event'
/** Events that are told beside one without a story. */
const BESIDE = 4

/** A list of what was done is asked for, rather than one thing. */
const asksList = (question: Question): boolean => {
  const { named, minerals, hole, years } = question
  if (mentions(question, 'others')) return false
  const acts = mentions(question, 'ev.stake', 'ev.fund', 'ev.ban', 'ev.control', 'ev.deal', 'ev.tariff', 'ev.quota')
  return (
    (named.length === 0 && (hole === 'mineral' || hole === 'place')) ||
    (named.length + minerals.length === 0 && hole === 'any' && years.kind !== 'latest' && acts)
  )
}

/** "What is Project Vault": what a thing is, rather than what was done. */
const isBare = ({ named, hole, yesNo }: Question): boolean =>
  named.length > 0 && yesNo !== true && (hole === undefined || hole === 'any')

/** The sentence after the one that says what happened. */
const furtherOf = (card: Card, main: EventRecord): string => {
  const sentences = sentencesOf(main.document).filter(({ heading }) => heading === '')
  const next = sentences[sentences.findIndex(({ text }) => text === sentenceOfEvent(main).text) + 1]
  return next ? ` ${headed(card, next)}` : ''
}

/** What stands before what happened, by whether that is what was asked about. */
const YES: Readonly<Partial<Record<Verdict, string>>> = { yes: 'Yes: ', planned: 'Planned: ' }

/** What happened, as an answer: yes, when, and what became of it. */
const storyLine = (
  card: Card,
  main: EventRecord,
  story: readonly EventRecord[],
  latest: EventRecord,
  verdict: Verdict,
): Headline => {
  const { question, corpus } = card
  const day = dateText(main.document.date)
  const what = withoutPeriod(sentenceOfEvent(main).text)
  const held = verdict === 'yes' ? suspensionOf(corpus, main, story) : undefined
  // The day of a plan is not the day on which it is to come about.
  if (verdict !== 'other' && question.hole === 'year' && main.data.state !== 'announced')
    return [
      onDate(main.document.date),
      `: ${what}.`,
      effectiveOf(card, main, `${day} ${what}`),
      turnOf(card, main, story, latest),
    ]
  const turn = held?.by.includes(latest.document.id) === true ? '' : turnOf(card, main, story, latest)
  const more = turn === '' && isBare(question) ? furtherOf(card, main) : ''
  const finding = held ? [`Yes, but ${held.text}`, `: ${what}`] : `${YES[verdict] ?? ''}${what}`
  return chained(finding, ` (${day}).`, more, turn)
}

/** The sentence that says from which day an act holds, where that is not the day of the act and is not yet told. */
const effectiveOf = (card: Card, { document, data: { effective } }: EventRecord, told: string): string => {
  const day = effective === undefined ? '' : dateText(effective)
  const sentence = told.includes(day) ? undefined : sentencesOf(document).find(({ text }) => text.includes(day))
  return sentence ? ` ${headed(card, sentence)}` : ''
}

/** What became of an event last. */
const turnOf = (card: Card, main: EventRecord, story: readonly EventRecord[], latest: EventRecord): string =>
  latest.document.id === main.document.id || story.length < 2
    ? ''
    : ` Latest development (${dateText(latest.document.date)}): ${quotedEvent(card, latest)}`

/** That nothing is recorded of what is asked, before what is. */
const denialOf = ({ corpus, question }: Card, main: EventRecord): readonly string[] => {
  if (asksUnrecorded(question, corpus)) return [`I have no record of that${asOf(corpus)}.`, ' What is on record: ']
  return question.named.includes(main.document.id) || mentions(question, 'ev.tariff')
    ? [`I have no record of such an act${asOf(corpus)}.`, ' What is on record instead: ']
    : [`${noEvent(corpus, question)}.`, ' The closest match is another event: ']
}

const tellReasons = (card: Card, main: EventRecord, story: readonly EventRecord[]): void => {
  if (card.question.hole !== 'reason') return
  const why = reasonsFor(card.corpus, story, main)
  tell(card, why.slice(0, 3), 'Why')
  if (why.length === 0) card.caveat(NO_REASON)
}

const noEvent = (corpus: Corpus, { minerals, places }: Question): string => {
  const about = [...places.map((id) => placeName(corpus, id)), ...minerals.map((id) => mineralName(corpus, id))]
  return `I have no record of this${about.length === 0 ? '' : ` for ${list(about)}`}${asOf(corpus)}`
}

/** No event of these names: what else is found is given; else that no event is recorded, and what is nearest. */
const nothing = (question: Question, corpus: Corpus, context: Context): Answer => {
  const bare = question.minerals.length + question.places.length === 0
  const open = actsIn(question, corpus).length === 0 && question.day === undefined && question.years.kind === 'latest'
  const found = bare || open ? searchAnswer(question, corpus, context, INTENT) : undefined
  if (found && (bare || found.status === 'answered')) return found
  return nothingOn(question, corpus, context, INTENT, { sentence: `${noEvent(corpus, question)}.` })
}

/** Whether a question names what the story of an event does not tell of: "nickel exports of Westeros". */
const isOfOtherNames = (question: Question, corpus: Corpus, asked: readonly Asked[], main: EventRecord): boolean => {
  const names = question.words.filter(({ name }) => name === true).map(({ text }) => text)
  return (
    !question.named.includes(main.document.id) &&
    storyOf(corpus, question, main).every(({ document }) =>
      unsaid(asked, document).some((text) => names.includes(text)),
    )
  )
}

/** A dated story: what was done, its latest turn, and what is not known after it; first of all what was asked of it. */
export const event = (question: Question, corpus: Corpus, context: Context): Answer => {
  const [main, ...more] = eventsFor(question, corpus, context)
  const asked = askedIn(question, corpus, searchOf(context))
  if (!main || isOfOtherNames(question, corpus, asked, main)) return nothing(question, corpus, context)
  if (asksList(question) && more.length > 0) return timeline(question, corpus, context)
  const card = new Card(corpus, question)
  card.told.add(main.document.id)
  const story = storyOf(corpus, question, main)
  const acts = actsIn(question, corpus)
  // Of an act that is named no other tells.
  const isNamed = question.named.includes(main.document.id)
  const alike = isNamed ? [] : more.filter(({ data }) => isOf(acts, data)).slice(0, BESIDE)
  const events = story.length > 1 ? story : [main, ...alike].sort(byDate)
  const latest = latestTurn(main, events) ?? main
  const join = joined(card, main)
  const judged = join === undefined ? verdictOf(question, corpus, main, story) : 'none'
  // "Because of a fishing boat": a yes is to every word.
  const left = judged === 'yes' ? unsaid(asked, main.document) : []
  const verdict = left.length > 0 ? 'none' : judged
  card.caveat(leftOutOf(left))
  const lead = join ?? leadOf(card, main, story, events, context)
  const [denied = '', instead = ''] = verdict === 'other' ? denialOf(card, main) : []
  const headline = chained(denied, led(instead, lead ?? storyLine(card, main, story, latest, verdict)))
  for (const one of events.toReversed()) tellEvent(card, one)
  // Beside the sentence that answers stands what else its record says.
  const beside = lead === undefined ? [] : sentencesOf(main.document).filter(({ text }) => !headline.includes(text))
  tell(card, beside.slice(0, BESIDE))
  if (openEnd(corpus, latest) !== undefined) citeEnd(card, latest)
  tellReasons(card, main, story)
  tell(card, latestState(corpus, latest), `As of ${dateText(corpus.knownUntil)}`)
  if (verdict === 'other') card.caveat('This is not what was asked; it is the closest event on record.')
  // The state in the headline says until when.
  if (!asksState(question)) card.caveat(...events.map((one) => openEnd(corpus, one)).slice(-1))
  if (corpus.knownUntil !== undefined)
    card.caveat(`As of ${dateText(corpus.knownUntil)}; I have no information after that.`)
  const isMissing = verdict === 'other' && !asksUnrecorded(question, corpus) && question.yesNo !== true
  const answer = told(card, INTENT, headline)
  return isMissing ? { ...answer, status: 'no-data' } : answer
}
