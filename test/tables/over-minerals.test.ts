import { describe, expect, it } from 'vitest'
import { mineralsWithTables, sharesOver } from '../../src/tables/over-minerals.js'
import { corpus } from './corpus.js'

describe('shares over all minerals', () => {
  it('are the largest first, one a mineral and stage', () => {
    const shares = sharesOver(corpus, ['cobalt', 'niobium', 'copper'], undefined, 'mining')
    expect(shares.map(({ part, cut }) => [cut.table.mineral, part.place])).toEqual([
      ['niobium', 'BRA'],
      ['cobalt', 'COD'],
      ['copper', 'CHL'],
    ])
  })

  it('leave out elements that stand under an aggregate', () => {
    expect(mineralsWithTables(corpus)).toContain('cobalt')
    expect(sharesOver(corpus, ['dysprosium'], 'CHN', undefined, 'reserves')).toEqual([])
  })
})
