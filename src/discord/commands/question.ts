import type { Intent, Question } from '../../language/question.js'

/** A question built from options rather than read from a text; `text` says it in words. */
export const questionOf = (intent: Intent, text: string, part: Partial<Question> = {}): Question => ({
  text,
  intent,
  confidence: 1,
  minerals: [],
  places: [],
  years: { kind: 'latest' },
  excluded: [],
  corrections: [],
  choices: [],
  followUp: false,
  unknown: [],
  ...part,
})
