import { describe, expect, it } from 'vitest'
import { figureIn, placeIn, textIn, yearIn, type FileRow } from '../../src/corpus/import/published-cells.js'
import { readPublished } from '../../src/corpus/import/published-mapping.js'

const row = (cells: Readonly<Record<string, string>>): FileRow => ({ file: 'x.csv', line: 7, cells })

describe('the cells of a publication', () => {
  it('are text by column, or nothing where the mapping names none', () => {
    expect(textIn(row({ use: ' Magnets ' }), 'use')).toBe('Magnets')
    expect(textIn(row({}), undefined)).toBeUndefined()
  })

  it('name a place by the mapping, by a code of two or three letters, or as printed', () => {
    const mapping = readPublished('corpus', 'baci-suppliers')
    const finder = {
      printed: (name: string) => (name === 'Chile' ? 'CHL' : undefined),
      alpha2: { CN: 'CHN' },
      known: new Set(['CHL', 'CHN', 'TWN', 'EU']),
    }
    const found = ['S19', 'EU27', 'CHN', 'CN', 'Chile'].map((place) =>
      placeIn(finder, mapping, row({ place }), 'place'),
    )
    expect(found).toEqual(['TWN', 'EU', 'CHN', 'CHN', 'CHL'])
    expect(() => placeIn(finder, mapping, row({ place: 'XX' }), 'place')).toThrow('x.csv:7: column place: "XX" is not')
  })

  it('are of the mapping’s year, or of their own', () => {
    expect(yearIn(readPublished('corpus', 'ec-supply'), row({}))).toBe(2020)
    expect(yearIn(readPublished('corpus', 'uranium-resources'), row({ as_of: '2021-01-01' }))).toBe(2021)
  })

  it('are figures in their unit, with the bound and the printed text', () => {
    expect(figureIn(row({ v: '79.7' }), 'v', { unit: '%' })).toEqual({ cell: 'value', value: 79.7, raw: '79.7 %' })
    expect(figureIn(row({ v: '1234.5' }), 'v', { unit: 't', factor: 1000 })).toMatchObject({
      value: 1_234_500,
      raw: '1,234.5',
    })
    expect(figureIn(row({ v: '0.1', b: '<' }), 'v', { unit: '%', bound: 'b' })).toMatchObject({
      bound: '<',
      raw: '<0.1 %',
    })
    expect(figureIn(row({ v: '' }), 'v', { unit: 't' })).toBeUndefined()
  })
})
