import { UNIVERSAL } from './lexicon.js'
import type { Word } from './question.js'
import { isA, isOnly, means, wordOf, type Span } from './spans.js'

/**
 * The content words of a text: what nobody knows, years that are none, names of documents, and concepts that not every frame reads.
 * @param sensesOf the concepts that a span is read as
 * @param named whether the text names a mineral
 */
export const wordsOf = (spans: readonly Span[], sensesOf: (span: Span) => readonly string[], named: boolean): Word[] =>
  spans.flatMap((span, at): Word[] => {
    const concepts = sensesOf(span)
    const [before, next] = [spans[at - 1], spans[at + 1]]
    if (span.type === 'thing') return [{ text: span.text, concepts }]
    if (span.type === 'concept') return isOnly(span, ...UNIVERSAL) ? [] : [{ text: span.mended ?? span.text, concepts }]
    const isYear = span.type === 'number' && /^[12]\d{3}$/.test(span.text) && next?.type !== 'unit'
    if (isYear && (isA(before, 'rel') || before?.text === 'year'))
      return [{ text: span.text, concepts: [], name: true }]
    if (span.type !== 'unknown') return []
    // A name stands right behind a preposition or a trade, and before what a country has: "cotton exports". Behind "for
    // bathroom tiles" stand common words.
    const name =
      span.capital === true ||
      (isA(before, 'rel', 'trade') && !means(before, 'for', 'with')) ||
      (!named && isA(next, 'measure', 'act', 'trade'))
    return [{ text: span.text, concepts: [], ...(name && { name }) }]
  })

/** Verbs that begin a question for yes or no. */
const AUXILIARIES = ['is', 'are', 'does', 'do', 'did', 'has', 'have', 'was', 'were', 'can', 'will']
const firstWord = (span: Span | undefined): string => wordOf(span).split(' ')[0] ?? ''
/** Whether a span may begin a question for yes or no by itself: "does", "is there". */
export const isAuxiliary = (span: Span | undefined): boolean => AUXILIARIES.includes(firstWord(span))

const INTERROGATIVES = ['who', 'whose', 'whom', 'what', 'which', 'when', 'where', 'why', 'how']
/** Whether a span begins an open question, whatever it stands for as a whole: "why", "how long would", "who owns". */
export const isInterrogative = (span: Span | undefined): boolean => INTERROGATIVES.includes(firstWord(span))

/** Whether a text begins with "did", "has", "is there": what is answered with yes or no. */
export const startsYesNo = (spans: readonly Span[]): boolean =>
  means(
    spans.find((span) => span.type !== 'mark' && !isA(span, 'conj')),
    'auxiliary',
  )
