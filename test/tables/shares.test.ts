import { describe, expect, it } from 'vitest'
import { worldOf } from '../../src/tables/read.js'
import { addsOver, cutForAll, readTogether, shareOf } from '../../src/tables/shares.js'
import { corpus, cut, row, table } from './corpus.js'

describe('shares of one table', () => {
  it('divides a row by the total', () => {
    const made = cut([row('CHL', 25), row('PER', 75), row('WLD', 100)])
    expect(shareOf(corpus, made, 'CHL')).toMatchObject({ kind: 'share', value: 25, reported: false })
  })

  it('makes at least of a bound above, at most of a bound below, and nothing of two', () => {
    const bounded = cut([row('CHL', 25, { bound: '>' }), row('PER', 5), row('WLD', 100)])
    expect(shareOf(corpus, bounded, 'CHL')).toMatchObject({ value: 25, bound: '>' })
    const total = cut([row('CHL', 25), row('PER', 25, { bound: '>' }), row('WLD', 100, { bound: '>' })])
    expect(shareOf(corpus, total, 'CHL')).toMatchObject({ value: 25, bound: '<' })
    expect(shareOf(corpus, total, 'PER')).toMatchObject({ kind: 'no-share', why: 'two-bounds' })
  })

  it('takes a printed share as it is', () => {
    const made = cut([row('CHL', 12.5), row('PER', 40)], { unit: '%' })
    expect(shareOf(corpus, made, 'CHL')).toMatchObject({ value: 12.5, reported: true })
  })

  it('sees a rounded total that the rows pass', () => {
    const made = cut([row('CHN', 900), row('JPN', 9), row('WLD', 900)])
    const world = worldOf(made)
    expect(world && addsOver(made, world)).toBe(true)
  })
})

describe('places together', () => {
  const made = cut([row('COD', 230), row('IDN', 44), row('USA', undefined), row('WLD', 310)])

  it('are added up, each row once', () => {
    expect(readTogether(corpus, made, ['COD', 'IDN', 'IDN'])?.reading).toMatchObject({ value: 274 })
  })

  it('are a lower bound where one has no number, and nothing where none has', () => {
    const joint = readTogether(corpus, made, ['COD', 'USA'])
    expect(joint?.reading).toMatchObject({ value: 230, bound: '>' })
    expect(joint?.missing).toMatchObject([{ place: 'USA', why: 'withheld' }])
    expect(readTogether(corpus, made, ['USA', 'PER'])).toBeUndefined()
  })

  it('stand in the table that has the most of them', () => {
    const one = table([row('COD', 1), row('WLD', 9)], { id: 'one' })
    const both = table([row('COD', 2), row('IDN', 3), row('WLD', 9)], { id: 'both' })
    expect(cutForAll(corpus, [one, both], ['COD', 'IDN'])?.table.id).toBe('both')
  })
})
