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
})

describe('growth by country', () => {
  it('ranks by amount, all over the same years', () => {
    const [mining] = lensesOf(corpus, mineral('cobalt'), 'production', 'mining')
    const all = mining ? growthOver(corpus, mining, 2021, 2025) : []
    expect(all[0]).toMatchObject({ place: 'COD', change: 111_000 })
    expect(new Set(all.map(({ first, last }) => `${first.cut.year} ${last.cut.year}`))).toEqual(new Set(['2021 2025']))
  })
})
