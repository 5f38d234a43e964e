import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { askedYear } from '../tables/select.js'

/**
 * "And the year before that": the question of the year so many years before the one that the answer before was of. As
 * it stands where that answer has no year. `yearsBack` is kept, so that the next turn knows both years.
 */
export const inYearBefore = (
  question: Question,
  previous: Question,
  again: (question: Question) => Answer,
): Question => {
  const { yearsBack, ...rest } = question
  if (yearsBack === undefined) return question
  const base = askedYear(previous.years) ?? again(previous).figures[0]?.year
  return base === undefined ? rest : { ...question, years: { kind: 'years', years: [base - yearsBack] } }
}
