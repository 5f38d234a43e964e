import { readQuestions } from './questions.js'
import type { Utterance } from './utterances.js'

/** The single questions of `questions.yaml` with the intent that each must be given, as examples to learn from. */
export const goldenExamples = (folder: string): Utterance[] =>
  readQuestions(folder).flatMap(({ ask, intent, status }) =>
    ask === undefined || intent === undefined || status === 'out-of-scope' ? [] : [{ text: ask, intent }],
  )
