import { describe, expect, it } from 'vitest'
import { leaderOf, ranked, ranksCountries, readPlace, worldOf } from '../../src/tables/read.js'
import { corpus, cut, row } from './corpus.js'

describe('reading a place', () => {
  it('adds up the members of a group and keeps those without a number apart', () => {
    const made = cut([row('DEU', 3), row('FRA', 4), row('ESP', undefined), row('WLD', 100)])
    expect(readPlace(corpus, made, 'EU')).toMatchObject({ kind: 'number', value: 7, silent: [{ place: 'ESP' }] })
  })

  it('never takes a withheld or a missing row for zero', () => {
    const made = cut([row('USA', undefined), row('CHL', 0, { cell: 'zero' }), row('WLD', 100)])
    expect(readPlace(corpus, made, 'USA')).toMatchObject({ kind: 'missing', why: 'withheld' })
    expect(readPlace(corpus, made, 'PER')).toMatchObject({ kind: 'missing', why: 'no-row' })
    expect(readPlace(corpus, made, 'CHL')).toMatchObject({ kind: 'number', value: 0 })
  })

  it('divides by the printed total, or by the rows where none is printed', () => {
    expect(worldOf(cut([row('CHL', 5), row('PER', 4), row('WLD', 10)]))).toMatchObject({ value: 10, printed: true })
    expect(worldOf(cut([row('CHL', 5), row('PER', 4)]))).toMatchObject({ value: 9, printed: false })
  })

  it('has no largest country where one alone is listed with less than half', () => {
    const made = cut([row('USA', 10), row('WLD', 100)])
    expect(ranksCountries(made)).toBe(false)
    expect(leaderOf(corpus, made)).toBeUndefined()
    expect(leaderOf(corpus, cut([row('USA', 10), row('CHL', 20), row('WLD', 100)]))?.place).toBe('CHL')
  })
})

const made = cut([
  row('CHL', 5),
  row('PER', 9),
  row('USA', undefined),
  row('ARG', 0),
  row('OTHER', 50),
  row('WLD', 100),
])

describe('ranks of countries', () => {
  it('are by amount; totals, other countries, zero and what is withheld take none', () => {
    expect(ranked(corpus, made).map(({ place }) => place)).toEqual(['PER', 'CHL'])
    expect(ranked(corpus, made, true).map(({ place }) => place)).toEqual(['CHL', 'PER'])
  })

  it('can be of some countries only', () => {
    expect(ranked(corpus, made, false, ['CHL', 'ARG']).map(({ value }) => value)).toEqual([5])
  })
})
