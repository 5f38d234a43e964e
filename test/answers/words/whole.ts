import type { Answer } from '../../../src/answers/answer.js'
import type { Question } from '../../../src/language/question.js'
import { openBrain } from '../../../src/open.js'

/** The bundled corpus and the whole brain over it, as the build has taught it. */
export const brain = await openBrain()
export const { corpus } = brain

/** Asks the turns of a conversation one after another; gives the last answer. */
export const ask = (...turns: readonly string[]): Answer => {
  let answer: Answer | undefined
  let previous: Question | undefined
  for (const turn of turns) {
    answer = brain.ask(turn, previous)
    previous = answer.question
  }
  if (answer === undefined) throw new Error('nothing was asked')
  return answer
}

/** Everything that an answer says and quotes. */
export const saidIn = (answer: Answer): string =>
  [
    answer.headline,
    ...answer.details.map(({ label, text }) => `${label ?? ''} ${text}`),
    ...answer.caveats,
    ...answer.citations.map(({ snippet }) => snippet),
  ].join('\n')
