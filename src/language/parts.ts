import { isA, isName, isOnly, means, type Span } from './spans.js'
import { isAuxiliary, isInterrogative } from './words.js'

/** Types of concepts that say what is asked. */
const CONTENT = ['act', 'measure', 'trade', 'op', 'topic', 'order']

const isJoint = (span: Span): boolean =>
  (span.type === 'mark' && [',', ';', '?', '.', '!', '-'].includes(span.text)) || isA(span, 'conj')

/**
 * Where a text may be cut: positions of spans that join two parts of which the right one asks by itself: it begins with
 * a question word or an auxiliary, or stands after a mark that ends a sentence.
 */
export const cutsOf = (spans: readonly Span[]): number[] =>
  spans.flatMap((span, at) => {
    if (at === 0 || !isJoint(span)) return []
    const rest = spans.slice(at + 1).filter(({ type }) => type !== 'mark')
    const first = rest.find((one) => !isOnly(one, 'conj'))
    const content = rest.some((one) => isA(one, ...CONTENT))
    const after = ['?', '.', ';'].includes(span.text)
    const asks = isA(first, 'q') || isInterrogative(first)
    return asks || (after && content) || (isAuxiliary(first) && rest.length > 1) ? [at] : []
  })

/** "Tungsten: production, controls, prices": the head that is named, and what is asked of it, item by item. */
export const agendaOf = (
  spans: readonly Span[],
): { readonly head: readonly Span[]; readonly items: readonly (readonly Span[])[] } | undefined => {
  const colon = spans.findIndex(({ type, text }) => type === 'mark' && (text === ':' || text === '-'))
  const items: Span[][] = [[]]
  for (const span of colon < 0 ? [] : spans.slice(colon + 1)) {
    if ((span.type === 'mark' && span.text === ',') || means(span, 'and')) items.push([])
    else items.at(-1)?.push(span)
  }
  const full = items.filter((item) => item.length > 0)
  const head = spans.slice(0, Math.max(0, colon))
  const asks = (item: readonly Span[]): boolean => !item.some(isName) && item.some((one) => isA(one, ...CONTENT))
  return full.length > 1 && head.some(isName) && full.every(asks) ? { head, items: full } : undefined
}

/** How far behind the word that joins them the second of two measures may stand: "and its known reserves". */
const NEAR = 3

const TOPICS = ['use', 'substitute', 'by-product', 'recycling']
/** What a span asks for, if it names a measure, a trade or a topic: "reserves", "price", "substitute". */
const askedBy = (span: Span | undefined): string | undefined => {
  for (const { t, measure, topic = '' } of span?.concepts ?? []) {
    if (t === 'act' || t === 'measure' || t === 'trade') return measure
    if (t === 'topic' && TOPICS.includes(topic)) return topic
  }
  return undefined
}

/**
 * "Chile lithium output and reserves", "imports against exports": two things asked of the same names in one breath, as the text with either alone.
 * Undefined where one thing is asked, or the two are told apart by names of their own.
 */
export const measuresApart = (spans: readonly Span[]): readonly [readonly Span[], readonly Span[]] | undefined => {
  // Of a buyer and a seller each thing may be asked of another.
  if (spans.filter(({ type }) => type === 'place').length > 1) return undefined
  for (const [at, span] of spans.entries()) {
    const sets = means(span, 'compare') || isJoint(span)
    if (at === 0 || span.text === '?' || span.text === '.' || !sets) continue
    const right = spans.findIndex((one, i) => i > at && askedBy(one) !== undefined)
    const left = spans.findLastIndex((one, i) => i < at && askedBy(one) !== undefined)
    if (left < 0 || right < 0 || right - at > NEAR) continue
    const both = [askedBy(spans[left]), askedBy(spans[right])]
    if (both[0] === both[1]) continue
    // Output against capacity is one question: the first in percent of the second.
    if (!isJoint(span) && both.includes('capacity') && both.includes('production')) return undefined
    if (spans.slice(at, right + 1).some(isName)) continue
    return [
      [...spans.slice(0, at), ...spans.slice(right + 1)],
      [...spans.slice(0, left), ...spans.slice(left + 1, at), ...spans.slice(at + 1)],
    ]
  }
  return undefined
}
