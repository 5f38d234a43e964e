import { describe, expect, it } from 'vitest'
import { sentenceFound, sentencePartly } from '../../../src/answers/words/sentence-found.js'
import { createSearch } from '../../../src/search/search.js'
import { asked } from './question.js'
import { brain, corpus } from './whole.js'

const context = { search: createSearch(corpus) }
const read = (text: string) => brain.ask(text).question

describe('a sentence that says part of what is asked', () => {
  it('answers where nothing else does, and what it leaves out is named', () => {
    const question = read('Which metal keeps time in the clocks on board satnav satellites?')
    expect(sentenceFound(question, corpus, context)).toBeUndefined()
    const answer = sentencePartly(question, corpus, context)
    expect(answer?.headline).toContain('Rubidium clocks keep telecom networks and satellite positioning in step')
    expect(answer?.caveats[0]).toContain('satnav')
  })

  it('is none of a time to come, of a word or two, nor of a count without a figure', () => {
    expect(sentencePartly(asked('search', { off: 'forecast' }), corpus, context)).toBeUndefined()
    expect(sentencePartly(read('clocks'), corpus, context)).toBeUndefined()
    expect(sentencePartly(read('how many kids work in the cobalt pits of Congo'), corpus, context)).toBeUndefined()
  })
})
