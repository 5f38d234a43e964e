import type { Quantity } from './quantities.js'
import { isA, means, wordOf, type Span } from './spans.js'

/** Types of words that may stand around a figure and add nothing to it. */
export const LIGHT = ['hedge', 'cmp', 'fill', 'quant']
/** What a number may stand behind, and before, that is of what the figure before it was of. */
const BEFORE_BARE = [...LIGHT, 'rel', 'conj']

/** A number from here on counts no things by the way, and is a figure whatever stands before it: "yielded 14,309". */
const LARGE = 100

/** A span that is a number or a percentage. */
export const isNumber = (span: Span | undefined): span is Span & { value: number } =>
  (span?.type === 'number' || span?.type === 'percent') && span.value !== undefined

/** A bare number in the kind, the unit and the millions of another figure. */
const alike = (spans: readonly Span[], one: Quantity, other: Quantity): Quantity => {
  const digits = spans.slice(other.start, other.end).find(isNumber)?.text.replaceAll(',', '') ?? ''
  const scale = other.value / Number.parseFloat(digits)
  const scaled = scale >= 1000 && one.value < 1000 && { value: one.value * scale }
  // "Half a million tonnes in 1900, about 23 million in 2025": the millions are told again.
  const unit = other.unit === 'Mt' && one.value >= 1e5 ? 't' : other.unit
  return { ...one, ...scaled, kind: other.kind, ...(unit !== undefined && { unit }) }
}

/** "92,000 of them". */
const isOfThem = (spans: readonly Span[], { end }: Quantity): boolean =>
  means(spans[end], 'of') && isA(spans[end + 1], 'pro')

/** Whether what stands behind a number is nothing that it could count. */
const countsNothing = (spans: readonly Span[], one: Quantity): boolean => {
  const [after, next] = spans.slice(one.end, one.end + 2)
  const ends = (span: Span | undefined): boolean => span === undefined || span.type === 'mark' || isA(span, 'conj')
  if (ends(after) || after?.type === 'year' || wordOf(after) === 'as' || means(after, 'in', 'all', 'against'))
    return true
  // "230,000 a year earlier", "6 million Turkish".
  return isA(after, 'time') || isA(next, 'time') || (after?.type === 'place' && ends(next)) || isOfThem(spans, one)
}

/**
 * "20,000 dollars an ounce in 2021 and less than 6,000 in 2025", "39 percent; Canada came next with under 24": a number
 * that counts nothing by itself is of the kind and unit of the figure before it, and of as many millions: "to 5.5".
 */
export const likeLast = (spans: readonly Span[], one: Quantity, last: Quantity | undefined): Quantity => {
  const before = spans[one.start - 1]
  const large = one.value >= LARGE && before !== undefined && before.type !== 'mark'
  const bare =
    one.kind === 'count' &&
    spans[one.start]?.type === 'number' &&
    countsNothing(spans, one) &&
    (before?.type === 'place' || before?.text === '(' || large || isA(before, ...BEFORE_BARE) || isOfThem(spans, one))
  const kinds: readonly Quantity['kind'][] = ['share', 'amount', 'money']
  if (!bare || !last || last.word !== undefined || !kinds.includes(last.kind)) return one
  if (last.kind === 'share' && (one.value >= 100 || last.fraction === true)) return one
  return alike(spans, one, last)
}

/** "From 14.4 to 15 million tons", "from $10 to $25 a pound", "63 of some 76 kt": of what the figure after it is of. */
export const likeNext = (spans: readonly Span[], one: Quantity, next: Quantity | undefined): Quantity => {
  const [joint, ...light] = spans.slice(one.end, next?.start ?? one.end).filter((span) => wordOf(span) !== 'out')
  const bare = one.kind === 'count' || (one.kind === 'money' && one.unit === undefined)
  const part = ['of', 'and'].includes(wordOf(joint))
  const joined = (part || wordOf(joint) === 'to') && light.every((span) => span.ids[0] === 'WLD' || isA(span, ...LIGHT))
  if (!bare || !joined || !next || next.word !== undefined || next.fraction === true) return one
  if (one.kind === 'money') return next.kind === 'money' && next.unit !== undefined ? { ...one, unit: next.unit } : one
  const kinds: readonly Quantity['kind'][] = part ? ['amount'] : ['share', 'amount', 'money']
  return kinds.includes(next.kind) ? alike(spans, one, next) : one
}

/** Whether an amount is what the figure before it, or the one after it, is a part of: nothing but the world owns it. */
export const isWhole = (
  spans: readonly Span[],
  one: Quantity,
  last: Quantity | undefined,
  next: Quantity | undefined,
): boolean => {
  if (one.kind !== 'amount') return false
  const before = spans.slice(last?.end ?? 0, one.start).filter((span) => wordOf(span) !== 'out')
  const of = before.findIndex((span) => wordOf(span) === 'of')
  const light = before.slice(of + 1).every((span) => span.ids[0] === 'WLD' || isA(span, ...LIGHT, 'scope'))
  const isPart = last !== undefined && (last.kind === 'share' || last.kind === 'amount')
  return of === 0 && light && (isPart || (last === undefined && next !== undefined))
}
