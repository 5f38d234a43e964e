import { type Span, wordOf } from './spans.js'

const LATER = /^years? (?:later|after|after that|on|afterwards?)$/
const EARLIER = /^years? (?:earlier|before|previously)$/

/** Which way a span, or two of them, lead from a year: "years later" 1, "years earlier" -1; and how many spans it takes. */
const wayAt = (spans: readonly Span[], at: number): { readonly way: 1 | -1; readonly taken: number } | undefined => {
  for (const taken of [1, 2]) {
    const text = spans
      .slice(at, at + taken)
      .map(wordOf)
      .join(' ')
    if (LATER.test(text)) return { way: 1, taken }
    if (EARLIER.test(text)) return { way: -1, taken }
  }
  return undefined
}

/**
 * "61 % in 2021 and 41 % four years later": a year that is told by its distance from the one named before it is that
 * year. `last`: the year that the text named before these spans. A distance from no year stays as it is.
 */
export const withDistances = (spans: readonly Span[], last: number | undefined): readonly Span[] => {
  const out: Span[] = []
  let year = last
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at] as Span
    if (span.type === 'year' && span.value !== undefined) year = span.value
    const found = span.type === 'number' ? wayAt(spans, at + 1) : undefined
    const { value: count = 0 } = span
    const end = found && spans[at + found.taken]
    if (year === undefined || !found || !end || count < 2 || count > 60) {
      out.push(span)
      continue
    }
    const value = year + found.way * count
    const text = `${span.text} ${spans
      .slice(at + 1, at + 1 + found.taken)
      .map((one) => one.text)
      .join(' ')}`
    out.push({ ...span, end: end.end, text, type: 'year', senses: [], concepts: [], value })
    at += found.taken
  }
  return out
}
