import { measuresOf, type Measure } from '../../corpus/documents/measures.js'
import type { EventAct } from '../../corpus/documents/schema-event.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { inLines } from '../headline.js'
import { placeName } from '../names.js'
import { capital, count, list } from '../text.js'
import { plainActsIn } from './acts.js'
import { mentions } from './concepts.js'
import { addCount } from './counts.js'
import { dateText, inYears, onDay } from './dates.js'
import { asksTerm, citeDays } from './event-state.js'
import { asOf } from './events.js'
import { quoted, sentencesOf } from './sentences.js'

const INTENT = 'event'
const MOST = 20
const IN_HEADLINE = 3

/** Acts that restrict exports: what "export controls" means when people ask for all of them. */
const RESTRICTIONS: readonly EventAct[] = ['control', 'ban', 'quota', 'halt', 'licence']
/** What "measures" means beside them. */
const MEASURES: readonly EventAct[] = [...RESTRICTIONS, 'tariff', 'screen', 'process-at-home', 'restrict-mining']

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
  const restricts = [...RESTRICTIONS, 'tariff', 'measure'].some((act) => mentions(question, `ev.${act}`))
  const ends = mentions(question, 'ev.ends') || (restricts && mentions(question, 'ev.until'))
  if (ends && years.kind !== 'latest') return 'ending'
  if (!restricts) return undefined
  if (planned) return 'announced'
  return mentions(question, 'ev.lift') ? 'suspended' : mentions(question, 'ev.state') ? 'in-force' : undefined
}

/** The acts that are asked for: tariffs, measures of any kind, or restrictions of exports. */
const actsAsked = (question: Question): readonly EventAct[] => {
  if (mentions(question, 'ev.measure')) return MEASURES
  return mentions(question, 'ev.tariff') && !mentions(question, 'ev.control') ? ['tariff'] : RESTRICTIONS
}

const isMeant = (
  question: Question,
  kind: Kind,
  acts: readonly EventAct[],
  { act, state, until, actors, minerals }: Measure,
): boolean => {
  const { places, minerals: asked } = question
  if (places.length > 0 && !actors.some((id) => places.includes(id))) return false
  if (asked.length > 0 && !minerals.some((id) => asked.includes(id))) return false
  if (kind === 'ending')
    return until !== undefined && state !== 'ended' && inYears(question, until) && onDay(question, until)
  return state === kind && acts.includes(act)
}

/** A line a measure: how it stands, and the sentence that says what it is. */
const tellMeasure = (card: Card, kind: Kind, { document, until, from, state }: Measure): void => {
  const [said] = sentencesOf(document)
  if (!said) return
  card.told.add(document.id)
  const end = until === undefined ? '' : `, until ${dateText(until)}`
  const stands =
    kind === 'ending' ? `${state === 'suspended' ? 'suspended' : 'in force'}${end}` : `from ${dateText(from)}${end}`
  card.line(capital(stands), quoted(card, said))
}

const titlesOf = (measures: readonly Measure[]): string => {
  const more = measures.length > IN_HEADLINE ? ' and others below' : ''
  return `${list(measures.slice(0, IN_HEADLINE).map(({ document }) => `“${document.title}”`))}${more}`
}

const AFTER_END = "After an end date, I don't know what followed."

/** "Until when", after a list of measures: those of them that name an end. */
const termsOf = (question: Question, corpus: Corpus): Answer | undefined => {
  const { followUp, told = [], named } = question
  const listed = measuresOf(corpus.documents).filter(({ document }) => told.includes(document.id))
  if (!followUp || named.length > 0 || listed.length < 2 || !asksTerm(question)) return undefined
  const card = new Card(corpus, question)
  const ending = listed.filter(({ until }) => until !== undefined).reverse()
  for (const one of ending.length > 0 ? ending : listed) tellMeasure(card, 'ending', one)
  for (const one of ending) citeDays(card, one, [dateText(one.until)])
  addCount(card, {
    ...{ label: 'Measures with an end date', value: ending.length, unit: 'measures', measure: 'events' },
    ...{ place: question.places[0] ?? 'WLD', citations: [1] },
  })
  if (ending.length === 0) return card.answer('no-data', INTENT, 'None of these measures has an end date on record.')
  card.caveat(AFTER_END)
  const ends = ending.map(({ document, until }) => `“${document.title}” until ${dateText(until)}`)
  return card.answer('answered', INTENT, [
    `${ending.length} of these measures ${ending.length === 1 ? 'has' : 'have'} an end date on record`,
    `: ${list(ends)}.`,
  ])
}

/**
 * A list of measures by how they stand: "what export controls are in force", "what ends in November 2026". Undefined
 * where a question asks for no such list, or none is known and no country is named.
 */
export const measureList = (question: Question, corpus: Corpus): Answer | undefined => {
  const terms = termsOf(question, corpus)
  if (terms) return terms
  const kind = kindAsked(question)
  if (!kind) return undefined
  const wanted = actsAsked(question)
  const acts = plainActsIn(question, corpus)
  const every = measuresOf(corpus.documents)
  const all = every.filter((one) => isMeant(question, kind, wanted, one))
  const narrowed = kind === 'ending' || acts.includes('control') ? [] : all.filter(({ act }) => acts.includes(act))
  const own = narrowed.length > 0 ? narrowed : all
  const theirs = question.minerals.length === 0 && kind !== 'announced' ? question.places : []
  if (own.length === 0 && theirs.length === 0) return undefined
  const card = new Card(corpus, question)
  // A country without export controls has its tariffs told instead.
  const measures = [...(own.length > 0 ? own : every.filter((one) => isMeant(question, kind, MEASURES, one)))].reverse()
  const lacks = `I have no ${wanted === MEASURES ? '' : wanted === RESTRICTIONS ? 'export ' : 'tariff '}measure of ${list(theirs.map((place) => placeName(corpus, place)))} on record that is ${HEADS[kind]}${asOf(corpus)}.`
  if (measures.length === 0) return card.answer('no-data', INTENT, lacks)
  const shown = measures.slice(0, MOST)
  for (const one of shown) tellMeasure(card, kind, one)
  addCount(card, {
    ...{ label: `Measures ${HEADS[kind]}`, value: measures.length, unit: 'measures', measure: 'events' },
    ...{ place: question.places[0] ?? 'WLD', citations: shown.map((_, at) => at + 1) },
  })
  if (measures.some(({ until }) => until !== undefined)) card.caveat(AFTER_END)
  if (measures.length > MOST) card.caveat(`The latest ${MOST} are shown.`)
  const isExport = kind !== 'ending' && measures.every(({ act }) => RESTRICTIONS.includes(act))
  const number = count(measures.length, isExport ? 'export measure' : 'measure')
  const are = measures.length === 1 ? 'is' : 'are'
  const headline =
    own.length === 0
      ? [lacks, ` Other measures that are: ${titlesOf(measures)}.`]
      : [`${number} on record ${are} ${HEADS[kind]}${asOf(corpus)}`, inLines(`: ${titlesOf(measures)}.`)]
  return card.answer('answered', INTENT, headline)
}
