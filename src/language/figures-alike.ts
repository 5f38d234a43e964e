import type { Lexicon } from './lexicon.js'
import type { Quantity } from './quantities.js'
import type { Span } from './spans.js'

/** Types of words that may stand around a figure and add nothing to it. */
export const LIGHT = new Set(['hedge', 'cmp', 'fill', 'quant'])
/** The types of the senses of a span. */
export const typeOf = (span: Span | undefined, lexicon: Lexicon): readonly string[] =>
  span?.senses.map((id) => lexicon.concept(id).t) ?? []
/** Whether a span can mean a concept. */
export const has = (span: Span | undefined, id: string): boolean => span?.senses.includes(id) === true
/** A span that is a number or a percentage. */
export const isNumber = (span: Span | undefined): span is Span & { value: number } =>
  (span?.type === 'number' || span?.type === 'percent') && span.value !== undefined
/** A span in small letters; empty beyond the ends. */
export const lower = (span: Span | undefined): string => span?.text.toLowerCase() ?? ''

/** What a number may stand behind, and before, that is of what the figure before it was of. */
const BEFORE_BARE = new Set([...LIGHT, 'rel', 'conj'])
/**
 * "20,000 dollars an ounce in 2021 and less than 6,000 in 2025", "39 percent; Canada came next with under 24": a number
 * that counts nothing by itself is of the kind and unit of the figure before it, and of as many millions: "to 5.5".
 */
export const likeLast = (
  spans: readonly Span[],
  one: Quantity,
  last: Quantity | undefined,
  lexicon: Lexicon,
): Quantity => {
  const [before, after] = [spans[one.start - 1], spans[one.end]]
  const bare =
    one.kind === 'count' &&
    spans[one.start]?.type === 'number' &&
    (after === undefined || after.type === 'mark' || has(after, 'in') || has(after, 'and')) &&
    (before?.type === 'place' || typeOf(before, lexicon).some((t) => BEFORE_BARE.has(t)))
  const kinds: readonly Quantity['kind'][] = ['share', 'amount', 'money']
  if (!bare || !last || last.word !== undefined || !kinds.includes(last.kind)) return one
  if (last.kind === 'share' && (one.value >= 100 || last.fraction === true)) return one
  return alike(spans, one, last)
}

/** A bare number in the kind, the unit and the millions of another figure. */
const alike = (spans: readonly Span[], one: Quantity, other: Quantity): Quantity => {
  const digits = spans.slice(other.start, other.end).find(isNumber)?.text.replaceAll(',', '') ?? ''
  const scale = other.value / Number.parseFloat(digits)
  const scaled = scale >= 1000 && one.value < 1000 && { value: one.value * scale }
  return { ...one, ...scaled, kind: other.kind, ...(other.unit !== undefined && { unit: other.unit }) }
}

/** "From 14.4 to 15 million tons", "from $10 to $25 a pound", "63 of some 76 kt": of what the figure after it is of. */
export const likeNext = (
  spans: readonly Span[],
  one: Quantity,
  next: Quantity | undefined,
  lexicon: Lexicon,
): Quantity => {
  const [joint, ...light] = spans.slice(one.end, next?.start ?? one.end)
  const bare = one.kind === 'count' || (one.kind === 'money' && one.unit === undefined)
  const isLight = (span: Span): boolean => span.ids[0] === 'WLD' || typeOf(span, lexicon).some((t) => LIGHT.has(t))
  const from = ['to', 'of'].includes(lower(joint)) && light.every(isLight)
  if (!bare || !from || !next || next.word !== undefined) return one
  if (one.kind === 'money')
    return next.kind === 'money' ? { ...one, ...(next.unit !== undefined && { unit: next.unit }) } : one
  const kinds: readonly Quantity['kind'][] = lower(joint) === 'of' ? ['amount'] : ['share', 'amount', 'money']
  const part = lower(joint) === 'of' && { part: true as const }
  return kinds.includes(next.kind) && next.fraction !== true ? { ...alike(spans, one, next), ...part } : one
}
