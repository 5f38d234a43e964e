import type { Question } from '../language/question.js'

/** "chinas" for "China's": the apostrophe is left out by most who type, and nothing was guessed. */
const isPossessive = (typed: string, understood: string): boolean =>
  typed.toLowerCase().replace(/['’]/g, '') === `${understood.toLowerCase()}s`

/** The spellings that were mended and that a reader should know of. */
export const mendsOf = ({ corrections }: Pick<Question, 'corrections'>): Question['corrections'] =>
  corrections.filter(({ typed, understood }) => !isPossessive(typed, understood))
