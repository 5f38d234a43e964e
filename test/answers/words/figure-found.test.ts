import { describe, expect, it } from 'vitest'
import { figureFound } from '../../../src/answers/words/figure-found.js'
import { brain, corpus } from './whole.js'

const found = (text: string) => figureFound(brain.ask(text).question, corpus)

describe('a figure of a document by what it measures', () => {
  it('comes with the sentence that gives it', () => {
    const answer = found('how much did the Pentagon put into MP Materials')
    expect(answer?.headline).toContain('USD 400 million')
    expect(answer?.figures[0]).toMatchObject({ value: 400, unit: 'USD million', place: 'USA' })
  })

  it('is none where no figure is asked for', () => expect(found('why do wind turbines need magnets')).toBeUndefined())
})
