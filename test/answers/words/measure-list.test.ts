import { describe, expect, it } from 'vitest'
import { measureList } from '../../../src/answers/words/measure-list.js'
import { measuresOf } from '../../../src/corpus/documents/measures.js'
import { asked } from './question.js'
import { ask, brain, corpus } from './whole.js'

describe('lists of measures', () => {
  it('count what is in force', () => {
    const { headline, figures } = ask('what export controls are in force')
    const acts = ['control', 'ban', 'quota', 'halt', 'licence']
    const inForce = measuresOf(corpus.documents).filter(({ act, state }) => state === 'in-force' && acts.includes(act))
    expect(figures[0]?.value).toBe(inForce.length)
    expect(headline).toContain('in force, as of July 2026')
  })

  it('say of an end that what follows is not known', () => {
    const answer = measureList(brain.ask('what ends in November 2026').question, corpus)
    expect(answer?.details.map(({ label }) => label).join()).toContain('until 27 November 2026')
    expect(answer?.caveats.join()).toContain("I don't know what followed")
  })

  it('answer no other question', () => expect(measureList(asked('event'), corpus)).toBeUndefined())
})
