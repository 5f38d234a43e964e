import { describe, expect, it } from 'vitest'
import { addsOver, shareOf } from '../../src/tables/shares.js'
import { worldOf } from '../../src/tables/read.js'
import { corpus, cut, row } from './corpus.js'

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
