import { describe, expect, it } from 'vitest'
import { asksMostUsed } from '../../../src/answers/words/most-used.js'
import { questionOf } from '../ask.js'
import { ask } from './whole.js'

describe('minerals by the part of their use that a thing takes', () => {
  it('are asked for without a mineral', () => {
    expect(asksMostUsed(questionOf('uses', { hole: 'mineral', concepts: ['reliance'] }))).toBe(true)
    expect(asksMostUsed(questionOf('uses', { hole: 'mineral', minerals: ['tin'], concepts: ['reliance'] }))).toBe(false)
    expect(asksMostUsed(questionOf('uses', { hole: 'mineral', concepts: ['use'] }))).toBe(false)
  })

  it('are told with the share, the place and the years of each', () => {
    const { headline, figures, details } = ask('which minerals depend most on batteries')
    expect(headline).toContain('88% of its use, ahead of lead (67%) and antimony (32%)')
    expect(figures.map(({ mineral, value }) => [mineral, value])).toContainEqual(['lithium', 88])
    expect(details[1]?.text).toContain('of what the United States uses goes into lead-acid batteries (2025)')
  })
})
