import { describe, expect, it } from 'vitest'
import type { Answer, Figure } from '../src/answers/answer.js'
import { openBrain } from '../src/open.js'
import { numbersNotBacked } from './answers/backing.js'
import { converse } from '../src/console/batch.js'
import { type GoldenFigure, readQuestions, turnsOf } from '../src/corpus/questions.js'

const brain = await openBrain()
const questions = readQuestions('corpus')

/** Golden values carry six significant digits. */
const TOLERANCE = 0.0005

const matches = (figure: Figure, golden: GoldenFigure, anyplace: boolean): boolean =>
  figure.quantity === golden.quantity &&
  figure.unit === golden.unit &&
  figure.mineral === golden.mineral &&
  (anyplace || figure.place === golden.place) &&
  figure.bound === golden.bound &&
  (golden.measure === undefined || figure.measure === golden.measure) &&
  (golden.stage === undefined || figure.stage === golden.stage) &&
  (golden.year === undefined || figure.year === golden.year) &&
  Math.abs(figure.value - golden.value) <= TOLERANCE * Math.max(Math.abs(golden.value), 0.001)

const summary = (answer: Answer): string =>
  JSON.stringify({ status: answer.status, headline: answer.headline, figures: answer.figures.slice(0, 6) })

describe('the questions of corpus/questions.yaml', () => {
  it('are at least two hundred', () => expect(questions.length).toBeGreaterThanOrEqual(200))

  it.each(questions.map((question) => [turnsOf(question).join(' → '), question] as const))('%s', (_, question) => {
    const answer = converse(brain, turnsOf(question))
    if (answer === undefined) throw new Error('no turns')
    if (question.status !== undefined) expect(answer.status, summary(answer)).toBe(question.status)
    if (question.intent !== undefined) expect(answer.intent, summary(answer)).toBe(question.intent)
    question.figures.forEach((golden, index) => {
      const candidates = question.first && index === 0 ? answer.figures.slice(0, 2) : answer.figures
      const found = candidates.some((figure) => matches(figure, golden, question.anyplace))
      expect(found, `${JSON.stringify(golden)} in ${summary(answer)}`).toBe(true)
    })
    // The house rule: every number in the text is a figure of the answer or stands in a row or sentence that it quotes.
    expect(numbersNotBacked(answer, brain.corpus)).toEqual([])
    for (const figure of answer.figures) {
      expect(figure.citations.length, figure.label).toBeGreaterThan(0)
      for (const n of figure.citations) expect(answer.citations[n - 1], figure.label).toBeDefined()
    }
  })
})
