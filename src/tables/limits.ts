import type { Threshold } from '../language/question.js'

type Verdict = 'yes' | 'no' | 'unknown'

/** A value, perhaps a bound, against a threshold: ">50" against "> 80" is unknown, ">95" is yes (number rule 3). */
export const meets = (value: number, bound: '>' | '<' | undefined, { op, value: limit }: Threshold): Verdict => {
  const holds = {
    '>': value > limit,
    '>=': value >= limit,
    '<': value < limit,
    '<=': value <= limit,
    '=': Math.abs(value - limit) < 0.5,
  }[op]
  if (bound === undefined) return holds ? 'yes' : 'no'
  // Whether all that the bound leaves open lies on one side of the limit.
  const beyond = bound === '>' ? value >= limit : value <= limit
  if (op === '=') return beyond && value !== limit ? 'no' : 'unknown'
  if (!beyond) return 'unknown'
  return op.startsWith(bound) ? 'yes' : 'no'
}
