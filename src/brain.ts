import { answerQuestion } from './answers/answer-question.js'
import type { Answer } from './answers/answer.js'
import type { Corpus } from './corpus/types.js'
import type { Question } from './language/question.js'
import { createLanguage } from './language/understand.js'

/** Text in, answer out: what the terminal and Discord both talk to. Pure once made; about a millisecond a question. */
export interface Brain {
  readonly corpus: Corpus
  /** Answers one text. `previous` is the question before it in the conversation, so that "and nickel?" is understood. */
  ask(text: string, previous?: Question): Answer
  /** Names for autocomplete, best first: names, aliases, symbols and misspellings of minerals or places. */
  suggest(prefix: string, kind: 'mineral' | 'place', limit: number): readonly { id: string; name: string }[]
}

/** Puts the rooms together over one corpus. A reload of the corpus makes a new brain. */
export const createBrain = (corpus: Corpus): Brain => {
  const language = createLanguage(corpus)
  return {
    corpus,
    ask: (text, previous) => answerQuestion(language.understand(text, previous), corpus),
    suggest: (prefix, kind, limit) => language.suggest(prefix, kind, limit),
  }
}
