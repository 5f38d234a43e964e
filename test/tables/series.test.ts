import { describe, expect, it } from 'vitest'
import { growthOver, seriesOf } from '../../src/tables/series.js'
import { lensesOf } from '../../src/tables/views.js'
import { corpus, mineral } from './corpus.js'

describe('a series of years', () => {
  it('is of one publisher, each year from the latest edition that has it', () => {
    const [mining] = lensesOf(corpus, mineral('cobalt'), 'production', 'mining')
    const { points } = mining ? seriesOf(corpus, mining, 'COD', (year) => year >= 2021) : { points: [] }
    expect(points.map(({ cut }) => cut.year)).toEqual([2021, 2022, 2023, 2024, 2025])
    expect(new Set(points.map(({ cut }) => cut.table.source.split('-')[0])).size).toBe(1)
    expect(points.at(-1)?.reading.value).toBe(230_000)
  })

  it('looks ahead only where that is wanted', () => {
    const [mining] = lensesOf(corpus, mineral('cobalt'), 'production', 'mining')
    const from2025 = (year: number): boolean => year >= 2025 && year <= 2030
    const ahead = mining ? seriesOf(corpus, mining, 'IDN', from2025, true) : { points: [] }
    expect(ahead.points.map(({ cut, reading }) => [cut.year, cut.projected, reading.value])).toEqual([
      [2025, false, 48_000],
      [2030, true, 69_000],
    ])
    const past = mining ? seriesOf(corpus, mining, 'IDN', from2025) : { points: [] }
    expect(past.points.map(({ cut }) => cut.year)).toEqual([2025])
  })
})

describe('growth by country', () => {
  it('ranks by amount, all over the same years', () => {
    const [mining] = lensesOf(corpus, mineral('cobalt'), 'production', 'mining')
    const all = mining ? growthOver(corpus, mining, 2021, 2025) : []
    expect(all[0]).toMatchObject({ place: 'COD', change: 111_000 })
    expect(new Set(all.map(({ first, last }) => `${first.cut.year} ${last.cut.year}`))).toEqual(new Set(['2021 2025']))
  })
})
