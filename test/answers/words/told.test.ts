import { describe, expect, it } from 'vitest'
import { articleAnswer, wordsAlike } from '../../../src/answers/words/article.js'
import { createSearch } from '../../../src/search/search.js'
import { brain, corpus, saidIn } from './whole.js'

const context = { search: createSearch(corpus) }

const told = (text: string) => articleAnswer(brain.ask(text).question, corpus, context)

describe('what an article tells', () => {
  it('is said in its voice, with the record beside it', () => {
    const answer = told('is Canada a supplier of rare earths')
    expect(answer?.headline).toMatch(/^AFP reported in September 2019/)
    expect(answer && saidIn(answer)).toContain('no mine production there')
  })

  it('takes over no question of another thing', () => {
    expect(told('is lithium a rare earth')).toBeUndefined()
    expect(told('how many rare earths are there')).toBeUndefined()
  })
})

describe('how alike two texts are', () => {
  it('counts each term once', () => expect(wordsAlike(['a', 'b', 'b'], ['b', 'c'])).toBe(0.5))
  it('is nothing for texts without terms', () => expect(wordsAlike([], [])).toBe(0))
})
