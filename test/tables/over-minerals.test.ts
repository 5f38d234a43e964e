import { describe, expect, it } from 'vitest'
import { membersToAsk, mineralsWithTables, sharesOver } from '../../src/tables/over-minerals.js'
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

describe('members asked instead of a group', () => {
  it('are those with a table of the measure', () => {
    const members = membersToAsk(corpus, ['platinum-group'], 'production')
    expect(members).toContain('platinum')
    expect(members).toContain('palladium')
  })

  it('are none where the group has tables of its own, or is no group', () => {
    expect(membersToAsk(corpus, ['rare-earths'], 'production')).toEqual([])
    expect(membersToAsk(corpus, ['cobalt'], 'production')).toEqual([])
  })
})
