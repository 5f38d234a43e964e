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
