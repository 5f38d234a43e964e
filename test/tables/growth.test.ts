import { describe, expect, it } from 'vitest'
import { growthOver } from '../../src/tables/growth.js'
import { lensesOf } from '../../src/tables/views.js'
import { corpus, mineral } from './corpus.js'

describe('growth by country', () => {
  it('ranks by amount, all over the same years', () => {
    const [mining] = lensesOf(corpus, mineral('cobalt'), 'production', 'mining')
    const all = mining ? growthOver(corpus, mining, 2021, 2025) : []
    expect(all[0]).toMatchObject({ place: 'COD', change: 111_000 })
    expect(new Set(all.map(({ first, last }) => `${first.cut.year} ${last.cut.year}`))).toEqual(new Set(['2021 2025']))
  })
})
