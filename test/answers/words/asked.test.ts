import { describe, expect, it } from 'vitest'
import { numberStyle } from '../../../src/answers/number-style.js'
import { numbersNotBacked } from '../backing.js'
import { readQuestions, turnsOf } from '../../../src/corpus/questions.js'
import { ask, saidIn } from './whole.js'

const questions = readQuestions('corpus').filter(({ says }) => says.length > 0)

describe('questions answered in words', () => {
  it('are at least sixty', () => expect(questions.length).toBeGreaterThanOrEqual(60))

  it.each(questions.map((question) => [turnsOf(question).join(' → '), question] as const))('%s', (_, question) => {
    const answer = ask(...turnsOf(question))
    const said = saidIn(answer)
    for (const part of question.says) expect(said).toContain(numberStyle(part))
    expect(numbersNotBacked(answer)).toEqual([])
  })
})
