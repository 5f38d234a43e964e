import { describe, expect, it } from 'vitest'
import { corpusOf, editionsOf, isOfFamily } from '../../src/tables/corpus-views.js'
import { averagesOf, byOrder, familyOf, orderOf } from '../../src/tables/sources.js'
import { corpus, row, table } from './corpus.js'

const of = (source: string) => table([row('CHN', 1)], { source })

describe('publications by their traits', () => {
  it('come in the order of sources.yaml, the later edition first, those without an order last', () => {
    const order = ['made-up', 'iea-gcmo-2026', 'usgs-mcs-2024', 'bgs-wms', 'usgs-mcs-2026']
      .map(of)
      .sort(byOrder(corpus))
    expect(order.map(({ source }) => source)).toEqual([
      'usgs-mcs-2026',
      'usgs-mcs-2024',
      'bgs-wms',
      'iea-gcmo-2026',
      'made-up',
    ])
    expect(orderOf(corpus, 'bgs-wms')).toBeLessThan(orderOf(corpus, 'made-up'))
  })

  it('say which years they are means of', () => {
    expect(averagesOf(corpus, 'ec-crm-2023')).toBe('2016–2020')
    expect(averagesOf(corpus, 'usgs-mcs-2026')).toBeUndefined()
    expect(familyOf('usgs-mcs-2026')).toBe('usgs')
  })
})

describe('the corpus of one publisher', () => {
  it('has its tables alone, and of one edition where that is named', () => {
    const sources = (family: string, edition?: number) => [
      ...new Set([...(corpusOf(corpus, family, edition)?.tables.values() ?? [])].map(({ source }) => source)),
    ]
    expect(sources('bgs')).toEqual(['bgs-wms'])
    expect(sources('usgs', 2025)).toEqual(['usgs-mcs-2025'])
    expect(sources('baci')).toEqual(['cepii-baci'])
  })

  it('is none where the publisher or the edition has no table', () => {
    expect(corpusOf(corpus, 'other')).toBeUndefined()
    expect(corpusOf(corpus, 'usgs', 1999)).toBeUndefined()
    expect(editionsOf(corpus, 'usgs')).toEqual([2023, 2024, 2025, 2026])
    expect(isOfFamily('cepii-baci', 'baci')).toBe(true)
  })
})
