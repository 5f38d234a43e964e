import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName, placeName } from '../names.js'
import { capital, count, list, lowerFirst } from '../text.js'
import { actOf, actsIn, isOf, plainActsIn } from './acts.js'
import { mentions } from './concepts.js'
import { dateText, inYears, monthText, onDay } from './dates.js'
import { citeEnd, concerns, didIt, eventsOf, isAbout, openEnd, tellEvent, type EventRecord } from './events.js'
import { nothingOn, searchAnswer } from './search.js'
import { suggestWords } from './suggest.js'

const INTENT = 'timeline'
/** As many as a card and its strip can show. */
const MOST = 20
/** Names in a headline; those of more are counted. */
const MOST_NAMES = 8
/** As many as a sentence names by their titles. */
const NAMED = 3

/** The events of the minerals, places, years and acts asked about. */
const chosen = (question: Question, corpus: Corpus): EventRecord[] => {
  const { minerals, places } = question
  const acts = actsIn(question, corpus)
  const all = eventsOf(corpus).filter(
    (one) =>
      inYears(question, one.document.date) &&
      onDay(question, one.document.date) &&
      (minerals.length === 0 || isAbout(corpus, minerals, one)) &&
      (places.length === 0 || concerns(corpus, places, one)) &&
      isOf(acts, one.data),
  )
  // Of a group its own acts come first: those of the G7 are not all that its members did.
  const own = all.filter(({ data }) => places.some((id) => data.who.includes(id)))
  const grouped = places.some((id) => (corpus.places.get(id)?.members ?? []).length > 0)
  const acting =
    grouped && own.length > 0 ? own : all.filter((one) => places.length === 0 || didIt(corpus, places, one))
  // "Which minerals has China banned" is of who acts; "what happened to China" of whom it concerns.
  const byActor = acts.length > 0 || mentions(question, 'ev', 'timeline')
  const picked = byActor && acting.length > 0 ? acting : all
  return picked.sort((a, b) => (a.document.date ?? '').localeCompare(b.document.date ?? ''))
}

const spanText = ({ years }: Question): string => {
  if (years.kind === 'years') return ` in ${list(years.years.map(String))}`
  if (years.kind === 'range')
    return years.to === undefined ? ` since ${years.from}` : ` from ${years.from} to ${years.to}`
  return ''
}

/** "Which countries banned lithium exports", "which minerals has China restricted": those that the events name, first. */
const membersOf = (question: Question, corpus: Corpus, events: readonly EventRecord[]): string => {
  const plain = plainActsIn(question, corpus)
  const asked = events.filter(({ data }) => plain.length === 0 || plain.includes(actOf(data)))
  const { hole, minerals, places } = question
  if (plain.length === 0 || asked.length === 0) return ''
  const names =
    hole === 'place' && places.length === 0
      ? asked.flatMap(({ data }) => data.who).map((id) => placeName(corpus, id))
      : hole === 'mineral' && minerals.length === 0
        ? asked.flatMap(({ document }) => document.minerals).map((id) => mineralName(corpus, id))
        : []
  const once = [...new Set(names)]
  const others = once.length - MOST_NAMES
  if (others > 1) return `${capital(list([...once.slice(0, MOST_NAMES), `${others} more`]))}: `
  return once.length === 0 ? '' : `${capital(list(once))}: `
}

/** The events of a mineral, a place or some years, the newest first, as many as fit a card, and how many there are. */
export const timeline = (question: Question, corpus: Corpus, context: Context): Answer => {
  const { minerals, places, years } = question
  const unbounded =
    minerals.length + places.length === 0 && years.kind === 'latest' && actsIn(question, corpus).length === 0
  // A question made of a command's options has no words: /timeline without any asks for all there is.
  const typed = question.words.length > 0 || question.unknown.length > 0
  if (unbounded && typed) return searchAnswer(question, corpus, context, INTENT)
  const events = chosen(question, corpus)
  const about = list([...places.map((id) => placeName(corpus, id)), ...minerals.map((id) => mineralName(corpus, id))])
  const of = about === '' ? '' : ` of ${about}`
  const known = corpus.knownUntil === undefined ? '' : `, as of ${dateText(corpus.knownUntil)}`
  if (events.length === 0)
    return nothingOn(question, corpus, context, INTENT, {
      sentence: `I have no record of such an event${about === '' ? '' : ` for ${about}`}${spanText(question)}${known}.`,
    })
  const card = new Card(corpus, question)
  const shown = events.slice(-MOST)
  for (const one of shown.toReversed()) tellEvent(card, one)
  const first = events[0]?.document.date?.slice(0, 4)
  card.figure({
    ...{
      label: `Events on record${of}${spanText(question)}`,
      quantity: 'count',
      value: events.length,
      unit: 'events',
    },
    ...{ mineral: minerals[0] ?? '', place: places[0] ?? 'WLD', measure: 'events' },
    ...{ year: Number((events.at(-1)?.document.date ?? '0').slice(0, 4)), estimated: false, basis: 'calculated' },
    citations: [1],
  })
  const held = shown.filter((one) => openEnd(corpus, one)?.startsWith('The measure was'))
  for (const one of held.slice(-2)) {
    citeEnd(card, one)
    card.caveat(`“${one.document.title}”: ${lowerFirst(openEnd(corpus, one) ?? '')}`)
  }
  if (corpus.knownUntil !== undefined) card.caveat(`My information ends in ${dateText(corpus.knownUntil)}.`)
  if (events.length > MOST) card.caveat(`The newest ${MOST} are shown.`)
  card.caveat('These are the events on record, each with a source; others may have happened.')
  for (const id of minerals.slice(0, 1)) card.suggest(...suggestWords(corpus, id))
  const latest = shown
    .toReversed()
    .slice(0, NAMED)
    .map(({ document }) => `“${document.title}”`)
  const others = shown.length > NAMED ? ' and others below' : ''
  const since = years.kind === 'latest' && first !== undefined && events.length > 1 ? ` since ${first}` : ''
  const last = events.length > 1 ? `, the latest in ${monthText(events.at(-1)?.document.date)}` : ''
  return card.answer(
    'answered',
    INTENT,
    `${membersOf(question, corpus, shown)}${count(events.length, 'event')}${about === '' ? '' : ` on ${about}`}${spanText(question)}${since}${last === '' ? known : last}: ${list(latest)}${others}.`,
  )
}
