import { expect, it } from 'vitest'
import { priceOfMonth } from '../../../src/answers/words/month-price.js'
import { createSearch } from '../../../src/search/search.js'
import { ask, corpus } from './whole.js'

const context = { search: createSearch(corpus) }
const headline = (text: string): string | undefined => priceOfMonth(ask(text).question, corpus, context)?.headline

it.each([
  ['germanium price in October 2025', /to 5,380 dollars in October 2025/],
  ['bismuth price in march 2025', /monthly peak of 34\.22 dollars in March/],
  ['lithium price in the second half of 2025', /lifted lithium prices in the second half of 2025/],
])('gives what a note says of the month: %s', (question, expected) => {
  expect(headline(question)).toMatch(expected)
})

it.each([
  'germanium price in 2025',
  'germanium price in October 2024',
  'tungsten price in August 2025',
  'copper price in q1 2025',
  'gallium output in December 2024',
])('is nothing without a month, a sentence of it, or a price: %s', (question) => {
  expect(headline(question)).toBeUndefined()
})
