import type { Measure } from '../corpus/types.js'
import type { Intent, Question } from './question.js'
import { FIGURES, OF_RECORDS, OVER_ALL, without, type Turn } from './turn.js'
import { readYearsBack } from './years.js'
import { isCountryCode } from '../corpus/entities.js'

/** "Compare with nickel", "vs Peru": beside what was asked before. */
export const beside = ({ fresh, before }: Turn): Question => {
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

/** Measure, stage and unit: those of this turn, or else of the one before. */
export const slots = (fresh: Question, before: Question): Partial<Question> => {
  const measure = fresh.measure ?? before.measure
  const stage = fresh.stage ?? before.stage
  const unit = fresh.unit ?? before.unit
  return { ...(measure && { measure }), ...(stage && { stage }), ...(unit !== undefined && { unit }) }
}

/** "So what's the percentage change": between the year asked about and the one before it. */
export const changed = (fresh: Question, before: Question): Question => {
  const year = before.years.kind === 'years' ? before.years.years.at(-1) : undefined
  const years = fresh.years.kind !== 'latest' ? fresh.years : before.years
  const { yearsBack = 1 } = before
  const from = year === undefined ? undefined : year - yearsBack
  return {
    ...without(before, 'yearsBack', 'rank', 'limit'),
    text: fresh.text,
    intent: 'trend',
    years: from !== undefined && fresh.years.kind === 'latest' ? { kind: 'range', from, to: from + yearsBack } : years,
    concepts: fresh.concepts,
    notRead: fresh.notRead,
    followUp: true,
  }
}

/** "And nickel?", "in 2024?", "top 5": what was asked before, of what this turn names. */
export const gapped = ({ fresh, clause, before, own, known }: Turn): Question => {
  const places = fresh.places.length > 0 ? fresh.places : before.places
  const back = readYearsBack(clause.shape.text)
  const measures = clause.spans.some(({ senses }) =>
    senses.some((id) => known.lexicon.concept(id).measure !== undefined),
  )
  const intent = gappedIntent(fresh, before, measures)
  const group = before.places.filter((place) => !isCountryCode(place))
  const limit = fresh.limit ?? before.limit
  const ascending = fresh.ascending ?? before.ascending
  const threshold = fresh.threshold ?? before.threshold
  return {
    ...without(before, 'rank', 'yearsBack', 'limit', 'count', 'parts'),
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
