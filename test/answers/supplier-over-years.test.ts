import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from '../../src/answers/backing.js'
import { asksSupplierOverYears } from '../../src/answers/supplier-over-years.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const uranium = { minerals: ['uranium'], roles: { importer: ['USA'], supplier: ['RUS'] } }

describe('a supplier over the years', () => {
  it('has the share of the first and the last year, and the difference in points', () => {
    const years = { kind: 'range', from: 2023, to: 2024 } as const
    const answer = ask('trend', { ...uranium, years })
    expect(answer.headline).toContain('from 12% in 2023 to 4% in 2024, down 8 percentage points')
    expect(figureOf(answer, { quantity: 'change' }).value).toBe(-8)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('is taken from the table with the most of the years asked', () => {
    const answer = ask('trend', {
      concepts: ['manufact.magnet'],
      roles: { importer: ['USA'], supplier: ['CHN'] },
      years: { kind: 'range', from: 2002 },
    })
    expect(answer.details.length).toBeGreaterThan(6)
    expect(figureOf(answer, { year: 2002 }).value).toBe(15.1)
  })

  it('needs two years', () => {
    expect(asksSupplierOverYears(questionOf('trend', uranium), corpus)).toBe(true)
    const years = { kind: 'years', years: [2024] } as const
    expect(asksSupplierOverYears(questionOf('amount', { ...uranium, years }), corpus)).toBe(false)
  })
})
