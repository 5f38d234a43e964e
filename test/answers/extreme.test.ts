import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from './backing.js'
import { extremeAsked, extremeOf, extremeText } from '../../src/answers/extreme.js'
import { ask, corpus, questionOf } from './ask.js'

describe('the year of the highest figure', () => {
  it('is the latest of those that are equal', () => {
    const series = [
      { year: 2021, value: 4 },
      { year: 2022, value: 7 },
      { year: 2023, value: 7 },
      { year: 2024, value: 1 },
    ]
    const valueOf = ({ value }: { value: number }): number => value
    expect(extremeOf(series, valueOf, 'highest')?.year).toBe(2023)
    expect(extremeOf(series, valueOf, 'lowest')?.year).toBe(2024)
    expect(extremeOf([], valueOf, 'lowest')).toBeUndefined()
  })

  it('is asked for by an operation', () => {
    expect(extremeAsked(questionOf('trend', { ops: ['minimum'] }))).toBe('lowest')
    expect(extremeAsked(questionOf('trend', { ops: ['ratio'] }))).toBeUndefined()
  })

  it('is told with the years that it is the highest of', () => {
    const told = {
      value: (year: number) => -year,
      year: (year: number) => year,
      what: () => 'World tin mining',
      when: String,
      size: () => '1 t',
    }
    const lowest = questionOf('trend', { ops: ['minimum'] })
    expect(extremeText(lowest, [2021, 2025], told)).toBe(
      'World tin mining was lowest in 2025, at 1 t; my figures cover 2021–2025.',
    )
    expect(extremeText(lowest, [2025], told)).toBeUndefined()
    expect(extremeText(questionOf('trend'), [2021, 2025], told)).toBeUndefined()
  })
})

describe('answers', () => {
  it.each([
    ['lithium', [], 'price', 'maximum', 'highest in 2022, at $63,700/t; my figures cover 2021–2025'],
    ['copper', [], 'price', 'minimum', 'lowest in 1961, at $633.08/t; my figures cover 1960–2025'],
    ['copper', ['CHL'], 'production', 'maximum', "Chile's copper mining was highest in 2018"],
    // The newest years are of another publisher than the longest series, and count all the same.
    ['nickel', ['IDN'], 'production', 'maximum', "Indonesia's nickel mining was highest in 2025 (est.), at 2,600 kt"],
  ] as const)('%s %s, %s, %s', (mineral, places, measure, op, says) => {
    const stage = measure === 'production' ? ({ stage: 'mining' } as const) : {}
    const answer = ask('trend', { minerals: [mineral], places, measure, ...stage, ops: [op] })
    expect(answer.headline).toContain(says)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })
})
