import type { Answer } from '../../answers/answer.js'
import type { Brain } from '../../brain-types.js'
import type { Question } from '../../language/question.js'
import { callCommand, readCall, writeCall, type Call } from '../commands/call.js'
import { visible } from '../render/escape.js'
import { readQuestion, writeQuestion } from './question-code.js'

/**
 * What a card answers, as a component carries it: a text that stands alone, a question completed from the conversation,
 * or a command with its options. Each gives the same answer again on any machine with the same corpus.
 */
export type State =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'call'; readonly call: Call }

/** The state of an answer to a typed text. */
export const stateOf = ({ question }: Pick<Answer, 'question'>): State =>
  question.followUp ? { kind: 'question', question } : { kind: 'text', text: question.text }

/** The state in at most `limit` characters, or undefined when it needs more. */
export const writeState = (state: State, limit: number): string | undefined => {
  if (state.kind === 'call') {
    const line = `x${writeCall(state.call)}`
    return line.length <= limit ? line : undefined
  }
  if (state.kind === 'question') {
    const line = writeQuestion(state.question, limit - 1)
    return line === undefined ? undefined : `q${line}`
  }
  const text = visible(state.text)
  return text !== '' && text.length < limit ? `t${text}` : undefined
}

export const readState = (line: string): State | undefined => {
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
