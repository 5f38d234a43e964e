import { measuresOf, type Measure } from '../../corpus/documents/measures.js'
import type { EventAct } from '../../corpus/documents/schema-event.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { placeName } from '../names.js'
import { capital, count, list } from '../text.js'
import { plainActsIn } from './acts.js'
import { mentions } from './concepts.js'
import { addCount } from './counts.js'
import { dateText, inYears, onDay } from './dates.js'
import { asOf } from './events.js'
import { quoted, sentencesOf } from './sentences.js'

const INTENT = 'event'
const MOST = 20
const IN_HEADLINE = 3

/** Acts that restrict exports: what "export controls" means when people ask for all of them. */
const RESTRICTIONS: readonly EventAct[] = ['control', 'ban', 'quota', 'halt', 'licence']

/** How measures stand that are asked for together, and how that is said. */
const HEADS = {
  'in-force': 'in force',
  suspended: 'suspended',
  announced: 'planned and not in force',
  ending: 'due to end then',
} as const
type Kind = keyof typeof HEADS

/** Which list of measures a question asks for: those in force, those suspended, those that end in a month or year. */
const kindAsked = (question: Question): Kind | undefined => {
  const { hole, years, concepts, minerals, named } = question
  // A package that is named has a state of its own.
  if (named.length > 0) return undefined
  const planned = mentions(question, 'ev.planned')
  const open = hole === 'any' || hole === 'mineral' || (planned && hole === 'place')
  // "What quota applies to cobalt in 2027" asks for a figure.
  const figure = minerals.length > 0 && mentions(question, 'ev.quota')
  if (!open || figure || concepts.includes('q.why')) return undefined
  const restricts = RESTRICTIONS.some((act) => mentions(question, `ev.${act}`))
  const ends = mentions(question, 'ev.ends') || (restricts && mentions(question, 'ev.until'))
  if (ends && years.kind !== 'latest') return 'ending'
  if (!restricts) return undefined
  if (planned) return 'announced'
  return mentions(question, 'ev.lift') ? 'suspended' : mentions(question, 'ev.state') ? 'in-force' : undefined
}

const isMeant = (question: Question, kind: Kind, { act, state, until, actors, minerals }: Measure): boolean => {
  const { places, minerals: asked } = question
  if (places.length > 0 && !actors.some((id) => places.includes(id))) return false
  if (asked.length > 0 && !minerals.some((id) => asked.includes(id))) return false
  if (kind === 'ending')
    return until !== undefined && state !== 'ended' && inYears(question, until) && onDay(question, until)
  return state === kind && RESTRICTIONS.includes(act)
}

/** A line a measure: how it stands, and the sentence that says what it is. */
const tellMeasure = (card: Card, kind: Kind, { document, until, from, state }: Measure): void => {
  const [said] = sentencesOf(document)
  if (!said) return
  const end = until === undefined ? '' : `, until ${dateText(until)}`
  const stands =
    kind === 'ending' ? `${state === 'suspended' ? 'suspended' : 'in force'}${end}` : `from ${dateText(from)}${end}`
  card.line(capital(stands), quoted(card, said))
}

/**
 * A list of measures by how they stand: "what export controls are in force", "what ends in November 2026". Undefined
 * where a question asks for no such list, or none is known and no country is named.
 */
export const measureList = (question: Question, corpus: Corpus): Answer | undefined => {
  const kind = kindAsked(question)
  if (!kind) return undefined
  const acts = plainActsIn(question, corpus)
  const all = measuresOf(corpus.documents).filter((one) => isMeant(question, kind, one))
  const narrowed = kind === 'ending' || acts.includes('control') ? [] : all.filter(({ act }) => acts.includes(act))
  const measures = [...(narrowed.length > 0 ? narrowed : all)].reverse()
  const card = new Card(corpus, question)
  const theirs = question.minerals.length === 0 && kind !== 'announced' ? question.places : []
  if (measures.length === 0 && theirs.length === 0) return undefined
  if (measures.length === 0) {
    const whose = list(theirs.map((place) => placeName(corpus, place)))
    return card.answer(
      'no-data',
      INTENT,
      `I have no export measure of ${whose} on record that is ${HEADS[kind]}${asOf(corpus)}.`,
    )
  }
  const shown = measures.slice(0, MOST)
  for (const one of shown) tellMeasure(card, kind, one)
  addCount(card, {
    ...{ label: `Measures ${HEADS[kind]}`, value: measures.length, unit: 'measures', measure: 'events' },
    ...{ place: question.places[0] ?? 'WLD', citations: shown.map((_, at) => at + 1) },
  })
  if (measures.some(({ until }) => until !== undefined)) card.caveat("After an end date, I don't know what followed.")
  if (measures.length > MOST) card.caveat(`The latest ${MOST} are shown.`)
  const titles = measures.slice(0, IN_HEADLINE).map(({ document }) => `“${document.title}”`)
  const more = measures.length > IN_HEADLINE ? ' and others below' : ''
  const number = count(measures.length, kind === 'ending' ? 'measure' : 'export measure')
  const are = measures.length === 1 ? 'is' : 'are'
  const headline = `${number} on record ${are} ${HEADS[kind]}${asOf(corpus)}: ${list(titles)}${more}.`
  return card.answer('answered', INTENT, headline)
}
