import type { Cue } from './cues.js'
import type { Span } from './spans.js'

/** Which way a phrase leads from the year that was named before (`corpus/lexicon/statements.yaml`). */
const WAYS: Readonly<Record<string, 1 | -1>> = { 'st.yearslater': 1, 'st.yearsearlier': -1 }
/** "One year later" is a phrase of its own, and no table goes back further than so many. */
const [FEWEST, MOST] = [2, 60]

/**
 * "61 % in 2021 and 41 % four years later": a year that is told by its distance from the one named before it is that
 * year. `last`: the year that the text named before these spans. A distance from no year stays as it is.
 */
export const withDistances = (
  spans: readonly Span[],
  cues: readonly Cue[],
  last: number | undefined,
): readonly Span[] => {
  const out: Span[] = []
  let year = last
  let passed = 0
  for (const span of spans) {
    if (span.start < passed) continue
    const { type, value, end } = span
    if (type === 'year') year = value ?? year
    const cue = cues.findLast(({ id, start }) => start === end && id in WAYS)
    const counts = type === 'number' && value !== undefined && value >= FEWEST && value <= MOST
    if (year === undefined || !cue || !counts) {
      out.push(span)
      continue
    }
    passed = cue.end
    const taken = spans.filter(({ start }) => start >= span.start && start < passed)
    const text = taken.map((one) => one.text).join(' ')
    const told = year + (WAYS[cue.id] ?? 0) * value
    out.push({ ...span, end: passed, text, type: 'year', senses: [], concepts: [], value: told })
  }
  return out
}
