import type { Corpus } from '../corpus/types.js'
import type { Answer } from './answer.js'
import { mendsOf, leftOut, wordsLeft, operationsLeft } from './left-out.js'
import { inNumberStyle } from './number-style.js'
import { withRate } from './rate.js'
import { readAs } from './read-as.js'
import { accounted } from './unanswered.js'

/** What an answer says before its own caveats. */
export interface Before {
  /** Choices, defaults and nearest years that were taken, a sentence each. */
  readonly taken: readonly string[]
}

/** Readings with a smaller chance than this were right every second time, on questions that were asked once. */
const SURE = 0.5

const isUnsure = ({ status, question }: Answer): boolean => status === 'answered' && question.confidence < SURE

/**
 * An answer with everything said that was left out, mended or taken for granted: the one place where that is done. What
 * was left out comes first, then what was taken, then the operations that are missing.
 */
export const composed = (given: Answer, corpus: Corpus, { taken }: Before): Answer => {
  // Thanks and other subjects are not answered from figures: nothing of them was left out.
  if (given.status === 'out-of-scope' || (given.status === 'answered' && given.intent === 'help'))
    return inNumberStyle({
      ...given,
      notRead: [],
      ...(given.status === 'out-of-scope' && { reason: 'other-subject' as const }),
    })
  const answer = withRate(accounted(given, corpus))
  const { question } = answer
  const first = [
    ...(isUnsure(answer) ? [`I'm not sure I read this right. I took it as: ${readAs(question, corpus)}.`] : []),
    ...leftOut(answer, corpus),
    ...taken,
    ...(answer.status === 'answered' ? operationsLeft(question, answer, corpus) : []),
  ]
  const inferred = first.length > 0 || mendsOf(question).length > 0
  const reason = answer.reason ?? (answer.status === 'no-data' ? 'no-figure' : undefined)
  return inNumberStyle({
    ...answer,
    notRead: wordsLeft(answer, corpus),
    caveats: [...new Set([...first, ...answer.caveats])],
    ...(inferred && { readAs: answer.readAs ?? readAs(question, corpus) }),
    ...(answer.status === 'no-data' && reason !== undefined && { reason }),
  })
}
