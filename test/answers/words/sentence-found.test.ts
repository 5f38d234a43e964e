import { describe, expect, it } from 'vitest'
import { sentenceInstead } from '../../../src/answers/words/sentence-found.js'
import { createSearch } from '../../../src/search/search.js'
import { brain, corpus } from './whole.js'

const context = { search: createSearch(corpus) }
const refusal = brain.ask('how old is the president of chile')

/** A refusal of a question. */
const refused = (text: string) => ({
  ...refusal,
  ...{ status: 'no-data' as const, headline: 'My tables are by country.', details: [], citations: [] },
  question: brain.ask(text).question,
})
const instead = (text: string) => sentenceInstead(refused(text), corpus, context)

describe('a sentence in place of a refusal', () => {
  it('stands in where it says most of what is asked', () => {
    expect(instead('Red Dog: what happened to US zinc output in 2025')?.headline).toContain('fell by an estimated 12')
    expect(instead('how long does the sulfuric acid halt last')?.headline).toContain('until the end of 2026')
  })

  it('names what it leaves out', () =>
    expect(instead('what did the corrected edition of MCS 2026 change about molybdenum')?.question.notRead).toContain(
      'change',
    ))

  it('is none for another subject, for what no document tells, nor for a count without a figure', () => {
    expect(sentenceInstead(refusal, corpus, context)).toBeUndefined()
    expect(instead('what is the capital of france')).toBeUndefined()
    expect(instead('who sings the anthem of lithium')).toBeUndefined()
    expect(instead('how many kids work in the cobalt pits of Congo')).toBeUndefined()
  })
})

describe('a sentence in place of an answer', () => {
  const days = 'how many days of critical minerals does South Korea want to hold in stock'

  it('stands in where it says much more', () => {
    const less = brain.ask('what is on the South Korean list')
    const { question } = brain.ask(days)
    expect(sentenceInstead({ ...less, question }, corpus, context)?.headline).toContain('54 to 100 days')
  })

  it('is none where the answer says as much, in rows or in words', () => {
    expect(sentenceInstead(brain.ask(days), corpus, context)).toBeUndefined()
    expect(sentenceInstead(brain.ask('who mines the most zinc'), corpus, context)).toBeUndefined()
    expect(sentenceInstead(brain.ask('what is gallium used for'), corpus, context)).toBeUndefined()
  })

  it('tells a product of its own before the row of its mineral', () => {
    expect(brain.ask('ferrovanadium price US 2025').headline).toContain('$14.14 per pound')
    expect(brain.ask("how big is China's share in spherical graphite").headline).toContain('more than 90%')
  })
})
