import type { Answer } from '../../answers/answer.js'
import type { Brain } from '../../brain-types.js'
import { type Question, questionOf } from '../../language/question.js'
import { callCommand, readCall, writeCall, type Call } from '../commands/call.js'
import { visible } from '../render/escape.js'
import { carried, divided, uncarried } from './carry.js'
import { readQuestion, writeQuestion } from './question-code.js'

/**
 * What a card answers, as a component carries it: a text that stands alone, a question completed from the conversation,
 * or a command with its options. Each gives the same answer again on any machine with the same corpus.
 */
export type State =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'call'; readonly call: Call }

/** The state of an answer to a typed text. A claim keeps the year of its message, which its text does not tell. */
export const stateOf = ({ question }: Pick<Answer, 'question'>): State =>
  question.intent === 'claim'
    ? { kind: 'question', question: questionOf('claim', question.text, { years: question.years }) }
    : question.followUp
      ? { kind: 'question', question }
      : { kind: 'text', text: question.text }

/** The state as a line, a question without its text where only that fits and the tables answer it all the same. */
const lineOf = (state: State, room = Infinity): string | undefined => {
  if (state.kind === 'call') return `x${writeCall(state.call)}`
  if (state.kind === 'question') {
    const line = writeQuestion(state.question, room - 1) ?? writeQuestion(state.question)
    return line === undefined ? undefined : `q${line}`
  }
  const text = visible(state.text)
  return text === '' ? undefined : `t${text}`
}

/** The state in at most `room` characters, or undefined when it needs more. */
export const writeState = (state: State, room: number): string | undefined => {
  const line = lineOf(state, room)
  return line === undefined ? undefined : carried(line, room)
}

/** The state divided over ids that have so many characters left; undefined when it needs more. */
export const dividedState = (state: State, rooms: readonly number[]): readonly string[] | undefined => {
  const line = lineOf(state)
  return line === undefined ? undefined : divided(line, rooms)
}

/** @param others the lines of the other ids of the message, which may hold the rest of it */
export const readState = (carrier: string, others: readonly string[] = []): State | undefined => {
  const line = uncarried(carrier, others) ?? ''
  const rest = line.slice(1)
  switch (line[0]) {
    case 't':
      return rest === '' ? undefined : { kind: 'text', text: rest }
    case 'q': {
      const question = readQuestion(rest)
      return question && { kind: 'question', question }
    }
    case 'x': {
      const call = readCall(rest)
      return call && { kind: 'call', call }
    }
    default:
      return undefined
  }
}

/** The answer of a state; undefined when a command's option is no longer known. */
export const answerOf = (brain: Brain, state: State): Answer | undefined => {
  if (state.kind === 'text') return brain.ask(state.text)
  if (state.kind === 'question') return brain.answer(state.question)
  const outcome = callCommand(state.call, brain)
  return outcome !== undefined && 'headline' in outcome ? outcome : undefined
}
