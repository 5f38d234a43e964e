import { describe, expect, it } from 'vitest'
import { sentenceFound, sentenceInstead, sentencePartly } from '../../../src/answers/words/sentence-found.js'
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

describe('a sentence in place of a refusal', () => {
  const refused = (text: string) => ({
    ...brain.ask('how old is the president of chile'),
    ...{ headline: 'My tables are by country.', details: [], citations: [] },
    question: read(text),
  })

  it('stands in where it says most of what is asked, and much more than the refusal', () => {
    const instead = sentenceInstead(refused('Red Dog: what happened to US zinc output in 2025'), corpus, context)
    expect(instead?.headline).toContain('fell by an estimated 12')
  })

  it('is none for another subject, for a time to come, nor for an answer', () => {
    expect(sentenceInstead(refused('how old is the president of chile'), corpus, context)).toBeUndefined()
    expect(sentenceInstead(refused('what is the capital of france'), corpus, context)).toBeUndefined()
    expect(sentenceInstead(brain.ask('who mines the most zinc'), corpus, context)).toBeUndefined()
  })
})
