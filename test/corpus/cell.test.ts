import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCell, scale } from '../../src/corpus/statistics/cell.js'

const parse = (raw: string) => parseCell(raw, new Set(['Large']))

describe('a printed cell', () => {
  it.each<[string, unknown]>([
    ['2,000', { cell: 'value', value: 2000 }],
    ['2000', { cell: 'value', value: 2000 }],
    ['1.85', { cell: 'value', value: 1.85 }],
    ['68\u00a0', { cell: 'value', value: 68 }],
    ['−10', { cell: 'value', value: -10 }],
    ['>85,000,000', { cell: 'value', value: 85_000_000, bound: '>' }],
    ['<1', { cell: 'value', value: 1, bound: '<' }],
    ['—', { cell: 'zero', value: 0 }],
    ['W', { cell: 'withheld' }],
    ['NA', { cell: 'not-available' }],
    ['', { cell: 'not-available' }],
    ['XX', { cell: 'not-applicable' }],
    ['E', { cell: 'net-exporter' }],
    ['s', { cell: 'less-than-half' }],
    ['500–17,000', { cell: 'range', low: 500, high: 17_000 }],
    ['330 - 390', { cell: 'range', low: 330, high: 390 }],
    ['Large', { cell: 'words' }],
  ])('"%s" is read', (raw, expected) => {
    expect(parse(raw)).toEqual(expected)
  })

  it.each(['1,16', '12,3456', '?1', 'large', 'w', '>', '1.2.3', 'Huge', '1 000'])('"%s" is not read', (raw) => {
    expect(parse(raw)).toBeUndefined()
  })

  it('reads every number that it is printed as, and never a withheld figure as one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (number) => {
        expect(parse(number.toLocaleString('en'))).toEqual({ cell: 'value', value: number })
      }),
    )
  })

  it('is scaled without binary dust', () => {
    expect(scale(0.1, 1_000_000)).toBe(100_000)
    expect(scale(4.1, 1_000_000)).toBe(4_100_000)
  })
})
