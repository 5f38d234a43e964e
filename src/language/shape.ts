import type { Span } from './spans.js'
import type { Token } from './text.js'

/**
 * A text with everything particular replaced by what it is: "which countries make more than {percent:80} of {mineral:0}".
 * Periods and quantities are read from it, and the classifier learns from it, so neither sees a list of minerals.
 */
export interface Shape {
  /** Words and masks joined by single spaces, with one in front and one behind. */
  readonly text: string
  readonly items: readonly string[]
}

const WORLD = 'WLD'
const KEPT_MARKS = new Set(['>', '<', '=', '%', '/'])
/** "Gallium & germanium", "24 + 25". */
const AND_MARKS = new Set(['&', '+'])

const YEAR_IN_SHORT = /^0\d$/

const maskOf = (span: Span, at: number): string => {
  if (span.type === 'unit') return `{unit:${span.unit ?? 't'}}`
  if (span.type === 'mineral' || span.type === 'place')
    return span.ids.length === 1 && span.ids[0] === WORLD ? '{world}' : `{${span.type}:${String(at)}}`
  // "In 05": a year in short keeps its zero.
  const value = span.type === 'number' && YEAR_IN_SHORT.test(span.text) ? span.text : String(span.value ?? 0)
  return `{${span.type}:${value}}`
}

/** Masks the names, numbers and units of a text; misspelt words of the lexicon stand as they should be. */
export const shapeOf = (tokens: readonly Token[], spans: readonly Span[]): Shape => {
  const items: string[] = []
  let names = 0
  for (const span of spans) {
    if (span.type === 'mineral' || span.type === 'place') items.push(maskOf(span, names++))
    else if (span.value !== undefined || span.type === 'unit') {
      items.push(maskOf(span, 0))
      if (span.more) items.push('or', 'more')
    } else if (span.type === 'thing') items.push('{thing}')
    else
      for (const token of tokens.slice(span.start, span.end)) {
        if (/[$€£]/.test(token.lower)) items.push('usd')
        else if (/^\d+$/.test(token.lower)) items.push(`{number:${token.lower}}`)
        else if (AND_MARKS.has(token.lower)) items.push('and')
        else if (!token.mark) items.push(span.mended ?? token.lower)
        else if (KEPT_MARKS.has(token.lower) || (token.lower === '-' && items.at(-1)?.startsWith('{year') === true))
          items.push(token.lower)
      }
  }
  return { text: ` ${items.join(' ')} `, items }
}
