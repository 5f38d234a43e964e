import { describe, expect, it } from 'vitest'
import { asksOutputChanges } from '../../src/answers/output-changes.js'
import { numbersNotBacked } from './backing.js'
import { ask, corpus, questionOf } from './ask.js'

const asked = { hole: 'mineral', concepts: ['change.up', 'pace'] } as const
const years = (...list: number[]) => ({ kind: 'years', years: list }) as const

describe('changes of output over all minerals', () => {
  it('are ranked in percent against the year before', () => {
    const answer = ask('ranking', { ...asked, years: years(2025), stage: 'mining' })
    // USGS, MCS 2026: 222,000 t of lithium in 2024, 290,000 t in 2025.
    expect(answer.headline).toContain('World lithium mining (up 30.6%) rose the most from 2024 to 2025')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('are those of a country, and falls, where these are asked for', () => {
    const answer = ask('ranking', { hole: 'mineral', concepts: ['change.down'], places: ['CHN'], years: years(2025) })
    // 4.8 and 4.0 million t of silicon metal.
    expect(answer.headline).toContain("China's silicon metal production (down 16.7%) fell the most from 2024 to 2025")
  })

  it('are not asked for by a price, a list, a mineral or a forecast', () => {
    expect(asksOutputChanges(questionOf('ranking', asked))).toBe(true)
    for (const concept of ['price', 'list', 'supplyrisk', 'use'])
      expect(asksOutputChanges(questionOf('ranking', { ...asked, concepts: ['change.up', concept] }))).toBe(false)
    expect(asksOutputChanges(questionOf('ranking', { ...asked, minerals: ['cobalt'] }))).toBe(false)
    expect(asksOutputChanges(questionOf('ranking', { ...asked, off: 'forecast' }))).toBe(false)
  })
})
