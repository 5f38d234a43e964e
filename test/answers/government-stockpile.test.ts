import { describe, expect, it } from 'vitest'
import { asksStockpile } from '../../src/answers/government-stockpile.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'
import { numbersNotBacked } from './backing.js'

const inStockpile = { measure: 'stocks', concepts: ['stocks', 'stocks.government'] } as const

describe('the stockpile of the government', () => {
  it('is not asked of stocks of industry, nor of another country', () => {
    const asked = questionOf('amount', { ...inStockpile, minerals: ['tungsten'] })
    expect(asksStockpile(asked)).toBe(true)
    expect(asksStockpile({ ...asked, concepts: ['stocks'] })).toBe(false)
    expect(asksStockpile({ ...asked, places: ['CHN'] })).toBe(false)
  })

  it('tells what it gave out, and that what it holds is not published', () => {
    const answer = ask('amount', { ...inStockpile, minerals: ['tungsten'] })
    expect(answer.headline).toMatch(/holds is not in my tables.*gave out 689 t of tungsten \(concentrate\) in 2022/)
    expect(figureOf(answer, { measure: 'stocks', value: 689 }).year).toBe(2022)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('reads a negative shipment as what was taken in', () => {
    const years = { kind: 'years', years: [2021] } as const
    expect(ask('amount', { ...inStockpile, minerals: ['tantalum'], years }).headline).toContain(
      'took in 10 t of tantalum',
    )
  })

  it('tells of purchases where nothing was given out', () => {
    expect(ask('amount', { ...inStockpile, minerals: ['rare-earths'] }).headline).toContain('up to 300 t')
  })
})
