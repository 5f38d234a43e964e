import { describe, expect, it } from 'vitest'
import { measureList } from '../../../src/answers/words/measure-list.js'
import { ask, brain, corpus } from './whole.js'

describe('measures in force', () => {
  it('counts tariffs among measures, and tells them of a country without export controls', () => {
    expect(ask('what measures are in force in the united states').figures[0]?.value).toBe(2)
    const answer = measureList(brain.ask('what export controls does the US have in force').question, corpus)
    expect(answer?.headline).toMatch(/^I have no export measure of the United States .* Other measures that are: /)
  })

  it('of a list that was told gives the ends, “over” counts at the end of a clause alone', () => {
    expect(ask('what export controls are suspended', 'until when').figures[0]?.value).toBe(2)
    expect(ask('is the gallium ban over').headline).toMatch(/^Suspended until November 27, 2026/)
    expect(ask('how much money will RESourceEU put up over the next year').headline).toContain('3 billion in 12 months')
  })
})
