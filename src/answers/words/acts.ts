import { ACT_OF_TYPE } from '../../corpus/documents/measures.js'
import type { EventData } from '../../corpus/documents/schema.js'
import type { EventAct } from '../../corpus/documents/schema-event.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'

/** What an act in words (`act` of the lexicon) means: the acts of events that bear it out, and those that are near it. */
const MEANT: Readonly<Record<string, { readonly plain: readonly EventAct[]; readonly near?: readonly EventAct[] }>> = {
  ban: { plain: ['ban', 'halt', 'restrict-mining'], near: ['process-at-home'] },
  control: { plain: ['control', 'licence', 'ban', 'quota', 'halt', 'process-at-home', 'restrict-mining'] },
  measure: {
    plain: ['control', 'licence', 'ban', 'quota', 'halt', 'process-at-home', 'restrict-mining', 'tariff', 'screen'],
  },
  licence: { plain: ['licence', 'control'] },
  quota: { plain: ['quota'] },
  tariff: { plain: ['tariff'], near: ['investigate', 'order'] },
  lift: { plain: ['suspend', 'lift'] },
  nationalize: { plain: ['nationalize'] },
  extend: { plain: ['extend'] },
  deal: { plain: ['deal', 'law', 'plan', 'order', 'say', 'fund', 'buy-stake', 'list'] },
  stake: { plain: ['buy-stake', 'fund', 'screen'] },
  fund: { plain: ['fund', 'buy-stake'], near: ['happen'] },
  stockpile: { plain: ['stockpile'] },
  dispute: { plain: ['dispute', 'rule'] },
  close: { plain: ['restrict-mining', 'happen'] },
  join: { plain: ['deal'] },
  added: { plain: ['list'] },
  removed: { plain: ['list'] },
}
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
/** What may have become of a measure, which no event here records: that it failed, was unlawful, caused a war. */
const UNRECORDED = new Set(['fail', 'unlawful', 'cause'])

/** What an event did. */
export const actOf = (data: EventData): EventAct => data.act ?? ACT_OF_TYPE[data.event_type]

export const isRestriction = (act: EventAct): boolean => RESTRICTIONS.includes(act)
export const isTurn = (act: EventAct): boolean => TURNS.includes(act)

const actWords = (corpus: Corpus, { concepts }: Question): string[] =>
  concepts.flatMap((id) => corpus.lexicon?.concepts[id]?.act ?? [])

const meanings = (question: Question, corpus: Corpus) => actWords(corpus, question).flatMap((act) => MEANT[act] ?? [])

/** The acts that a question names, as events have them, near ones included; empty when it names none. */
export const actsIn = (question: Question, corpus: Corpus): readonly EventAct[] => [
  ...new Set(meanings(question, corpus).flatMap(({ plain, near = [] }) => [...plain, ...near])),
]

/** The acts that bear out some concepts. */
export const actsMeant = (concepts: readonly string[], corpus: Corpus): readonly EventAct[] => [
  ...new Set(
    concepts.flatMap((id) => {
      const act = corpus.lexicon?.concepts[id]?.act
      return act === undefined ? [] : (MEANT[act]?.plain ?? [])
    }),
  ),
]

/** The acts that bear out what a question names. */
export const plainActsIn = ({ concepts }: Question, corpus: Corpus): readonly EventAct[] => actsMeant(concepts, corpus)

/** Whether a question asks of a measure what no event here records: whether it failed, was legal, led to a war. */
export const asksUnrecorded = (question: Question, corpus: Corpus): boolean =>
  actWords(corpus, question).some((act) => UNRECORDED.has(act))

/** Whether an event is of the acts named, or a turn of a story of restrictions; always where none is named. */
export const isOf = (acts: readonly EventAct[], data: EventData): boolean =>
  acts.length === 0 || acts.includes(actOf(data)) || (acts.some(isRestriction) && isTurn(actOf(data)))
