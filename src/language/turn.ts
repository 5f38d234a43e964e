import type { Lexicon } from './lexicon.js'
import type { Clause, Knowledge } from './clause.js'
import type { Decision } from './frames.js'
import type { Intent, Question } from './question.js'

/** Types of concepts that say what is asked. A clause without any goes on with what was asked before. */
export const CONTENT = new Set(['act', 'measure', 'trade', 'op', 'topic', 'off', 'order'])
/** Intents over all countries, or of none: a country of the question before is not carried into them. */
export const OVER_ALL = new Set<Intent>([
  'ranking',
  'world-total',
  'price',
  'threshold',
  'uses',
  'substitutes',
  'by-product',
])
/** Intents whose answer is a figure that can be told in another way. */
export const FIGURES = new Set<Intent>(['amount', 'world-total', 'share', 'reserves', 'ranking'])

/** Intents of what is on record: "until when" and "why" go on about it. */
export const OF_RECORDS = new Set<Intent>([
  'event',
  'timeline',
  'document',
  'list-membership',
  'list-contents',
  'search',
  'definition',
])
/** Intents that stay what they are when another stage or measure is named. */
export const GOES_ON = new Set<Intent>([...FIGURES, 'comparison', 'trend', 'complement'])

/** Relations of what is named beside the subject. */
export const ASIDE: ReadonlySet<string> = new Set(['in', 'for', 'on', 'with', 'foil', 'outside'])

/** A turn as it stands to the one before it: what it names and asks by itself. */
export interface Turn {
  readonly clause: Clause
  /** Its reading by itself. */
  readonly fresh: Question
  readonly decision: Decision
  readonly before: Question
  readonly known: Knowledge
  /** Types of its concepts; those that say what is asked. */
  readonly types: ReadonlySet<string>
  readonly contentTypes: readonly string[]
  /** It names a mineral that it is about, a place. */
  readonly own: boolean
  readonly ownPlace: boolean
  /** It has a question word that asks more than "what". */
  readonly asks: boolean
}

const typesOf = ({ spans }: Clause, lexicon: Lexicon): Set<string> =>
  new Set(spans.flatMap(({ senses }) => senses.map((id) => lexicon.concept(id).t)))

/** Whether a clause holds a concept. */
export const says = ({ spans }: Clause, id: string): boolean => spans.some(({ senses }) => senses.includes(id))

/** Whether a clause asks of the present: "and now", "today". */
export const saysNow = (clause: Clause): boolean => says(clause, 'lastyear')

/** Looks at a turn beside the one before it. */
export const turnOf = (
  clause: Clause,
  alone: { readonly question: Question; readonly decision: Decision },
  before: Question,
  known: Knowledge,
): Turn => {
  const types = typesOf(clause, known.lexicon)
  const asked = (kind: 'mineral' | 'place'): number => clause.choices.filter((choice) => choice.kind === kind).length
  // "What could replace it in steel": steel is where, and not what is asked about.
  const aside = clause.names.filter(({ span, relation }) => span.type === 'mineral' && ASIDE.has(relation)).length
  return {
    clause,
    fresh: alone.question,
    decision: alone.decision,
    before,
    known,
    types,
    contentTypes: [...types].filter((type) => CONTENT.has(type)),
    own: clause.minerals.length - (says(clause, 'pro.it') ? aside : 0) + asked('mineral') > 0,
    ownPlace: clause.places.length + clause.excluded.length + asked('place') > 0,
    asks: clause.spans.some(({ senses }) =>
      senses.some((id) => known.lexicon.concept(id).t === 'q' && id !== 'q.what'),
    ),
  }
}

/** The places that "they" stands for: those that were asked about, or else those that the answer names. */
export const placesOf = ({ places, members = [] }: Question): readonly string[] =>
  places.length > 0 ? places : members

/** Whether an answer was a figure, or figures of several years. */
export const figures = ({ intent }: Question): boolean => FIGURES.has(intent) || intent === 'trend'

/** Whether a turn names nothing that it is about. */
export const isNameless = ({ own, ownPlace, clause }: Turn): boolean => !own && !ownPlace && clause.things.length === 0
