import { describe, expect, it } from 'vitest'
import type { Years } from '../../src/language/question.js'
import { readYears, readYearsBack, yearsOfChange } from '../../src/language/years.js'
import { clauseOf } from './corpus.js'

const shape = (text: string): string => clauseOf(text).shape.text
const NEWEST = 2025
const years = (...list: readonly number[]): Years => ({ kind: 'years', years: list })
const range = (from: number, to?: number): Years => ({ kind: 'range', from, ...(to !== undefined && { to }) })
const LATEST: Years = { kind: 'latest' }

const EXAMPLES: readonly (readonly [string, Years])[] = [
  ['cobalt in 2020', years(2020)],
  ['cobalt 2019 vs 2023', years(2019, 2023)],
  ['cobalt 2019 to 2023', range(2019, 2023)],
  ['cobalt since 2019', range(2019)],
  ['cobalt since 19', range(2019)],
  ['cobalt from 2019 to now', range(2019)],
  ['cobalt before 2019', range(0, 2019)],
  ['cobalt in the last three years', range(2023, 2025)],
  ['cobalt a decade ago', years(2015)],
  ['cobalt 10 yrs ago', years(2015)],
  ['cobalt a couple of years back', years(2023)],
  ['is cobalt dearer than 20 years ago', range(2005)],
  ['cobalt compared with a decade ago', range(2015)],
  ['cobalt 10 years ago vs now', range(2015)],
  ['cobalt output vs 2019', range(2019)],
  ['cobalt the year before last', years(2024)],
  ['cobalt in 21 and in 25', years(2021, 2025)],
  ['cobalt in 23 vs 25', years(2023, 2025)],
  ['cobalt price up how much 24 to 25', range(2024, 2025)],
  ['peru zinc output 22 and 23', years(2022, 2023)],
  ['drc copper 24 vs 25', years(2024, 2025)],
  ['24 vs 25 cobalt', years(2024, 2025)],
  ['cobalt for 23 24 n 25', years(2023, 2024, 2025)],
  ['cobalt, the rest of 25', years(2025)],
  ['platinum price in 05', years(2005)],
  ['cobalt in 2021, and last year', years(2021, 2025)],
  // Counter-examples: numbers that are none, and words that ask for the newest figure.
  ['19 cobalt mines', LATEST],
  ['cobalt in 21 countries and 25 mines', LATEST],
  ['20 to 25 tons of cobalt', LATEST],
  ['between 25 and 20 cobalt', LATEST],
  ['top 10 to 20 cobalt countries', LATEST],
  ['12 to 15 copper mines', LATEST],
  ['cobalt now', LATEST],
  ['cobalt this year', LATEST],
  ['2,019 tons of cobalt', LATEST],
]

it.each(EXAMPLES)('the years of "%s"', (text, expected) => expect(readYears(shape(text), NEWEST)).toEqual(expected))

describe('the year before, after an answer', () => {
  const BACK: readonly (readonly [string, number | undefined])[] = [
    ['and the year before', 1],
    ['two years earlier', 2],
    ['and two years later', -2],
    ['the year after', -1],
    ['and before that', 1],
    ['and in 2020', undefined],
    ['before the war', undefined],
  ]
  it.each(BACK)('%s', (text, expected) => expect(readYearsBack(shape(text))).toBe(expected))
})

it('a change in one year needs the year before, a figure of one year does not', () => {
  expect(yearsOfChange(shape('did cobalt output grow in 2024'), years(2024))).toEqual(range(2023, 2024))
  expect(yearsOfChange(shape('cobalt output in 2024'), years(2024))).toEqual(years(2024))
  expect(yearsOfChange(shape('did cobalt grow by 2024'), years(2024))).toEqual(years(2024))
})
