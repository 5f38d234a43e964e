import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { inLines } from '../headline.js'
import { mineralName, placeName } from '../names.js'
import { capital, list, lowerFirst } from '../text.js'
import { actOf, actsIn, isOf, plainActsIn } from './acts.js'
import { mentions } from './concepts.js'
import { addCount } from './counts.js'
import { dateText, inYears, monthText, onDay } from './dates.js'
import {
  asOf,
  byDate,
  citeEnd,
  concerns,
  didIt,
  eventsOf,
  isAbout,
  openEnd,
  tellEvent,
  type EventRecord,
} from './events.js'
import { nothingOn, searchAnswer } from './search.js'
import { told } from './telling.js'

const INTENT = 'timeline'
/** As many as a card and its strip can show. */
const MOST = 20
/** Names in a headline; those of more are counted. */
const MOST_NAMES = 8
/** As many as a sentence names by their titles. */
const NAMED = 3

/** The events of the minerals, places, years and acts asked about, oldest first. */
const chosen = (question: Question, corpus: Corpus): readonly EventRecord[] => {
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
  const acting = all.filter((one) => places.length === 0 || didIt(corpus, places, one))
  // "Which minerals has China banned" is of who acts; "what happened to China" of whom it concerns.
  const byActor = acts.length > 0 || mentions(question, 'ev', 'timeline')
  return [...(byActor && acting.length > 0 ? acting : all)].sort(byDate)
}

const spanText = ({ years }: Question): string => {
  if (years.kind === 'years') return ` in ${list(years.years.map(String))}`
  if (years.kind === 'latest') return ''
  return years.to === undefined ? ` since ${years.from}` : ` from ${years.from} to ${years.to}`
}

/** "Which countries banned lithium exports", "which minerals has China restricted": those that the events name, first. */
const membersOf = (question: Question, corpus: Corpus, events: readonly EventRecord[]): string => {
  const plain = plainActsIn(question, corpus)
  const { hole, minerals, places } = question
  const named = events
    .filter(({ data }) => plain.includes(actOf(data)))
    .flatMap(({ data, document }) =>
      hole === 'place' && places.length === 0
        ? data.who.map((id) => placeName(corpus, id))
        : hole === 'mineral' && minerals.length === 0
          ? document.minerals.map((id) => mineralName(corpus, id))
          : [],
    )
  const names = [...new Set(named)]
  if (names.length === 0) return ''
  const others = names.length - MOST_NAMES
  return `${capital(list(others > 1 ? [...names.slice(0, MOST_NAMES), `${others} more`] : names))}: `
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
  const span = spanText(question)
  const [first] = events
  const latest = events.at(-1)
  if (!first || !latest) {
    const what = `I have no record of such an event${about === '' ? '' : ` for ${about}`}${span}${asOf(corpus)}.`
    return nothingOn(question, corpus, context, INTENT, { sentence: what })
  }
  const card = new Card(corpus, question)
  const shown = events.slice(-MOST).toReversed()
  for (const one of shown) tellEvent(card, one)
  const number = addCount(card, {
    label: `Events on record${about === '' ? '' : ` of ${about}`}${span}`,
    ...{ value: events.length, unit: 'events', measure: 'events', citations: [1] },
    ...{
      mineral: minerals[0] ?? '',
      place: places[0] ?? 'WLD',
      year: Number((latest.document.date ?? '0').slice(0, 4)),
    },
  })
  const held = shown.filter((one) => openEnd(corpus, one)?.startsWith('The measure was'))
  for (const one of held.slice(0, 2).toReversed()) {
    citeEnd(card, one)
    card.caveat(`“${one.document.title}”: ${lowerFirst(openEnd(corpus, one) ?? '')}`)
  }
  if (corpus.knownUntil !== undefined) card.caveat(`My information ends in ${dateText(corpus.knownUntil)}.`)
  if (events.length > MOST) card.caveat(`The newest ${MOST} are shown.`)
  card.caveat('These are the events on record, each with a source; others may have happened.')
  const titles = shown.slice(0, NAMED).map(({ document }) => `“${document.title}”`)
  const others = shown.length > NAMED ? ' and others below' : ''
  const since = years.kind === 'latest' && events.length > 1 ? ` since ${first.document.date?.slice(0, 4) ?? ''}` : ''
  const last = events.length > 1 ? `, the latest in ${monthText(latest.document.date)}` : asOf(corpus)
  const on = about === '' ? '' : ` on ${about}`
  const members = membersOf(question, corpus, shown.toReversed())
  return told(card, INTENT, [`${members}${number}${on}${span}${since}${last}`, inLines(`: ${list(titles)}${others}.`)])
}
