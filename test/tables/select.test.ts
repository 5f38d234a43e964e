import { describe, expect, it } from 'vitest'
import { askedYear, candidates, cutsFor, cutsOf, isAverage, yearsOf } from '../../src/tables/select.js'
import { corpus, cut, mineral, row, table } from './corpus.js'

describe('which tables answer', () => {
  it('is the newest year first, means over several years last', () => {
    const cuts = cutsFor(candidates(corpus, mineral('cobalt'), 'production', 'refining'))
    expect(cuts[0]).toMatchObject({ year: 2025, projected: false })
    expect(cuts.map(isAverage).indexOf(false)).toBe(0)
    expect(cuts.map(isAverage).at(-1)).toBe(true)
  })

  it('leaves projections out unless the year has nothing else', () => {
    const made = table([row('CHL', 5), row('CHL', 7, { year: 2030, projected: true })])
    expect(cutsFor([made]).map(({ year }) => year)).toEqual([2024])
    expect(cutsFor([made], 2030)[0]).toMatchObject({ year: 2030, projected: true })
    expect(cutsOf(made).map(({ year }) => year)).toEqual([2024, 2030])
    expect(yearsOf([made])).toEqual([2024])
    expect(yearsOf([made], true)).toEqual([2030])
  })

  it('takes the last year that is named', () => {
    expect(askedYear({ kind: 'latest' })).toBeUndefined()
    expect(askedYear({ kind: 'years', years: [2021, 2023] })).toBe(2023)
    expect(askedYear({ kind: 'range', from: 2020, to: 2022 })).toBe(2022)
  })

  it('tells a period from a year', () => {
    expect(isAverage(cut([row('CHL', 5, { period: '2016–2020 average' })]))).toBe(true)
    expect(isAverage(cut([row('CHL', 5)]))).toBe(false)
  })
})
