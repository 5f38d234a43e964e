import { chainOf } from '../../corpus/documents/chains.js'
import { measureOf, type Measure } from '../../corpus/documents/measures.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { wordingsOf } from '../../language/wordings.js'
import type { Card } from '../card.js'
import { actOf, isRestriction } from './acts.js'
import { mentions } from './concepts.js'
import { dateText, dayPreposition } from './dates.js'
import { byDate, eventsOf, placeOf, sentenceOfEvent, type EventRecord } from './events.js'
import { HEADINGS, sentencesOf, type Sentence } from './sentences.js'

const LONGEST_CHAIN = 10

/** The story that an event belongs to, around the minerals asked about, oldest first; at most ten events around it. */
export const storyOf = (corpus: Corpus, question: Question, main: EventRecord): EventRecord[] => {
  const known = new Map(eventsOf(corpus).map((one) => [one.document.id, one]))
  const chain = chainOf(main.document.id, corpus.documents, question.minerals).flatMap(({ id }) => known.get(id) ?? [])
  const at = chain.findIndex(({ document }) => document.id === main.document.id)
  const from = Math.max(0, Math.min(at - LONGEST_CHAIN / 2, chain.length - LONGEST_CHAIN))
  return chain.slice(from, from + LONGEST_CHAIN)
}

/** The latest turn of a story: what suspended the event itself, before whatever else was done after it. */
export const latestTurn = ({ data }: EventRecord, story: readonly EventRecord[]): EventRecord | undefined =>
  story.findLast(({ document }) => data.suspended_by.includes(document.id)) ?? story.at(-1)

/** What a document says of the state of things at the corpus's last month. */
export const latestState = (corpus: Corpus, { document }: EventRecord): Sentence[] =>
  corpus.knownUntil === undefined
    ? []
    : sentencesOf(document).filter(({ heading }) => heading === `As of ${dateText(corpus.knownUntil)}`)

/** Sentences that say why: the event's own, else those of its story. */
export const reasonsFor = (corpus: Corpus, story: readonly EventRecord[], main: EventRecord): Sentence[] => {
  const of = ({ document }: EventRecord): Sentence[] =>
    sentencesOf(document).filter(
      ({ text, heading }) => wordingsOf(corpus).in(text, 'tells.reason') && heading !== HEADINGS.around,
    )
  const own = of(main)
  return own.length > 0 ? own : story.flatMap(of)
}

/** Whether a question asks until when something runs: "until when", "how long will it last". */
export const asksTerm = (question: Question): boolean =>
  mentions(question, 'ev.until') || (question.hole === 'years' && mentions(question, 'ev'))

/** "Has Congo lifted its ban": whether a restriction is over. */
const asksLifting = (question: Question): boolean =>
  question.yesNo === true &&
  mentions(question, 'ev.lift') &&
  mentions(question, 'ev.ban', 'ev.control', 'ev.licence', 'ev.quota', 'ev.measure')

/** Whether a question asks how a measure stands: "still in force", "until when", "how long will it last", "lifted yet". */
export const asksState = (question: Question): boolean =>
  mentions(question, 'ev.state') || asksTerm(question) || asksLifting(question)

/** Said of an end date: the records end before it, or say nothing of it. */
const UNKNOWN_AFTER = "I don't know what happened after that"

/** The measure of a story that the question is about: the event itself, or the restriction that it turned. */
const measureIn = (corpus: Corpus, main: EventRecord, story: readonly EventRecord[]): Measure | undefined => {
  const restricts = (one: EventRecord): boolean => isRestriction(actOf(one.data)) && byDate(one, main) <= 0
  const own = restricts(main) ? main : story.findLast(restricts)
  return measureOf((own ?? main).document, corpus.documents)
}

const titled = (corpus: Corpus, id = ''): string => {
  const document = corpus.documents.get(id)
  return document ? ` by “${document.title}” (${dateText(document.date)})` : ''
}

/** Cites the sentences that give days (as texts), in the measure or in the events that changed it; else what those events say. */
export const citeDays = (card: Card, measure: Measure, days: readonly string[]): void => {
  const events = eventsOf(card.corpus).filter(
    ({ document }) => document.id === measure.document.id || measure.changedBy.includes(document.id),
  )
  for (const one of events) {
    const said = sentencesOf(one.document).find(({ text }) => days.some((day) => day !== '' && text.includes(day)))
    card.citeSaid(said ?? sentenceOfEvent(one), placeOf(one))
  }
}

/** Until when a measure of a story is on hold, and by which event: "suspended until 27 November 2026". Nothing where it is not. */
export const suspensionOf = (
  corpus: Corpus,
  main: EventRecord,
  story: readonly EventRecord[],
): { readonly text: string; readonly by: readonly string[] } | undefined => {
  const measure = measureIn(corpus, main, story)
  if (measure?.state !== 'suspended' || measure.document.id !== main.document.id) return undefined
  const until = dateText(measure.until)
  return { text: `suspended${until === '' ? '' : ` until ${until}`}`, by: measure.changedBy }
}

/** How the measure stands, as the beginning of an answer: "Suspended until 27 November 2026; …". Nothing where unsaid. */
export const stateText = (
  card: Card,
  main: EventRecord,
  story: readonly EventRecord[],
): readonly string[] | undefined => {
  const { corpus } = card
  const measure = measureIn(corpus, main, story)
  if (!measure) return undefined
  const until = dateText(measure.until)
  citeDays(card, measure, [until, dateText(measure.from)])
  const known = corpus.knownUntil === undefined ? '' : ` as of ${dateText(corpus.knownUntil)}`
  const end = until === '' ? '' : ` until ${until}`
  const over = until === '' ? '' : ` ${dayPreposition(measure.until)} ${until}`
  const after = until === '' ? '.' : `; ${UNKNOWN_AFTER}.`
  const by = titled(corpus, measure.changedBy.at(-1))
  switch (measure.state) {
    case 'suspended':
      return [`Suspended${end}`, after]
    case 'in-force':
      return [`In force${known}`, end === '' ? '.' : `,${end}${after}`]
    case 'announced':
      return [
        `Announced, not in force${known}`,
        measure.from > (corpus.knownUntil ?? '') ? `; it is to apply from ${dateText(measure.from)}.` : '.',
      ]
    case 'ended':
      return [`No longer in force: ended${over}`, `${by}.`]
    case 'replaced':
      return ['No longer in force', `: replaced${by}.`]
    case 'expired-unknown':
      return [`Its term ran out${over}`, `; ${UNKNOWN_AFTER}.`]
    case 'done':
      return undefined
  }
}
