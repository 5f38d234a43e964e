import { measureOf, type Measure } from '../../corpus/documents/measures.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Card } from '../card.js'
import { actOf, isRestriction } from './acts.js'
import { mentions } from './concepts.js'
import { dateText, dayPreposition } from './dates.js'
import { eventsOf, placeOf, sentenceOfEvent, type EventRecord } from './events.js'
import { sentencesOf } from './sentences.js'

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
  const before = ({ document }: EventRecord): boolean => (document.date ?? '') <= (main.document.date ?? '')
  const own = isRestriction(actOf(main.data))
    ? main
    : story.findLast((one) => isRestriction(actOf(one.data)) && before(one))
  return measureOf((own ?? main).document, corpus.documents)
}

const titled = (corpus: Corpus, id: string | undefined): string => {
  const document = id === undefined ? undefined : corpus.documents.get(id)
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
  const after = until === '' ? '' : `; ${UNKNOWN_AFTER}`
  switch (measure.state) {
    case 'suspended':
      return [`Suspended${end}`, `${after}.`]
    case 'in-force':
      return [`In force${known}`, end === '' ? '.' : `,${end}${after}.`]
    case 'announced':
      return [
        `Announced, not in force${known}`,
        measure.from > (corpus.knownUntil ?? '') ? `; it is to apply from ${dateText(measure.from)}.` : '.',
      ]
    case 'ended':
      return [
        `No longer in force: ended${until === '' ? '' : ` ${dayPreposition(measure.until)} ${until}`}`,
        `${titled(corpus, measure.changedBy.at(-1))}.`,
      ]
    case 'replaced':
      return ['No longer in force', `: replaced${titled(corpus, measure.changedBy.at(-1))}.`]
    case 'expired-unknown':
      return [
        `Its term ran out${until === '' ? '' : ` ${dayPreposition(measure.until)} ${until}`}`,
        `; ${UNKNOWN_AFTER}.`,
      ]
    case 'done':
      return undefined
  }
}
