import { describe, expect, it } from 'vitest'
import * as arithmetic from '../../src/tables/arithmetic.js'
import { isNumber, readPlace } from '../../src/tables/read.js'
import { cutsFor } from '../../src/tables/select.js'
import { shareOf } from '../../src/tables/shares.js'
import { lensesOf } from '../../src/tables/views.js'
import { corpus, mineral } from './corpus.js'

const [cut] = lensesOf(corpus, mineral('cobalt'), 'production', 'mining').flatMap(({ tables }) => cutsFor(tables))
const quantityOf = (place: string): arithmetic.Quantity => {
  const reading = cut && readPlace(corpus, cut, place)
  if (!cut || reading?.kind !== 'number') throw new Error(`no row of ${place}`)
  return arithmetic.ofReading(cut, reading)
}
const [drc, idn, world] = [quantityOf('COD'), quantityOf('IDN'), quantityOf('WLD')]

describe('what is worked out of figures', () => {
  it('is a sum, a difference, a mean or a quotient in its unit, with the rows of all terms', () => {
    const sum = arithmetic.sumOf([drc, idn])
    expect(sum).toMatchObject({ value: 274_000, unit: 't', place: 'COD', worked: { how: 'sum' } })
    expect(sum.rows).toHaveLength(2)
    expect(arithmetic.lessOf([drc, idn]).value).toBe(186_000)
    expect(arithmetic.meanOf([drc, idn]).value).toBe(137_000)
    expect(arithmetic.ratioTo(drc, idn)?.value).toBeCloseTo(5.227, 3)
    expect(arithmetic.shareIn(drc, world)).toMatchObject({ unit: '%', worked: { how: 'share' } })
  })

  it('is a change in percent, or of shares in points', () => {
    expect(arithmetic.changeOf(idn, drc)).toMatchObject({ unit: '%', worked: { how: 'change' } })
    const share = (value: number): arithmetic.Quantity => ({ ...drc, unit: '%', value })
    expect(arithmetic.changeOf(share(76), share(64))).toMatchObject({ value: -12, unit: 'percentage points' })
    expect(arithmetic.changeOf({ ...idn, value: 0 }, drc)).toBeUndefined()
    expect(arithmetic.changeOf({ ...idn, bound: '>' }, drc)).toBeUndefined()
  })

  it('keeps a bound, turned around where it is taken away or divided by', () => {
    const more = { ...idn, bound: '>' } as const
    expect(arithmetic.sumOf([drc, more]).bound).toBe('>')
    expect(arithmetic.lessOf([drc, more]).bound).toBe('<')
    expect(arithmetic.ratioTo(drc, more)?.bound).toBe('<')
    expect(arithmetic.ratioTo({ ...drc, bound: '>' }, more)).toBeUndefined()
    expect(arithmetic.flipped('<')).toBe('>')
    expect(arithmetic.boundOf('>', '>')).toBe('none')
  })

  it('starts from a row as it is printed', () => {
    const [row] = (cut?.rows ?? []).filter(isNumber)
    const quantity = cut && row && arithmetic.ofRow({ table: cut.table, row }, true)
    expect(quantity).toMatchObject({ estimated: true, rows: [row] })
  })

  it('is nothing over nothing', () => {
    expect(arithmetic.ratioTo(drc, { ...idn, value: 0 })).toBeUndefined()
  })

  it('has the share of a table as it was divided', () => {
    const share = cut && shareOf(corpus, cut, 'COD')
    const quantity = share?.kind === 'share' ? arithmetic.ofShare(share) : undefined
    expect(quantity).toMatchObject({ unit: '%', place: 'COD', worked: { how: 'share' } })
    expect(quantity?.value).toBeCloseTo(74.19, 1)
  })

  it('is the highest or the lowest of a series, of equal ones the latest', () => {
    const series = [4, 7, 7, 1].map((value, at) => ({ year: 2021 + at, value }))
    expect(arithmetic.extremeOf(series, 'highest')?.year).toBe(2023)
    expect(arithmetic.extremeOf(series, 'lowest')?.year).toBe(2024)
    expect(arithmetic.extremeOf(series.slice(4), 'lowest')).toBeUndefined()
  })
})
