import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { ask } from './whole.js'

const { unanswerable } = z
  .object({ unanswerable: z.array(z.string()) })
  .parse(parse(readFileSync('corpus/retrieval.yaml', 'utf8')))

const answers = unanswerable.map((question) => ({ question, answer: ask(question) }))

it('there are a hundred questions without an answer here', () => {
  expect(unanswerable.length).toBeGreaterThanOrEqual(100)
})

it('answers none of them with a figure', () => {
  const figured = answers.filter(({ answer }) => answer.status === 'answered' && answer.figures.length > 0)
  expect(figured.map(({ question, answer }) => `${question}: ${answer.headline}`)).toEqual([])
})

it('answers at most three of them at all', () => {
  const answered = answers.filter(({ answer }) => answer.status === 'answered')
  expect(answered.length, answered.map(({ question }) => question).join('; ')).toBeLessThanOrEqual(3)
})

it('names the word that it does not know, and offers a question that it can answer', () => {
  const answer = ask('lithium reserves of Narnia')
  expect(answer.status).toBe('no-data')
  expect(answer.headline).toMatch(/^I don't have data on “Narnia”\. The nearest I have: /)
  expect(answer.figures).toEqual([])
  const [first] = answer.suggestions
  expect(ask(first ?? '').status).toBe('answered')
})

it.each(['gimme the top 3 lithium producers', 'nickel price spike', 'how much cobalt does the DRC churn out'])(
  'answers in spite of a word that is unknown and no name: %s',
  (question) => expect(ask(question).status).toBe('answered'),
)
