import type { Answer } from '../answers/answer.js'
import type { Corpus } from '../corpus/types.js'
import { bars } from './kinds/bars.js'
import { line } from './kinds/line.js'
import { strip } from './kinds/strip.js'
import type { ChartSpec } from './spec.js'

/** Answers in words quote shares of different wholes, which no picture may set side by side. */
const IN_WORDS = new Set(['uses', 'recycling', 'by-product', 'substitutes'])

/**
 * The chart of an answer, or undefined where a picture would say nothing: fewer than two things to compare.
 * Drawn from the answer's own figures and dated lines and nothing else.
 */
export const chartOf = (answer: Answer, corpus: Pick<Corpus, 'minerals' | 'places'>): ChartSpec | undefined => {
  if (answer.status !== 'answered' || IN_WORDS.has(answer.intent)) return undefined
  if (answer.intent === 'timeline' || answer.intent === 'event') return strip(answer)
  if (answer.intent === 'trend') return line(answer, corpus)
  return bars(answer, corpus)
}
