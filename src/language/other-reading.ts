import { fill } from './fill.js'
import { TEMPERATURE, type Decision } from './frames.js'
import type { Intent, Question } from './question.js'
import { inScope } from './scope.js'
import type { Clause, Knowledge } from './clause.js'

/** How likely the next reading is for each time that the first is right, at least, to be answered beside it. */
const CLOSE = 0.3
/** What stands beside no other reading: what is no question of ours, and lists, to which nothing falls back. */
const ALONE: ReadonlySet<Intent> = new Set<Intent>(['claim', 'help', 'out-of-scope', 'search', 'list-contents'])

/**
 * The next best reading of a clause, where it is nearly as likely as the first: "rutile producers in kt" asks for the
 * producers or for the tons. Undefined where the first is clearly ahead, or either is none of ours.
 */
export const otherReading = (clause: Clause, decision: Decision, known: Knowledge): Question | undefined => {
  const [first, next] = decision.ranked
  if (!first || !next || ALONE.has(first.intent) || ALONE.has(next.intent)) return undefined
  const ratio = Math.exp((next.score - first.score) / TEMPERATURE)
  if (ratio < CLOSE) return undefined
  const chance = decision.chance * ratio
  return inScope(fill(clause, { ...decision, ...next, chance }, known), clause, known)
}
