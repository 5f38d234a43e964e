import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from './backing.js'
import { asksPriceChanges, asksPriceSince } from '../../src/answers/price.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

describe('prices before those of USGS', () => {
  it('come from the World Bank, which the answer says', () => {
    const answer = ask('price', { minerals: ['tin'], measure: 'price', years: { kind: 'years', years: [2000] } })
    expect(figureOf(answer, { year: 2000 }).value).toBe(5435.7083)
    expect(answer.headline).toBe('Tin averaged $5,436/t in 2000 (world market, according to the World Bank).')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('leave the years that USGS has to USGS', () => {
    const answer = ask('price', { minerals: ['tin'], measure: 'price' })
    expect(answer.headline).not.toContain('World Bank')
  })
})

describe('prices that moved the most', () => {
  it('are compared in percent over all minerals', () => {
    const up = { concepts: ['price', 'change.up', 'most'], measure: 'price' } as const
    expect(asksPriceChanges(questionOf('ranking', up))).toBe(true)
    const answer = ask('ranking', up)
    expect(figureOf(answer, { quantity: 'change', mineral: 'sulfur' }).value).toBeCloseTo(287.76, 1)
    expect(ask('ranking', { concepts: ['price', 'change.down', 'most'] }).headline).toContain('fell the most')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })
})

describe('prices between two years', () => {
  const years = { kind: 'range', from: 1990, to: 2020 } as const

  it('are compared by those who have both', () => {
    const up = { concepts: ['price', 'most', 'change.up'], measure: 'price', years } as const
    const answer = ask('ranking', up)
    expect(answer.headline).toContain('gold (up 361.6%) rose the most from 1990 to 2020')
    expect(answer.caveats.join(' ')).toContain('World Bank')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('are meant by a change since a year from which the price alone is known', () => {
    expect(asksPriceSince(questionOf('trend', { minerals: ['gold'], years }), corpus)).toBe(true)
    expect(asksPriceSince(questionOf('trend', { minerals: ['cobalt'], years: { ...years, from: 2021 } }), corpus)).toBe(
      false,
    )
    expect(asksPriceSince(questionOf('trend', { minerals: ['gold'], years, concepts: ['mine'] }), corpus)).toBe(false)
  })
})
