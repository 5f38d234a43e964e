import { expect, it } from 'vitest'
import { fromTold } from '../../../src/answers/words/document.js'
import { createSearch } from '../../../src/search/search.js'
import { ask, corpus } from './whole.js'

const context = { search: createSearch(corpus) }

it('asks more of the documents that were quoted before', () => {
  const first = ask('did Canada order Chinese investors out of lithium')
  expect(first.question.told).toContain('2022-11-02-canada-chinese-lithium-divestment')
  const then = ask('did Canada order Chinese investors out of lithium', 'which firms had to sell')
  expect(fromTold(then.question, corpus, context)?.headline).toBe(then.headline)
  expect(then.headline).toMatch(/sell their stakes/)
})

it('is nothing for a question of its own', () => {
  expect(fromTold(ask('which firms had to sell').question, corpus, context)).toBeUndefined()
})
