import { expect, test } from 'vitest'
import type { Answer } from '../../src/answers/answer.js'
import { converse } from '../../src/console/batch.js'
import { readQuestions, turnsOf } from '../../src/corpus/questions.js'
import { controlsOf } from '../../src/discord/render/controls.js'
import { headingOf } from '../../src/discord/render/heading.js'
import { nextOf } from '../../src/discord/render/next.js'
import { bodyOf, pageCount } from '../../src/discord/render/pages.js'
import { stateOf } from '../../src/discord/state/state.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()

const labelsOf = (answer: Answer): string => {
  const options = { asker: '1', page: 0, pages: pageCount(answer), ephemeral: false, chart: answer.figures.length > 1 }
  return JSON.stringify(controlsOf(answer, { ...options, state: stateOf(answer) }))
}
const cardOf = (answer: Answer): string => bodyOf(answer, 0).main.join(' ')

/** Figures of a card; a year by itself is none. */
const figuresOn = (card: string): readonly string[] =>
  (card.match(/\d[\d.,]*%?/g) ?? []).filter((one) => one.length > 1 && !/^(?:19|20)\d\d$/.test(one))

/** Whether a card says all that the answer to a next question would say. */
const repeats = (card: Answer, next: Answer): boolean => {
  const figures = figuresOn(cardOf(next))
  const told = cardOf(card)
  return (
    headingOf(card).text === headingOf(next).text || (figures.length > 0 && figures.every((one) => told.includes(one)))
  )
}

test('a next question on a card has an answer, and one that the card does not give', () => {
  const answers = new Map<string, Answer>()
  const ask = (question: string): Answer => {
    const answer = answers.get(question) ?? brain.ask(question)
    answers.set(question, answer)
    return answer
  }
  const idle = readQuestions('corpus').flatMap((golden) => {
    const card = converse(brain, turnsOf(golden))
    if (!card) return []
    const labels = labelsOf(card)
    return nextOf(card.suggestions)
      .filter(({ text }) => labels.includes(JSON.stringify(text)))
      .filter(({ question }) => ask(question).status !== 'answered' || repeats(card, ask(question)))
      .map(({ question }) => `${turnsOf(golden).join(' → ')}: ${question}`)
  })
  expect(idle).toEqual([])
})
