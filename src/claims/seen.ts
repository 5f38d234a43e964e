import { placeOf } from '../corpus/entities.js'
import { tablesByMineral } from '../corpus/lookup.js'
import type { Corpus, Measure, Stage } from '../corpus/types.js'
import { MEASURE_ORDER } from '../language/fill.js'
import type { Lexicon } from '../language/lexicon.js'
import type { Name } from '../language/clause.js'
import type { Cue } from '../language/cues.js'
import { areAlongside, ownerAt } from '../language/owners.js'
import type { Quantity } from '../language/quantities.js'
import { isA, means, type Span } from '../language/spans.js'
import type { Statement } from '../language/statements.js'

/** A place of a clause and how it stands in it. */
export interface Place {
  readonly id: string
  readonly relation: Name['relation']
  /** Position of its span in the clause. */
  readonly at: number
  /** It only measures the subject: "behind South Africa", "followed by Peru", "ahead of Chile". */
  readonly beside?: 'after' | 'followed' | 'ahead'
}

/** A figure that is of the place right before it. */
export interface Owned extends Pick<Place, 'id' | 'at' | 'beside'> {
  readonly figure: Quantity
}

/** A clause of a statement with what the check asks of it. */
export interface Seen {
  readonly text: string
  readonly statement: Statement
  readonly lexicon: Lexicon
  readonly minerals: readonly string[]
  /** Places without the world and those set aside. */
  readonly places: readonly Place[]
  readonly world: boolean
  readonly outside: readonly string[]
  /** Figures of places that a clause names beside its subject. */
  readonly owned: readonly Owned[]
  readonly measure?: Measure
  readonly stage?: Stage
  /** Whether a concept or phrase stands in it. */
  readonly has: (...ids: readonly string[]) => boolean
  readonly of: (kind: Quantity['kind']) => readonly Quantity[]
}

/** A word of a clause in lower case; empty beyond its ends. */
export const wordAt = ({ statement }: Pick<Seen, 'statement'>, at: number): string =>
  statement.clause.spans[at]?.text.toLowerCase() ?? ''

/** Whether one of some phrases stands over a span. */
export const cueOver = ({ cues }: Statement, { start }: Pick<Span, 'start'>, ...ids: readonly string[]): boolean =>
  cues.some((cue) => ids.includes(cue.id) && cue.start <= start && start < cue.end)

const BESIDE = { 'st.after': 'after', 'st.followed': 'followed', 'st.ahead': 'ahead' } as const
/** How many tokens may stand between "behind" and the place. */
const NEAR = 3

/** Of a name with several meanings the one that the minerals have rows of: "Congo" in a claim on cobalt. */
const settled = (corpus: Corpus, ids: readonly string[], minerals: readonly string[]): string | undefined => {
  if (ids.length < 2) return ids[0]
  const tables = minerals.flatMap((id) => tablesByMineral(corpus).get(id) ?? [])
  const known = ids.find((place) =>
    tables.some(({ observations }) => observations.some((row) => row.place === place && (row.value ?? 0) > 0)),
  )
  return known ?? ids[0]
}

const besideOf = ({ cues, clause: { spans, names } }: Statement, { span, relation }: Name): Place['beside'] => {
  const { start, end } = span
  const follows = (id: string): boolean => cues.some((one) => one.id === id && one.start === end)
  // "With South Africa close behind", of what stands before it; by itself it is what trails.
  if (follows('st.trailing')) return names.length > 1 ? 'followed' : undefined
  // "Mexico leads, with Peru and China behind".
  const last = spans.findLast(({ type }) => type !== 'mark')
  if (relation === 'with' && cues.some((one) => one.id === 'st.after' && one.end === last?.end)) return 'followed'
  // "Has left Australia behind".
  const leaves = spans.slice(0, spans.indexOf(span)).findLast(({ text }) => text.toLowerCase() !== 'the')
  if (cues.some(({ id, end: last }) => id === 'st.left' && last === leaves?.end) && follows('st.after')) return 'ahead'
  // "Left behind" is no "behind".
  const within = (one: Cue): boolean =>
    cues.some(({ id, start: from, end: to }) => id === 'st.more' && from < one.start && one.end <= to)
  const cue = cues.findLast((one) => one.id in BESIDE && one.end <= start && start - one.end < NEAR && !within(one))
  return cue && BESIDE[cue.id as keyof typeof BESIDE]
}

/** How a place stands in its clause: what its relation is once what stands beside it is looked at. */
const relationOf = (statement: Statement, { relation, at }: Name, last: Place | undefined): Name['relation'] => {
  // "The EU's main supplier": whose it is stands before what ranks it, "the main Chinese supplier" behind.
  const next = statement.clause.spans[at + 1]
  const ranked =
    next && (next.senses.some((id) => id === 'most' || id === 'ordinal') || cueOver(statement, next, 'st.main'))
  if (relation === 'adjective' && ranked) return 'whose'
  // "More than that of China".
  const isThat = wordAt({ statement }, at - 1) === 'of' && /^(?:that|those)$/.test(wordAt({ statement }, at - 2))
  const before = (isThat ? [3, 4] : [1, 2]).map((step) => wordAt({ statement }, at - step))
  if (before.some((word) => ` ${word}`.endsWith(' than'))) return 'than'
  // "Outside China, Myanmar is …", "not Peru but Chile": the row ends at the comma.
  const apart = last !== undefined && at - last.at === 2 && [',', 'but'].includes(before[0] ?? '')
  return apart && (relation === 'outside' || relation === 'foil') ? 'subject' : relation
}

/** The places of a clause as they stand in it; none is the world. */
const placesIn = (corpus: Corpus, statement: Statement, minerals: readonly string[]): Place[] => {
  const { spans, names } = statement.clause
  const places: Place[] = []
  for (const name of names) {
    const { span, at } = name
    // "The US Geological Survey" is no place.
    const id =
      span.type === 'place' && !isA(spans[at + 1], 'publisher') ? settled(corpus, span.ids, minerals) : undefined
    // "Chile, the Saudi Arabia of lithium": what it is like.
    const likened = wordAt({ statement }, at - 1) === 'the' && means(spans[at + 1], 'of')
    if (id === undefined || id === 'WLD' || (likened && places.length > 0)) continue
    const last = places.at(-1)
    // "Turkey and Chile", "Turkey (18 %) and Chile (14 %)".
    const between = last ? spans.slice(last.at + 1, at).filter(({ text }) => text !== ',') : []
    const brackets = between[0]?.text === '(' && between.at(-2)?.text === ')'
    const row = between.at(-1)?.senses.includes('and') === true && (between.length === 1 || brackets)
    const beside = besideOf(statement, name) ?? (row ? last?.beside : undefined)
    places.push({ id, relation: relationOf(statement, name, last), at, ...(beside && { beside }) })
  }
  // "The US mines it at Mountain Pass, California": where in the country that does.
  const isWhere = ({ id, relation }: Place): boolean =>
    relation !== 'subject' && places.some((one) => one.relation === 'subject' && one.id === placeOf(corpus, id).within)
  return places.filter((place) => !isWhere(place))
}

/**
 * The figures that stand right behind a place and are its own. Where a clause is of that place alone, they are what it
 * says; behind "in" a figure is of what is there.
 */
const ownedIn = ({ quantities, cues, clause: { spans } }: Statement, places: readonly Place[]): readonly Owned[] => {
  const compares = cues.some(({ id }) => id === 'st.more' || id === 'st.less')
  const subject = ({ beside, relation }: Place): boolean => !beside && relation !== 'foil' && relation !== 'than'
  // "A quarter of China's 6 million" is of whom was spoken of before.
  const leads = places.every(({ at }) => quantities.every(({ end }) => end > at))
  const alone = places.length === 1 && places.every(subject) && leads && !compares
  if (alone) return []
  const free = quantities.filter(
    ({ kind, whole, word }) => ['share', 'amount'].includes(kind) && !whole && word === undefined,
  )
  // "China and South Korea refined 9,500 and 4,300 t", "Peru rather than China makes most (30,000 t against 24,000 t)".
  const row = free.every((one, i) => i === 0 || areAlongside(spans, free[i - 1], one))
  if (row && free.length > 1 && free.length === places.length && places.every(({ at }) => at < (free[0]?.start ?? 0)))
    return places.flatMap(({ id, at }, i) => (free[i] ? [{ id, at, figure: free[i] }] : []))
  return quantities.flatMap((figure) => {
    const owner = places.find(({ at }) => at === ownerAt(spans, figure))
    const tied = owner !== undefined && (spans[owner.at]?.possessive === true || spans[owner.at + 1]?.text === '(')
    return owner && (tied || (owner.relation !== 'in' && owner.relation !== 'outside')) ? [{ ...owner, figure }] : []
  })
}

/** "All but a tenth": what is set aside of the whole leaves the rest of it. */
const restOfAll = ({ clause }: Statement, one: Quantity): Quantity => {
  const aside = one.kind === 'share' && means(clause.spans[one.start - 1], 'outside')
  return aside && one.bound === undefined && one.high === undefined ? { ...one, value: 100 - one.value } : one
}

/** Looks at a clause. `around`: the minerals of its sentence, by which a name with several meanings is settled. */
export const seenIn = (corpus: Corpus, lexicon: Lexicon, statement: Statement, around: readonly string[]): Seen => {
  const { clause, quantities, cues } = statement
  const { spans, names } = clause
  // "Any country bar China" bans nothing.
  const sets = names.flatMap(({ relation, at }) => (relation === 'outside' ? at - 1 : []))
  const sensesAt = ({ senses }: Span, at: number): readonly string[] =>
    sets.includes(at) && senses.includes('outside') ? ['outside'] : senses
  const ids = new Set([...spans.flatMap(sensesAt), ...cues.map(({ id }) => id)])
  // "Produced no graphite", "nobody has more nickel" set nothing aside.
  const none = names.flatMap(({ span, relation, at }) =>
    span.type === 'mineral' &&
    relation === 'foil' &&
    (ids.has('st.nobody') || [1, 2].some((step) => wordAt({ statement }, at - step) === 'no'))
      ? span.ids.slice(0, 1)
      : [],
  )
  const minerals = [...new Set([...clause.minerals, ...none])]
  const places = placesIn(corpus, statement, [...minerals, ...around])
  const neither = spans.some(({ text }) => ['neither', 'no', 'nor'].includes(text.toLowerCase()))
  const taken = spans.filter(({ type }) => type === 'concept').flatMap(({ concepts }) => concepts)
  const measures = new Set(taken.map(({ measure }) => measure))
  const measure = MEASURE_ORDER.find((one) => measures.has(one))
  const stages = new Set(taken.flatMap(({ stage }) => stage ?? []))
  // "Refines it into finished metal": what is done, and what comes of it.
  if (stages.size > 1 && !taken.some(({ t }) => t === 'product')) stages.delete('manufacturing')
  const [stage] = stages
  const ofWorld = spans.some(
    ({ senses, text }) => senses.includes('world') && !/year|annual|annum|overall|^total$/i.test(text),
  )
  return {
    text: statement.text,
    statement,
    lexicon,
    minerals,
    places: places.filter(({ relation }) => relation !== 'outside' && (relation !== 'foil' || neither)),
    world: ofWorld || names.some(({ span }) => span.ids[0] === 'WLD'),
    outside: places.filter(({ relation }) => relation === 'outside').map(({ id }) => id),
    owned: ownedIn(statement, places),
    ...(measure && { measure }),
    ...(stage && stages.size === 1 && { stage }),
    has: (...wanted) => wanted.some((id) => ids.has(id)),
    of: (kind) => quantities.filter((one) => one.kind === kind).map((one) => restOfAll(statement, one)),
  }
}

/** "Put it on the list, along with silver", "it came back, together with silver": it, and silver. */
export const isAlong = ({ clause: { names } }: Statement): boolean => {
  const minerals = names.filter(({ span }) => span.type === 'mineral')
  return minerals.length > 0 && minerals.every(({ relation }) => relation === 'with')
}

/** The places that a clause is about: none that it only measures by. */
export const subjectsOf = ({ places, has }: Seen): readonly string[] => {
  const own = places.filter(({ relation, beside }) => beside === undefined && (relation !== 'than' || has('st.nobody')))
  return [...new Set(own.map(({ id }) => id))]
}
