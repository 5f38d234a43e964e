import type { Clause, Knowledge } from './clause.js'
import type { Decision } from './frames.js'
import type { Intent, Question } from './question.js'
import { isA, means } from './spans.js'

/** Types of concepts that say what is asked. A clause without any goes on with what was asked before. */
export const CONTENT = ['act', 'measure', 'trade', 'op', 'topic', 'off', 'order']
/** Intents over all countries, or of none: a country of the question before is not carried into them. */
export const OVER_ALL = new Set<Intent>([
  ...(['ranking', 'world-total', 'price', 'threshold', 'uses', 'substitutes', 'by-product'] as const),
])
/** Intents whose answer is a figure that can be told in another way. */
export const FIGURES = new Set<Intent>(['amount', 'world-total', 'share', 'reserves', 'ranking'])

/** Intents of what is on record: "until when" and "why" go on about it. */
export const OF_RECORDS = new Set<Intent>([
  ...(['event', 'timeline', 'document', 'list-membership', 'list-contents', 'search', 'definition'] as const),
])
/** Intents that stay what they are when another stage or measure is named. */
export const GOES_ON = new Set<Intent>([...FIGURES, 'comparison', 'trend', 'complement'])

/** Relations of what is named beside the subject. */
const ASIDE = ['in', 'for', 'on', 'with', 'foil', 'outside']

/** A turn as it stands to the one before it: what it names and asks by itself. */
export interface Turn {
  readonly clause: Clause
  /** Its reading by itself. */
  readonly fresh: Question
  readonly decision: Decision
  readonly before: Question
  readonly known: Knowledge
  /** Types of its concepts that say what is asked. */
  readonly content: readonly string[]
  /** It names a mineral that it is about, a place. */
  readonly own: boolean
  readonly ownPlace: boolean
  /** It has a question word that asks more than "what". */
  readonly asks: boolean
}

/** Whether a clause holds one of these concepts. */
export const says = ({ spans }: Pick<Clause, 'spans'>, ...ids: readonly string[]): boolean =>
  spans.some((span) => means(span, ...ids))

/** Whether a clause asks of the present: "and now", "today". */
export const saysNow = (clause: Clause): boolean => says(clause, 'lastyear')

/** Whether a clause holds a concept of one of these types. */
export const holds = ({ spans }: Pick<Clause, 'spans'>, ...types: readonly string[]): boolean =>
  spans.some((span) => isA(span, ...types))

/** Whether a clause says which way something moved: "did it rise". */
export const saysMove = ({ spans }: Clause): boolean =>
  spans.some(({ senses }) => senses.some((id) => id.startsWith('change.')))

/** Whether a clause sets something against a year: "versus 2021". */
export const toYear = ({ spans }: Clause): boolean =>
  spans.some(({ type }, at) => type === 'year' && means(spans[at - 1], 'compare'))

/** "What fraction of Indonesia's is that": of the figure of a place that is named, and no part of the world. */
export const isPartOf = ({ clause }: Turn): boolean => {
  const at = clause.spans.findIndex((span) => means(span, 'share'))
  const whose = clause.names.some(({ at: name, relation }) => name > at && (relation === 'whose' || relation === 'of'))
  return at >= 0 && whose && says(clause, 'pro.that', 'pro.it')
}

/** Looks at a turn beside the one before it. */
export const turnOf = (
  clause: Clause,
  alone: { readonly question: Question; readonly decision: Decision },
  before: Question,
  known: Knowledge,
): Turn => {
  const { spans, names, minerals, places, excluded, choices } = clause
  const asked = (kind: 'mineral' | 'place'): number => choices.filter((choice) => choice.kind === kind).length
  // "What could replace it in steel": steel is where, and not what is asked about.
  const aside = names.filter(({ span, relation }) => span.type === 'mineral' && ASIDE.includes(relation)).length
  return {
    ...{ clause, fresh: alone.question, decision: alone.decision, before, known },
    content: CONTENT.filter((type) => holds(clause, type)),
    own: minerals.length - (says(clause, 'pro.it') ? aside : 0) + asked('mineral') > 0,
    ownPlace: places.length + excluded.length + asked('place') > 0,
    asks: spans.some(({ concepts }) => concepts.some(({ t, id }) => t === 'q' && id !== 'q.what')),
  }
}

/** The places that "they" stands for: those that were asked about, or else those that the answer names. */
export const placesOf = ({ places, members = [], intent, hole, limit }: Question): readonly string[] => {
  // "Who is the biggest supplier of the US": they are who sells.
  const sellers = intent === 'import-sources' && (hole === 'place' || limit === 1) && members.length > 0
  return sellers ? members.slice(0, limit) : places.length > 0 ? places : members
}

/** The places that figures before are of: those asked about, or the first of a ranking, as many as were asked for. */
export const leadersOf = ({ intent, places, members = [], limit = 1 }: Question): readonly string[] =>
  places.length > 0 || (intent !== 'ranking' && intent !== 'reserves') ? places : members.slice(0, limit)

/** Whether an answer was a figure, or figures of several years. */
export const figures = ({ intent }: Question): boolean => FIGURES.has(intent) || intent === 'trend'

/** Whether an answer was a figure of a mineral in whatever table: an amount, a price, a reliance, who sells to whom. */
export const hasFigures = (before: Question): boolean =>
  GOES_ON.has(before.intent) || ['price', 'reliance', 'import-sources'].includes(before.intent)

/** Whether a turn names no mineral but those of the turn before. */
export const ofSameMinerals = ({ clause, before }: Turn): boolean =>
  clause.minerals.every((id) => before.minerals.includes(id))

/** Whether a turn names nothing that it is about. */
export const isNameless = ({ own, ownPlace, clause }: Turn): boolean => !own && !ownPlace && clause.things.length === 0

/** The minerals or places of some subjects, each once. */
export const joined = (
  kind: 'minerals' | 'places',
  ...subjects: readonly Pick<Question, 'minerals' | 'places'>[]
): readonly string[] => [...new Set(subjects.flatMap((subject) => subject[kind]))]

/** The years that a turn is of: its own, or else those of the turn before. */
export const yearsNow = ({ fresh, before }: Pick<Turn, 'fresh' | 'before'>): Question['years'] =>
  fresh.years.kind === 'latest' ? before.years : fresh.years
