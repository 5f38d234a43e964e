import type { Quantity } from './quantities.js'
import { isA, means, wordOf, type Span } from './spans.js'

/** Types of words that may stand around a figure and add nothing to it. */
export const LIGHT = ['hedge', 'cmp', 'fill', 'quant']
/** What a number may stand behind, and before, that is of what the figure before it was of. */
const BEFORE_BARE = [...LIGHT, 'rel', 'conj']

/** A span that is a number or a percentage. */
export const isNumber = (span: Span | undefined): span is Span & { value: number } =>
  (span?.type === 'number' || span?.type === 'percent') && span.value !== undefined

/** A bare number in the kind, the unit and the millions of another figure. */
const alike = (spans: readonly Span[], one: Quantity, other: Quantity): Quantity => {
  const digits = spans.slice(other.start, other.end).find(isNumber)?.text.replaceAll(',', '') ?? ''
  const scale = other.value / Number.parseFloat(digits)
  const scaled = scale >= 1000 && one.value < 1000 && { value: one.value * scale }
  return { ...one, ...scaled, kind: other.kind, ...(other.unit !== undefined && { unit: other.unit }) }
}

/**
 * "20,000 dollars an ounce in 2021 and less than 6,000 in 2025", "39 percent; Canada came next with under 24": a number
 * that counts nothing by itself is of the kind and unit of the figure before it, and of as many millions: "to 5.5".
 */
export const likeLast = (spans: readonly Span[], one: Quantity, last: Quantity | undefined): Quantity => {
  const [before, after] = [spans[one.start - 1], spans[one.end]]
  const bare =
    one.kind === 'count' &&
    spans[one.start]?.type === 'number' &&
    (after === undefined || after.type === 'mark' || means(after, 'in', 'and')) &&
    (before?.type === 'place' || isA(before, ...BEFORE_BARE))
  const kinds: readonly Quantity['kind'][] = ['share', 'amount', 'money']
  if (!bare || !last || last.word !== undefined || !kinds.includes(last.kind)) return one
  if (last.kind === 'share' && (one.value >= 100 || last.fraction === true)) return one
  return alike(spans, one, last)
}

/** "From 14.4 to 15 million tons", "from $10 to $25 a pound", "63 of some 76 kt": of what the figure after it is of. */
export const likeNext = (spans: readonly Span[], one: Quantity, next: Quantity | undefined): Quantity => {
  const [joint, ...light] = spans.slice(one.end, next?.start ?? one.end)
  const bare = one.kind === 'count' || (one.kind === 'money' && one.unit === undefined)
  const part = wordOf(joint) === 'of'
  const joined = (part || wordOf(joint) === 'to') && light.every((span) => span.ids[0] === 'WLD' || isA(span, ...LIGHT))
  if (!bare || !joined || !next || next.word !== undefined || next.fraction === true) return one
  if (one.kind === 'money') return next.kind === 'money' && next.unit !== undefined ? { ...one, unit: next.unit } : one
  const kinds: readonly Quantity['kind'][] = part ? ['amount'] : ['share', 'amount', 'money']
  return kinds.includes(next.kind) ? { ...alike(spans, one, next), ...(part && { part }) } : one
}
