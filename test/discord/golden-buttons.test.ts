import { expect, test } from 'vitest'
import { readQuestions, turnsOf } from '../../src/corpus/questions.js'
import { converse } from '../../src/console/batch.js'
import { readQuestion, writeQuestion } from '../../src/discord/state/question-code.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()

test('every golden question answers with the same figures after a button has carried it', () => {
  const lost = readQuestions('corpus').flatMap((golden) => {
    const answer = converse(brain, turnsOf(golden))
    const line = answer && writeQuestion(answer.question)
    if (!answer || line === undefined || answer.intent === 'source' || answer.intent === 'claim') return []
    const question = readQuestion(line)
    const again = question && brain.answer({ ...question, searchWords: answer.question.searchWords })
    const figures = (one: typeof answer | undefined): unknown => one?.figures.map(({ label, value }) => [label, value])
    return JSON.stringify(figures(again)) === JSON.stringify(figures(answer)) ? [] : [turnsOf(golden).join(' → ')]
  })
  expect(lost).toEqual([])
})
