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

  it('are ranked by demand of one technology where the IEA counts it', () => {
    const { figures } = ask('minerals most exposed to EVs')
    const shares = figures.map(({ value }) => value)
    expect(figures[0]).toMatchObject({ mineral: 'lithium', place: 'WLD', measure: 'uses' })
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })

  it('are told with the share, the place and the years of each', () => {
    const { headline, figures, details } = ask('which minerals depend most on batteries')
    expect(headline).toContain(
      '88% of its use in the world, ahead of lead (67% in the United States) and antimony (32% in the European Union)',
    )
    expect(figures.map(({ mineral, value }) => [mineral, value])).toContainEqual(['lithium', 88])
    expect(details[1]?.text).toContain('of what the United States uses goes into lead-acid batteries (2025)')
  })
})
