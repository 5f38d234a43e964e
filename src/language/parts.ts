import type { Lexicon } from './lexicon.js'
import type { Span } from './spans.js'

/** Verbs that begin a question for yes or no. */
const AUXILIARIES = ['is', 'are', 'does', 'do', 'did', 'has', 'have', 'was', 'were', 'can', 'will']

/** Words after which a new question begins, or that join two. */
const ASKING = new Set(['q'])
const CONTENT = new Set(['act', 'measure', 'trade', 'op', 'topic', 'order'])

const has = (span: Span | undefined, types: ReadonlySet<string>, lexicon: Lexicon): boolean =>
  span?.senses.some((id) => types.has(lexicon.concept(id).t) && id !== 'q.what') ?? false
const isName = (span: Span | undefined): boolean => span?.type === 'mineral' || span?.type === 'place'
const isJoint = (span: Span, lexicon: Lexicon): boolean =>
  (span.type === 'mark' && [',', ';', '?', '.', '!', '-'].includes(span.text)) ||
  span.senses.some((id) => lexicon.concept(id).t === 'conj')

/**
 * Where a text may be cut: positions of spans that join two parts of which the right one asks by itself: it begins with
 * a question word or an auxiliary, or stands after a mark that ends a sentence.
 */
export const cutsOf = (spans: readonly Span[], lexicon: Lexicon): number[] =>
  spans.flatMap((span, at) => {
    if (at === 0 || !isJoint(span, lexicon)) return []
    const rest = spans.slice(at + 1).filter(({ type }) => type !== 'mark')
    const first = rest.find(
      (one) => !one.senses.every((id) => lexicon.concept(id).t === 'conj') || one.senses.length === 0,
    )
    const content = rest.some((one) => has(one, CONTENT, lexicon))
    const asks = has(first, ASKING, lexicon) || (first?.senses.includes('q.what') ?? false)
    const after = span.text === '?' || span.text === '.' || span.text === ';'
    const auxiliary = AUXILIARIES.includes(first?.text.toLowerCase() ?? '')
    return (asks && rest.length > 1) || (after && content) || (auxiliary && content && span.type === 'mark') ? [at] : []
  })

/** "Tungsten: production, controls, prices": the head that is named, and what is asked of it, item by item. */
export const agendaOf = (
  spans: readonly Span[],
  lexicon: Lexicon,
): { readonly head: readonly Span[]; readonly items: readonly (readonly Span[])[] } | undefined => {
  const colon = spans.findIndex(({ type, text }) => type === 'mark' && (text === ':' || text === '-'))
  const list = colon < 0 ? [] : spans.slice(colon + 1)
  const items: Span[][] = [[]]
  for (const span of list) {
    const joint =
      (span.type === 'mark' && span.text === ',') || (span.type === 'concept' && span.senses.includes('and'))
    if (joint) items.push([])
    else items.at(-1)?.push(span)
  }
  const full = items.filter((item) => item.length > 0)
  const head = spans.slice(0, Math.max(0, colon))
  const fits =
    full.length > 1 &&
    head.some(isName) &&
    full.every((item) => !item.some(isName) && item.some((one) => has(one, CONTENT, lexicon)))
  return fits ? { head, items: full } : undefined
}

/** How far behind the word that joins them the second of two measures may stand: "and its known reserves". */
const NEAR = 3

/** What a span asks for, if it names a measure, a trade or a topic: "reserves", "price", "substitute". */
const askedBy = (span: Span | undefined, lexicon: Lexicon): string | undefined => {
  for (const id of span?.senses ?? []) {
    const { t, measure, topic } = lexicon.concept(id)
    if (t === 'act' || t === 'measure' || t === 'trade') return measure
    if (t === 'topic' && topic !== undefined && TOPICS.has(topic)) return topic
  }
  return undefined
}
const TOPICS: ReadonlySet<string> = new Set(['use', 'substitute', 'by-product', 'recycling'])

/**
 * "Chile lithium output and reserves": two things asked of the same names in one breath, as the text with either alone.
 * Undefined where one thing is asked, or the two are told apart by names of their own.
 */
export const measuresApart = (
  spans: readonly Span[],
  lexicon: Lexicon,
): readonly [readonly Span[], readonly Span[]] | undefined => {
  // Of a buyer and a seller each thing may be asked of another.
  if (spans.filter(({ type }) => type === 'place').length > 1) return undefined
  for (const [at, span] of spans.entries()) {
    if (at === 0 || span.text === '?' || span.text === '.' || !isJoint(span, lexicon)) continue
    const right = spans.findIndex((one, i) => i > at && askedBy(one, lexicon) !== undefined)
    const left = spans.findLastIndex((one, i) => i < at && askedBy(one, lexicon) !== undefined)
    if (left < 0 || right < 0 || right - at > NEAR) continue
    if (askedBy(spans[left], lexicon) === askedBy(spans[right], lexicon)) continue
    if (spans.slice(at, right + 1).some(isName)) continue
    return [
      [...spans.slice(0, at), ...spans.slice(right + 1)],
      [...spans.slice(0, left), ...spans.slice(left + 1, at), ...spans.slice(at + 1)],
    ]
  }
  return undefined
}
