import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/answers/headline.js'
import { numbersNotBacked } from './backing.js'
import { Card } from '../../src/answers/card.js'
import { asksMean, courseText, extremeAsked } from '../../src/answers/course.js'
import { mineralOf } from '../../src/answers/names.js'
import { ofReading } from '../../src/tables/arithmetic.js'
import { seriesOf } from '../../src/tables/series.js'
import { lensesOf } from '../../src/tables/views.js'
import { ask, corpus, questionOf } from './ask.js'

const [mining] = lensesOf(corpus, mineralOf(corpus, 'tungsten'), 'production', 'mining')
const points = mining ? seriesOf(corpus, mining, 'CHN', (year) => year >= 2021 && year <= 2025).points : []
const series = points.map(({ cut, reading }) => ofReading(cut, reading))
const told = { what: "China's tungsten mining", size: ({ value }: { value: number }) => `${Math.round(value)} t` }
const years = { kind: 'range', from: 2021 } as const

describe('what a question asks of a series', () => {
  it.each([
    [{ ops: ['minimum'] }, /^China's tungsten mining was lowest in 2023, at 66000 t; my figures cover 2021–2025\.$/],
    [{ ops: ['average'], years }, /averaged 6\d+ t over 2021–2025 \(est\.\), the mean of 5 years\.$/],
    [{ ops: ['ratio'] }, /fell [\d.]+% from 2021 to 2025 \(est\.\): from \d+ t to \d+ t, 0\.\d+ times as much\.$/],
  ] as const)('%o', (slots, says) => {
    const question = questionOf('trend', { ...slots, ops: [...slots.ops] })
    expect(textOf(courseText(new Card(corpus, question), series, told))).toMatch(says)
  })

  it('is one year alone, or nothing', () => {
    const card = new Card(corpus, questionOf('trend'))
    expect(textOf(courseText(card, series.slice(0, 1), told))).toContain('I have no other year')
    expect(courseText(card, [], told)).toBe('')
  })

  it('is known by its operation', () => {
    expect(extremeAsked(questionOf('trend', { ops: ['minimum'] }))).toBe('lowest')
    expect(extremeAsked(questionOf('trend', { ops: ['ratio'] }))).toBeUndefined()
    expect(asksMean(questionOf('trend', { ops: ['average'], years }))).toBe(true)
    expect(asksMean(questionOf('trend', { ops: ['average'] }))).toBe(false)
  })

  it('is told of shares in percentage points', () => {
    const answer = ask('trend', {
      minerals: ['tungsten'],
      places: ['CHN'],
      stage: 'mining',
      concepts: ['share'],
      years,
    })
    expect(answer.headline).toMatch(
      /^China's share of tungsten mining fell from about 85% in 2021.*: down 5\.9 percentage points; in between, it was [^;]*\.$/,
    )
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('is a mean of output too', () => {
    const answer = ask('trend', { minerals: ['copper'], places: ['CHL'], stage: 'mining', ops: ['average'], years })
    expect(answer.headline).toContain('the mean of 5 years')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })
})

describe('answers', () => {
  it.each([
    [
      'lithium',
      [],
      'price',
      'maximum',
      'highest in 2022, at $63,700/t (battery-grade lithium carbonate); my figures cover 2021–2025',
    ],
    [
      'copper',
      [],
      'price',
      'minimum',
      'lowest in 1961, at $633.08/t (world market, according to the World Bank); my figures cover 1960–2025',
    ],
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
