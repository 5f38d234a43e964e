import type { Lexicon } from './lexicon.js'
import type { Word } from './question.js'
import type { Span } from './spans.js'

/** Relations to a purpose or an ingredient, behind which common words stand: "for bathroom tiles". */
const OF_PURPOSE = new Set(['for', 'with'])
/** What stands right before a name, and right behind the name of a thing that a country has ("cotton exports"). */
const BEFORE_NAME = new Set(['rel', 'trade'])
const BEHIND_THING = new Set(['measure', 'act', 'trade'])

/**
 * The content words of a text: what nobody knows, years that are none, names of documents, and concepts that not every frame reads.
 * @param sensesOf the concepts that a span is read as
 * @param named whether the text names a mineral
 */
export const wordsOf = (
  spans: readonly Span[],
  sensesOf: (span: Span) => readonly string[],
  lexicon: Lexicon,
  named: boolean,
): Word[] => {
  const types = (at: number): string[] => (spans[at]?.senses ?? []).map((id) => lexicon.concept(id).t)
  const isForPurpose = (at: number): boolean => spans[at]?.senses.some((id) => OF_PURPOSE.has(id)) ?? false
  return spans.flatMap((span, at): Word[] => {
    const concepts = sensesOf(span)
    if (span.type === 'thing') return [{ text: span.text, concepts }]
    if (span.type === 'concept')
      return concepts.some((id) => !lexicon.isUniversal(id)) ? [{ text: span.mended ?? span.text, concepts }] : []
    const isYear = span.type === 'number' && /^[12]\d{3}$/.test(span.text) && spans[at + 1]?.type !== 'unit'
    if (isYear && (types(at - 1).includes('rel') || spans[at - 1]?.text === 'year'))
      return [{ text: span.text, concepts: [], name: true }]
    if (span.type !== 'unknown') return []
    const name =
      span.capital === true ||
      (types(at - 1).some((type) => BEFORE_NAME.has(type)) && !isForPurpose(at - 1)) ||
      (!named && types(at + 1).some((type) => BEHIND_THING.has(type)))
    return [{ text: span.text, concepts: [], ...(name && { name }) }]
  })
}

/** Whether a text begins with "did", "has", "is there": what is answered with yes or no. */
export const startsYesNo = (spans: readonly Span[], lexicon: Lexicon): boolean => {
  const first = spans.find(
    ({ type, senses }) => type !== 'mark' && !senses.some((id) => lexicon.concept(id).t === 'conj'),
  )
  return first?.senses.includes('auxiliary') ?? false
}
