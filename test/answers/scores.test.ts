import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from './backing.js'
import { asksScores } from '../../src/answers/scores.js'
import { wayAsked } from '../../src/answers/ways.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const risk = { concepts: ['supplyrisk'] }
const years = (...list: number[]) => ({ kind: 'years', years: list }) as const

describe('scores of the EU assessments', () => {
  it('are both told of one mineral, with every assessment beside them', () => {
    const answer = ask('amount', { ...risk, minerals: ['cobalt'] })
    expect(answer.headline).toContain('2.8 for supply risk and 6.8 for economic importance')
    expect(answer.details.map(({ label }) => label)).toEqual(['2023', '2020', '2017', '2014', '2011'])
    expect(answer.caveats.join(' ')).toContain('at least 2.8')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('are compared, ranked, and followed over the assessments', () => {
    const compared = ask('comparison', { ...risk, minerals: ['copper', 'gallium', 'heavy-rare-earths'] })
    expect(compared.headline).toContain('heavy rare earths 5.1, gallium 3.9 and copper 0.1')
    const ranked = ask('ranking', { ...risk, hole: 'mineral', years: years(2020) })
    expect(figureOf(ranked, { mineral: 'light-rare-earths', year: 2020 }).value).toBe(6)
    const lowest = ask('ranking', { ...risk, hole: 'mineral', ascending: true })
    expect(lowest.headline).toContain('lowest supply risk')
    const moved = ask('trend', { ...risk, minerals: ['magnesium'], years: years(2017, 2023) })
    expect(moved.headline).toContain('rose from 4.0')
    for (const answer of [compared, ranked, lowest, moved]) expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('say so where a mineral is not scored, and that they are not those of another place', () => {
    expect(ask('amount', { ...risk, minerals: ['uranium'] }).status).toBe('no-data')
    expect(ask('amount', { ...risk, minerals: ['cobalt'], places: ['JPN'] }).caveats[0]).toContain('Japan')
  })

  it('are asked of minerals, or for minerals', () => {
    expect(asksScores(questionOf('amount', risk))).toBe(false)
    expect(wayAsked(questionOf('amount', { ...risk, minerals: ['cobalt'] }), corpus)).toBe('scores')
    expect(wayAsked(questionOf('definition', { ...risk, minerals: ['cobalt'] }), corpus)).toBeUndefined()
  })
})
