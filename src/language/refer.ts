import { clauseOf, type Clause, type Knowledge } from './clause.js'
import { decide, type Decision } from './frames.js'
import { fill } from './fill.js'
import type { SoftmaxModel } from './model.js'
import type { Measure } from '../corpus/types.js'
import type { Intent, Question } from './question.js'
import type { Span } from './spans.js'
import { readYearsBack } from './years.js'

/** Types of concepts that say what is asked. A clause without any goes on with what was asked before. */
const CONTENT = new Set(['act', 'measure', 'trade', 'op', 'topic', 'off', 'order'])
/** Intents over all countries: a country of the question before is not carried into them. */
const OVER_ALL = new Set<Intent>(['ranking', 'world-total', 'price', 'threshold'])
/** Intents whose answer is a figure that can be told in another way. */
const FIGURES = new Set<Intent>(['amount', 'world-total', 'share', 'reserves', 'ranking'])

/** Intents of what is on record: "until when" and "why" go on about it. */
const OF_RECORDS = new Set<Intent>(['event', 'timeline', 'document', 'list-membership', 'list-contents'])
/** Intents that stay what they are when another stage or measure is named. */
const GOES_ON = new Set<Intent>([...FIGURES, 'comparison', 'trend', 'complement'])

/** Relations of what is named beside the subject. */
const ASIDE: ReadonlySet<string> = new Set(['in', 'for', 'on', 'with', 'foil', 'outside'])

const typesOf = (clause: Clause, { lexicon }: Knowledge): Set<string> =>
  new Set(clause.spans.flatMap(({ senses }) => senses.map((id) => lexicon.concept(id).t)))

/** The places that "they" stands for: those that were asked about, or else those that the answer names. */
const placesOf = ({ places, members = [] }: Question): readonly string[] => (places.length > 0 ? places : members)

const nameSpan = (like: Span | undefined, type: 'mineral' | 'place', id: string, at: number): Span => ({
  start: like?.start ?? at,
  end: like?.end ?? at,
  text: like?.text ?? '',
  type,
  ids: [id],
  senses: [],
})

/**
 * The clause with the names that it leaves to the turn before: pronouns stand for the mineral or the country of that
 * turn, where they stand; what has no pronoun is put at the end.
 */
const completed = (
  clause: Clause,
  before: Question,
  known: Knowledge,
  needs: readonly ('mineral' | 'place')[],
): Clause => {
  const conj = (span: Span | undefined): boolean =>
    span?.senses.some((id) => known.lexicon.concept(id).t === 'conj') ?? false
  let spans = clause.spans.slice(clause.spans.findIndex((span) => !conj(span)))
  for (const kind of needs) {
    const ids = kind === 'mineral' ? before.minerals : placesOf(before)
    const at = spans.findIndex((span) => span.senses.some((id) => known.lexicon.concept(id).of === kind))
    const like = at < 0 ? undefined : spans[at]
    const put = ids.map((id) => nameSpan(like, kind, id, clause.tokens.length))
    spans = at < 0 ? [...spans, ...put] : [...spans.slice(0, at), ...put, ...spans.slice(at + 1)]
  }
  return { ...clauseOf(clause.text, clause.tokens, spans, known), terms: clause.terms }
}

/** What the turn before and this one make together. `alone` is the reading of this turn by itself. */
export const resolve = (
  clause: Clause,
  alone: { readonly question: Question; readonly decision: Decision },
  before: Question,
  known: Knowledge,
  scorer: SoftmaxModel,
): Question => {
  const types = typesOf(clause, known)
  // "What could replace it in steel": steel is where, and not what is asked about.
  const where = clause.names.filter(({ span, relation }) => span.type === 'mineral' && ASIDE.has(relation)).length
  const inIt = clause.spans.some(({ senses }) => senses.includes('pro.it'))
  const own =
    clause.minerals.length - (inIt ? where : 0) + clause.choices.filter(({ kind }) => kind === 'mineral').length > 0
  const ownPlace =
    clause.places.length + clause.excluded.length > 0 || clause.choices.some(({ kind }) => kind === 'place')
  const pronoun = types.has('pro')
  const content = [...types].some((type) => CONTENT.has(type))
  const asks = clause.spans.some(({ senses }) =>
    senses.some((id) => known.lexicon.concept(id).t === 'q' && id !== 'q.what'),
  )
  const against = isAgainst(clause, known)
  if (clause.things.length > 0 && !against) return alone.question
  // "How much copper", after a country.
  const amountThere = own && !content && alone.question.hole === 'amount' && !ownPlace && before.places.length > 0
  if (amountThere) return gapped(alone.question, clause, before, own, known)
  // "How much is that in tons": the figure before, in another unit.
  const amountOfThat = !own && !ownPlace && !content && alone.question.hole === 'amount' && figures(before)
  if (amountOfThat)
    return {
      ...gapped(alone.question, clause, before, own, known),
      intent: before.intent === 'share' ? 'amount' : before.intent,
      ...(before.rank !== undefined && { rank: before.rank }),
      ...(before.limit !== undefined && { limit: before.limit }),
    }
  if (own && (content || asks) && !(pronoun && !ownPlace && before.places.length > 0) && !against) return alone.question
  // "What does Kazakhstan produce" is about the country; "how much does it produce" goes on.
  const { hole, intent: itself } = alone.question
  const ofPlace = before.minerals.length === 0 || (hole !== 'amount' && hole !== undefined)
  if (!own && ownPlace && itself === 'country-profile' && (content || asks) && ofPlace) return alone.question
  if (before.minerals.length + before.places.length + before.named.length === 0) return alone.question
  if (unrelated(clause, alone, types, known)) return alone.question
  if (against) return beside(alone.question, before)
  const shares = clause.spans.every(
    ({ senses, type }) =>
      type === 'mark' || senses.includes('share') || senses.every((id) => known.lexicon.isUniversal(id)),
  )
  const asShare = shares && clause.spans.some(({ senses }) => senses.includes('share'))
  if (asShare && !own && before.places.length > 0)
    return { ...gapped(alone.question, clause, before, own, known), intent: 'share' }
  // "And what do they hold together?"
  const sums = clause.spans.some(({ senses }) => senses.includes('sum'))
  if (sums && !own && !ownPlace && placesOf(before).length > 1)
    return {
      ...gapped(alone.question, clause, before, own, known),
      intent: 'share',
      places: placesOf(before),
      ops: ['sum'],
      notRead: [],
    }
  // "What about refining", "and reserves?": the same of another stage or measure.
  const contentTypes = [...types].filter((type) => CONTENT.has(type))
  const slotOnly = contentTypes.length > 0 && contentTypes.every((type) => type === 'act' || type === 'measure')
  if (slotOnly && !own && !asks && GOES_ON.has(before.intent)) return gapped(alone.question, clause, before, own, known)
  // "I saw 21 million tons in some report": a doubt about the figure before.
  const doubts = types.has('claimask') && !own && !ownPlace && figures(before)
  // "Over time": the same figure, year by year.
  const history =
    contentTypes.length > 0 &&
    clause.spans.every(
      ({ senses, type }) =>
        type === 'mark' || senses.includes('history') || senses.every((id) => known.lexicon.isUniversal(id)),
    )
  if (history && !own && figures(before) && clause.spans.some(({ senses }) => senses.includes('history')))
    return { ...gapped(alone.question, clause, before, own, known), intent: 'trend' }
  const told = doubts || (OF_RECORDS.has(before.intent) && !content)
  return (content || asks) && !told
    ? restated(clause, before, known, scorer, own, ownPlace)
    : gapped(alone.question, clause, before, own, known)
}

/** A turn of another subject, or of strange words for the most part, refers to nothing. */
const unrelated = (
  clause: Clause,
  { decision }: { readonly decision: Decision },
  types: ReadonlySet<string>,
  { lexicon }: Knowledge,
): boolean => {
  const strange = decision.unread.filter(({ type }) => type === 'unknown').length
  if (types.has('other')) return true
  const content = clause.spans.filter(({ senses }) => senses.some((id) => CONTENT.has(lexicon.concept(id).t))).length
  const { years, limits, unit, minerals, places } = clause
  const slots = [years.kind !== 'latest', limits.limit, limits.rank, unit].some(
    (slot) => slot !== undefined && slot !== false,
  )
  return strange > content && !slots && minerals.length + places.length === 0
}

/** "Vs Peru", "is that less than Indonesia": beside what was asked before. */
const isAgainst = (clause: Clause, { lexicon }: Knowledge): boolean => {
  const named = clause.minerals.length + clause.places.length > 0
  const pronoun = clause.spans.some(({ senses }) => senses.includes('pro.that') || senses.includes('pro.it'))
  const compares = clause.spans.some(({ senses }) => senses.includes('compare'))
  if (named && pronoun && compares) return true
  const first = clause.spans.find(
    ({ senses, type }) => type === 'concept' && !senses.every((id) => ['fill', 'conj'].includes(lexicon.concept(id).t)),
  )
  return first?.senses.includes('compare') ?? false
}

/** "Compare with nickel", "vs Peru": beside what was asked before. */
const beside = (fresh: Question, before: Question): Question => {
  const join = (kind: 'minerals' | 'places'): readonly string[] => [...new Set([...before[kind], ...fresh[kind]])]
  return {
    ...fresh,
    intent: 'comparison',
    minerals: join('minerals'),
    places: join('places'),
    years: fresh.years.kind === 'latest' ? before.years : fresh.years,
    ...slots(fresh, before),
    followUp: true,
  }
}

const slots = (fresh: Question, before: Question): Partial<Question> => {
  const measure = fresh.measure ?? before.measure
  const stage = fresh.stage ?? before.stage
  const unit = fresh.unit ?? before.unit
  return { ...(measure && { measure }), ...(stage && { stage }), ...(unit !== undefined && { unit }) }
}

/** A turn that says what it asks, but not of what: read again with the names of the turn before in their places. */
const restated = (
  clause: Clause,
  before: Question,
  known: Knowledge,
  scorer: SoftmaxModel,
  own: boolean,
  ownPlace: boolean,
): Question => {
  const needs: ('mineral' | 'place')[] = []
  if (!own && before.minerals.length > 0) needs.push('mineral')
  const theirs = clause.spans.some(({ senses }) => senses.some((id) => known.lexicon.concept(id).of === 'place'))
  if (!ownPlace && placesOf(before).length > 0 && theirs) needs.push('place')
  const whole = completed(clause, before, known, needs)
  const first = decide(whole, scorer, known.lexicon, before.intent)
  // A turn asks: "is that more than the rest" is no statement to be checked.
  const asking = first.ranked.find(({ intent }) => intent !== 'claim') ?? first
  const decision = { ...first, ...asking }
  const read = fill(whole, decision, known)
  const content = clause.spans.filter(({ senses }) =>
    senses.some((id) => CONTENT.has(known.lexicon.concept(id).t)),
  ).length
  // What is strange for the most part is looked up rather than answered with a figure.
  const fresh: Question = read.unknown.length > content ? { ...read, intent: 'search' } : read
  const group = before.places.filter((place) => !/^[A-Z]{3}$/.test(place))
  const kept = OVER_ALL.has(fresh.intent) ? group : before.places
  const years = fresh.years.kind === 'latest' && !saysNow(clause, known) ? before.years : fresh.years
  const figure =
    FIGURES.has(fresh.intent) && FIGURES.has(before.intent) && fresh.measure === undefined && fresh.stage === undefined
  const fromWhom = fresh.hole === 'place' && (fresh.intent === 'ranking' || fresh.intent === 'source')
  if (fromWhom && ofTrade(before) && before.minerals.length > 0)
    return {
      ...fresh,
      intent: 'import-sources',
      measure: 'import-share',
      minerals: before.minerals,
      places: before.places,
      roles: before.roles,
      followUp: true,
    }
  const plain = clause.names.length === 0 && clause.years.kind === 'latest'
  if (plain && asksChange(clause) && (figures(before) || before.measure === 'price')) return changed(fresh, before)
  return {
    ...fresh,
    minerals: own || before.minerals.length === 0 ? fresh.minerals : before.minerals,
    places: fresh.places.length > 0 || ownPlace ? fresh.places : kept,
    years,
    ...(figure && slots(fresh, before)),
    followUp: true,
  }
}

const ofTrade = ({ intent, measure }: Question): boolean =>
  intent === 'reliance' || intent === 'import-sources' || measure === 'imports' || measure === 'net-import-reliance'
const figures = ({ intent }: Question): boolean => FIGURES.has(intent) || intent === 'trend'
const asksChange = ({ spans }: Clause): boolean =>
  spans.some(({ senses }) => senses.some((id) => id === 'change' || id.startsWith('change.')))

/** "So what's the percentage change": between the year asked about and the one before it. */
const changed = (fresh: Question, before: Question): Question => {
  const year = before.years.kind === 'years' ? before.years.years.at(-1) : undefined
  const years = fresh.years.kind !== 'latest' ? fresh.years : before.years
  const { yearsBack = 1, rank: _rank, limit: _limit, ...carried } = before
  const from = year === undefined ? undefined : year - yearsBack
  return {
    ...carried,
    text: fresh.text,
    intent: 'trend',
    years: from !== undefined && fresh.years.kind === 'latest' ? { kind: 'range', from, to: from + yearsBack } : years,
    concepts: fresh.concepts,
    notRead: fresh.notRead,
    followUp: true,
  }
}

const saysNow = (clause: Clause, { lexicon }: Knowledge): boolean =>
  clause.spans.some(({ senses }) => senses.some((id) => id === 'lastyear' && lexicon.concept(id).t === 'time'))

/** "And nickel?", "in 2024?", "top 5": what was asked before, of what this turn names. */
const gapped = (fresh: Question, clause: Clause, before: Question, own: boolean, known: Knowledge): Question => {
  const places = fresh.places.length > 0 ? fresh.places : before.places
  const back = readYearsBack(clause.shape.text)
  const measures = clause.spans.some(({ senses }) =>
    senses.some((id) => known.lexicon.concept(id).measure !== undefined),
  )
  const intent = gappedIntent(fresh, before, measures)
  const group = before.places.filter((place) => !/^[A-Z]{3}$/.test(place))
  const limit = fresh.limit ?? before.limit
  const ascending = fresh.ascending ?? before.ascending
  const threshold = fresh.threshold ?? before.threshold
  const { rank: _rank, yearsBack: _back, limit: _limit, count: _count, ...carried } = before
  return {
    ...carried,
    text: fresh.text,
    intent,
    minerals: own ? fresh.minerals : before.minerals,
    places: OVER_ALL.has(intent) && fresh.places.length === 0 ? group : places,
    years: fresh.years.kind === 'latest' ? before.years : fresh.years,
    ...slots(fresh, before),
    ...(limit !== undefined && { limit }),
    ...(fresh.rank !== undefined && { rank: fresh.rank }),
    ...(ascending !== undefined && { ascending }),
    ...(threshold && { threshold }),
    excluded: fresh.excluded.length > 0 ? fresh.excluded : before.excluded,
    corrections: fresh.corrections,
    choices: fresh.choices,
    unknown: fresh.unknown,
    concepts:
      fresh.concepts.length > 0 && OF_RECORDS.has(intent) ? [...before.concepts, ...fresh.concepts] : before.concepts,
    ...(fresh.hole && { hole: fresh.hole }),
    ...(fresh.publisher !== undefined && { publisher: fresh.publisher }),
    ...(back !== undefined && { yearsBack: back }),
    notRead: clause.spans.filter(({ type }) => type === 'unknown').map(({ text }) => text),
    forms: fresh.forms,
    qualifiers: fresh.qualifiers,
    followUp: true,
  }
}

/** Measures that are asked for by an intent of their own. */
const INTENT_OF: Readonly<Partial<Record<Measure, Intent>>> = {
  reserves: 'reserves',
  price: 'price',
  'net-import-reliance': 'reliance',
}

const gappedIntent = (fresh: Question, before: Question, measures: boolean): Intent => {
  const { intent } = before
  const measured =
    !measures || fresh.measure === undefined || intent === 'comparison' || intent === 'trend'
      ? undefined
      : INTENT_OF[fresh.measure]
  if (measured && !(intent === 'ranking' && measured === 'reserves')) return measured
  if (fresh.rank !== undefined || (fresh.limit !== undefined && (fresh.limit > 1 || intent === 'ranking')))
    return 'ranking'
  if (intent === 'share' && fresh.unit !== undefined) return 'amount'
  if (fresh.years.kind === 'range' && FIGURES.has(intent)) return 'trend'
  if (fresh.excluded.length > 0) return intent === 'ranking' ? 'ranking' : 'complement'
  if (intent === 'threshold' && fresh.minerals.length > 0)
    return before.measure === 'net-import-reliance' || before.places[0] === 'USA' ? 'reliance' : 'share'
  const place = fresh.places.length > 0
  if (place && intent === 'ranking') return 'share'
  if (place && intent === 'world-total') return 'amount'
  if (place && intent === 'complement') return 'share'
  if (place && intent === 'mineral-profile' && fresh.minerals.length === 0) return 'share'
  if (intent === 'country-profile' && fresh.minerals.length > 0) return 'amount'
  return intent
}
