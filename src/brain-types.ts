import type { Answer } from './answers/answer.js'
import type { Marked } from './claims/check-text.js'
import type { Corpus } from './corpus/types.js'
import type { Question } from './language/question.js'

/** Text in, answer out: what the terminal and Discord both talk to. Pure once made; about a millisecond a question. */
export interface Brain {
  readonly corpus: Corpus
  /** Answers one text. `previous` is the question before it in the conversation, so that "and nickel?" is understood. */
  ask(text: string, previous?: Question): Answer
  /** How a text is read, as lines of plain text: spans, relations, frames, the question's fields, its parts. */
  explain(text: string): string
  /** Answers a question that was understood before: a card's button brings its question along. */
  answer(question: Question): Answer
  /** Marks every statement of a draft of any length. */
  checkText(text: string): readonly Marked[]
  /** Names for autocomplete, best first: names, aliases, symbols and misspellings of minerals or places. */
  suggest(prefix: string, kind: 'mineral' | 'place', limit: number): readonly { id: string; name: string }[]
}
