import type { Quantity } from './quantities.js'
import { isA, type Span } from './spans.js'

/** How many spans may stand between a place and the figure that is its own: "Canada being a distant second at". */
const REACH = 6
/** What may: "(", "with", "on", "at", "next", "about". */
const PASSED = ['hedge', 'cmp', 'fill', 'quant', 'order']
const TIES = [
  'with',
  'on',
  'at',
  'next',
  'distant',
  'close',
  'adding',
  'contributing',
  'another',
  'a further',
  'further',
]

/**
 * Where the place stands that a figure is of because it stands right before it: "Russia 32,000", "Chile's 750,000",
 * "Rwanda (16 %)", "Canada next on 14,309". Undefined where none does.
 */
export const ownerAt = (spans: readonly Span[], { start, kind, word }: Quantity): number | undefined => {
  if (!['share', 'amount'].includes(kind) || word !== undefined) return undefined
  for (let at = start - 1; at >= Math.max(0, start - REACH); at--) {
    const span = spans[at]
    if (span?.type === 'place') return span.ids[0] === 'WLD' ? undefined : at
    const passed = span?.text === '(' || TIES.includes(span?.text.toLowerCase() ?? '') || isA(span, ...PASSED)
    if (!passed) return undefined
  }
  return undefined
}

/** Words between figures that stand beside each other: "9,500 and 4,300 t", "30,000 t against 5,000 t". */
const JOINTS = ['and', 'against', ',', 'versus']
/** Whether nothing of its own stands between two figures of a kind. */
export const areAlongside = (
  spans: readonly Span[],
  one: Quantity | undefined,
  next: Quantity | undefined,
): boolean => {
  const [joint, ...light] = one && next ? spans.slice(one.end, next.start) : []
  const joins = JOINTS.includes(joint?.text.toLowerCase() ?? '')
  return one?.kind === next?.kind && joins && light.every((span) => isA(span, ...PASSED, 'conj'))
}

const isPlace = (span: Span | undefined): boolean => span?.type === 'place' && span.ids[0] !== 'WLD'

/**
 * Whether what stands between two marks says no more than a figure of what stands before it: "Israel (200,000 t)", "in
 * 2024 (39 % of the world's)", "mined in 2025, about 23,000 out of 34,000 t, was".
 */
const isAside = (spans: readonly Span[], quantities: readonly Quantity[], opens: number, closes: number): boolean => {
  const [one, ...more] = quantities.filter(({ start }) => start > opens && start < closes)
  const values = ['share', 'amount', 'money']
  const alone = more.every((next) => next.whole || areAlongside(spans, one, next))
  if (opens < 0 || closes < 0 || !one || !values.includes(one.kind) || !alone) return false
  const bracket = spans[opens]?.text === '('
  if (bracket && isPlace(spans[opens - 1])) return true
  const counted = (at: number): boolean => quantities.some(({ start, end }) => start <= at && at < end)
  const words = spans.slice(opens + 1, closes).filter((_, i) => !counted(opens + 1 + i))
  const passes = (span: Span): boolean => span.ids[0] === 'WLD' || isA(span, ...PASSED, 'rel', 'scope')
  const plain = bracket ? !words.some((span) => isPlace(span) || span.type === 'mineral') : words.every(passes)
  const last = quantities.findLast(({ end }) => end <= opens)
  return plain && (last ? values.includes(last.kind) && last.kind !== one.kind : bracket && more.length > 0)
}

/** Whether a mark or conjunction joins what is one statement: figures side by side, a figure and whose it is, rows of both. */
export const isJoined = (spans: readonly Span[], quantities: readonly Quantity[], at: number): boolean => {
  const next = quantities.find(({ start }) => start > at)
  const last = quantities.findLast(({ end }) => end <= at)
  if (next?.whole || areAlongside(spans, last, next)) return true
  const textAt = (one: number): string => spans[one]?.text.toLowerCase() ?? ''
  const before = (mark: string): number => spans.slice(0, at).findLastIndex(({ text }) => text === mark)
  const after = (mark: string): number => spans.findIndex(({ text }, i) => i > at && text === mark)
  const between: readonly (readonly [number, number])[] =
    textAt(at) === '('
      ? [[at, after(')')]]
      : textAt(at) === ')'
        ? [[before('('), at]]
        : textAt(at) === ','
          ? [
              [at, after(',')],
              [before(','), at],
            ]
          : []
  if (between.some(([opens, closes]) => isAside(spans, quantities, opens, closes))) return true
  // "Israel (200,000 t), Jordan (110,000) and China (90,000)".
  const isLink = (one: number): boolean => [',', 'and', 'the'].includes(textAt(one))
  let [left, right] = [at, at]
  while (isLink(left)) left--
  while (isLink(right)) right++
  const opens = spans.slice(0, left).findLastIndex(({ text }) => text === '(')
  return (
    isLink(at) &&
    textAt(left) === ')' &&
    isPlace(spans[opens - 1]) &&
    isPlace(spans[right]) &&
    textAt(right + 1) === '('
  )
}
