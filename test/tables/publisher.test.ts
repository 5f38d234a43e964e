import { describe, expect, it } from 'vitest'
import { corpusOf, editionsOf, isOfFamily } from '../../src/tables/publisher.js'
import { corpus } from './corpus.js'

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
