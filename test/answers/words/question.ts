import { questionOf, type Intent, type Question } from '../../../src/language/question.js'

/** A question of words as the reader makes it, with what a test needs of it. */
export const asked = (intent: Intent, part: Partial<Question> = {}): Question => questionOf(intent, '', part)
