import { ACT_OF_TYPE } from '../../corpus/documents/measures.js'
import type { EventData } from '../../corpus/documents/schema.js'
import type { EventAct } from '../../corpus/documents/schema-event.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'

/** Acts that restrict; each stands in for another as the nearest of its kind. */
const RESTRICTIONS: readonly EventAct[] = [
  'control',
  'licence',
  'ban',
  'quota',
  'halt',
  'process-at-home',
  'restrict-mining',
]
/** Turns that end or hold up what went before; they belong to a story of restrictions. */
const TURNS: readonly EventAct[] = ['suspend', 'extend', 'lift']
/** What an event did. */
export const actOf = (data: EventData): EventAct => data.act ?? ACT_OF_TYPE[data.event_type]

export const isRestriction = (act: EventAct): boolean => RESTRICTIONS.includes(act)
export const isTurn = (act: EventAct): boolean => TURNS.includes(act)

/** The acts of events that bear out some concepts. */
export const actsMeant = (concepts: readonly string[], { lexicon }: Corpus): readonly EventAct[] => [
  ...new Set(concepts.flatMap((id) => lexicon?.concepts[id]?.acts ?? [])),
]

/** The acts that bear out what a question names. */
export const plainActsIn = ({ concepts }: Question, corpus: Corpus): readonly EventAct[] => actsMeant(concepts, corpus)

/** The acts that a question names, as events have them, near ones included; empty when it names none. */
export const actsIn = ({ concepts }: Question, { lexicon }: Corpus): readonly EventAct[] => [
  ...new Set(
    concepts.flatMap((id) => {
      const { acts = [], near = [] } = lexicon?.concepts[id] ?? {}
      return [...acts, ...near]
    }),
  ),
]

/** Whether a question asks of a measure what no event here records: whether it failed, was legal, led to a war. */
export const asksUnrecorded = ({ concepts }: Question, { lexicon }: Corpus): boolean =>
  concepts.some((id) => {
    const { act, acts } = lexicon?.concepts[id] ?? {}
    return act !== undefined && acts === undefined
  })

/** Whether an event is of the acts named, or a turn of a story of restrictions; always where none is named. */
export const isOf = (acts: readonly EventAct[], data: EventData): boolean =>
  acts.length === 0 || acts.includes(actOf(data)) || (acts.some(isRestriction) && isTurn(actOf(data)))
