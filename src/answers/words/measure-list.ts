import { measuresOf, type Measure } from '../../corpus/documents/measures.js'
import type { EventAct } from '../../corpus/documents/schema-event.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { count, list } from '../text.js'
import { plainActsIn } from './acts.js'
import { mentions } from './concepts.js'
import { dateText, inYears, onDay } from './dates.js'
import { quoted, sentencesOf } from './sentences.js'

const INTENT = 'event'
const MOST = 20
const IN_HEADLINE = 3

/** Acts that restrict exports: what "export controls" means when people ask for all of them. */
const RESTRICTIONS: readonly EventAct[] = ['control', 'ban', 'quota', 'halt', 'licence']

type Kind = 'in-force' | 'suspended' | 'announced' | 'ending'

/** Which list of measures a question asks for: those in force, those suspended, those that end in a month or year. */
const kindAsked = (question: Question): Kind | undefined => {
  const { hole, years, concepts } = question
  const planned = mentions(question, 'ev.planned')
  if ((hole !== 'any' && hole !== 'mineral' && !(planned && hole === 'place')) || concepts.includes('q.why'))
    return undefined
  // "What quota applies to cobalt in 2027" asks for a figure.
  if (question.minerals.length > 0 && mentions(question, 'ev.quota')) return undefined
  const restricting = mentions(question, 'ev.control', 'ev.ban', 'ev.quota', 'ev.halt', 'ev.licence')
  if (mentions(question, 'ev.ends') && years.kind !== 'latest') return 'ending'
  if (restricting && planned) return 'announced'
  if (restricting && mentions(question, 'ev.lift')) return 'suspended'
  return restricting && mentions(question, 'ev.state') ? 'in-force' : undefined
}

const isMeant = (question: Question, kind: Kind, { act, state, until, actors, minerals }: Measure): boolean => {
  const { places, minerals: asked } = question
  if (places.length > 0 && !actors.some((id) => places.includes(id))) return false
  if (asked.length > 0 && !minerals.some((id) => asked.includes(id))) return false
  if (kind === 'ending')
    return until !== undefined && state !== 'ended' && inYears(question, until) && onDay(question, until)
  return state === kind && RESTRICTIONS.includes(act)
}

const HEADS: Readonly<Record<Kind, string>> = {
  'in-force': 'in force',
  suspended: 'suspended',
  announced: 'planned and not in force',
  ending: 'due to end then',
}

const rowOf = (card: Card, kind: Kind, { document, until, from, state }: Measure): void => {
  const [said] = sentencesOf(document)
  if (!said) return
  const end = until === undefined ? '' : `, until ${dateText(until)}`
  const stands =
    kind === 'ending' ? `${state === 'suspended' ? 'suspended' : 'in force'}${end}` : `from ${dateText(from)}${end}`
  card.line(`${document.title} (${stands})`, quoted(card, said))
}

/**
 * A list of measures by how they stand: "what export controls are in force", "what ends in November 2026". Undefined
 * where a question asks for no such list, or none is known.
 */
export const measureList = (question: Question, corpus: Corpus): Answer | undefined => {
  const kind = kindAsked(question)
  if (!kind) return undefined
  const acts = plainActsIn(question, corpus)
  const all = measuresOf(corpus.documents).filter((one) => isMeant(question, kind, one))
  const narrowed = kind === 'ending' || acts.includes('control') ? [] : all.filter(({ act }) => acts.includes(act))
  const measures = narrowed.length > 0 ? narrowed : all
  if (measures.length === 0) return undefined
  const card = new Card(corpus, question)
  const latest = [...measures].reverse()
  for (const one of latest.slice(0, MOST)) rowOf(card, kind, one)
  card.figure({
    label: `Measures ${HEADS[kind]}`,
    quantity: 'count',
    value: measures.length,
    unit: 'measures',
    mineral: '',
    place: question.places[0] ?? 'WLD',
    measure: 'events',
    year: Number(corpus.knownUntil?.slice(0, 4) ?? 0),
    estimated: false,
    basis: 'calculated',
    citations: latest.slice(0, MOST).map((_, at) => at + 1),
  })
  const known = corpus.knownUntil === undefined ? '' : `, as of ${dateText(corpus.knownUntil)}`
  if (latest.some(({ until }) => until !== undefined)) card.caveat("After an end date, I don't know what followed.")
  if (measures.length > MOST) card.caveat(`The latest ${MOST} are shown.`)
  const named = latest.slice(0, IN_HEADLINE).map(({ document }) => `“${document.title}”`)
  const more = latest.length > IN_HEADLINE ? ' and others below' : ''
  const what = kind === 'ending' ? 'measure' : 'export measure'
  return card.answer(
    'answered',
    INTENT,
    `${count(measures.length, what)} on record ${measures.length === 1 ? 'is' : 'are'} ${HEADS[kind]}${known}: ${list(named)}${more}.`,
  )
}
