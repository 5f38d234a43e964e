import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from './backing.js'
import { asksDemand, asksUseShares } from '../../src/answers/demand.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const in2030 = { kind: 'years', years: [2030] } as const

describe('demand by technology', () => {
  it('names the scenario and the largest technology, and lists the totals of the others', () => {
    const answer = ask('uses', { minerals: ['lithium'], measure: 'consumption', years: in2030 })
    expect(answer.headline).toMatch(/lithium in 2030 in the IEA's Stated Policies Scenario/)
    expect(figureOf(answer, { measure: 'demand', value: 326090 }).year).toBe(2030)
    expect(answer.details.map(({ label }) => label)).toContain('Total, Net Zero Emissions Scenario')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('is not asked of a country, nor of a year far beyond the scenarios', () => {
    const parts = { minerals: ['lithium'], measure: 'consumption', years: in2030 } as const
    expect(asksDemand(questionOf('uses', parts), corpus)).toBe(true)
    expect(asksDemand(questionOf('uses', { ...parts, places: ['USA'] }), corpus)).toBe(false)
    const years = { kind: 'years', years: [2075] } as const
    expect(asksDemand(questionOf('uses', { ...parts, years }), corpus)).toBe(false)
  })

  it('is given for the nearest year that a scenario has, which is said', () => {
    const years = { kind: 'years', years: [2033] } as const
    const answer = ask('uses', { minerals: ['lithium'], measure: 'consumption', years })
    expect(answer.headline).toContain('694,593 t of lithium in 2035')
    expect(answer.caveats).toContain('There is no projection for 2033; the nearest year with one is 2035.')
  })
})

describe('demand of one technology', () => {
  const cars = { minerals: ['copper'], terms: ['product-electric-vehicle'], hole: 'amount' } as const

  it('is that of the base year, with its part of all uses', () => {
    const answer = ask('uses', cars)
    expect(answer.headline).toContain(
      'Electric vehicles took 496,689 t of copper in 2024, according to the IEA, 1.9% of the',
    )
    expect(figureOf(answer, { quantity: 'share' }).value).toBeCloseTo(1.859, 3)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('is of the scenario that is named', () => {
    const years = { kind: 'years', years: [2040] } as const
    const answer = ask('uses', { ...cars, minerals: ['nickel'], concepts: ['scenario.nze'], years })
    expect(answer.headline).toMatch(
      /^Electric vehicles would take 3.153 Mt of nickel in 2040 in the IEA's Net Zero Emissions Scenario/,
    )
  })
})

describe('shares of uses', () => {
  it('lists what the EU makes of a mineral', () => {
    const parts = { minerals: ['cobalt'], places: ['EU'] }
    expect(asksUseShares(questionOf('uses', parts), corpus)).toBe(true)
    const answer = ask('uses', parts)
    expect(figureOf(answer, { measure: 'use-share', value: 36 }).place).toBe('EU')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })
})
