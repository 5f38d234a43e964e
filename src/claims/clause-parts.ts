import type { Name } from '../language/clause.js'
import type { Cue } from '../language/cues.js'
import type { Span } from '../language/spans.js'
import type { Statement } from '../language/statements.js'

/** Words that begin what a clause says besides. */
const RELATIVE = new Set('which who whom whose where while ; :'.split(' '))

/** What stands behind a figure in brackets before the next of a row. */
const NEXT = new Set([',', 'and'])

/** A stretch of a clause: what "which", "who" or "while" begins says something of its own. */
export interface Part extends Pick<Statement, 'quantities' | 'cues' | 'sames'> {
  /** All spans of the clause; those of the part stand at `at`. */
  readonly spans: readonly Span[]
  readonly names: readonly Name[]
  readonly at: readonly number[]
}
/** Cuts a clause into its parts. */
export const partsOf = ({ clause: { spans, names }, quantities, cues, ...of }: Statement): readonly Part[] => {
  // "Ends up in" is one phrase, and nothing ends.
  const isInside = (one: Cue, other: Cue): boolean =>
    other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start
  const sames = of.sames.filter((one) => !of.sames.some((other) => isInside(one, other)))
  // "Mexico (64 %), Vietnam (12 %) and China": each has its own figure.
  const isNext = (i: number): boolean => spans[i - 1]?.text === ')' && NEXT.has(spans[i]?.text ?? '')
  const begins = spans.map(({ text }, i) => i > 0 && (RELATIVE.has(text.toLowerCase()) || isNext(i)))
  const partAt = (i: number): number => begins.slice(0, i + 1).filter(Boolean).length
  const all = [...spans.keys()]
  return Array.from({ length: partAt(spans.length) + 1 }, (_, part) => ({
    ...{ spans, names, quantities, cues, sames, at: all.filter((i) => partAt(i) === part) },
  }))
}

/** The phrases that a span stands in. */
export const over = (phrases: readonly Cue[], { start }: Span): readonly Cue[] =>
  phrases.filter((cue) => cue.start <= start && start < cue.end)
/** Whether a span stands in a figure that is written as a number. */
export const inFigure = ({ quantities }: Part, i: number): boolean =>
  quantities.some(({ start, end, word }) => word === undefined && start <= i && i < end)
/** The spans of a part that stand in none of its figures. */
export const wordsOf = (part: Part): readonly Span[] =>
  part.at.flatMap((i) => (inFigure(part, i) ? [] : (part.spans[i] ?? [])))
/** What spans can mean. */
export const conceptsOf = (spans: readonly Span[]) => spans.flatMap(({ concepts }) => concepts)
