import { describe, expect, it } from 'vitest'
import { scoreAt, scoredAs, scoredParts, scoreRanking, scoresOf } from '../../src/tables/scores.js'
import { corpus } from '../answers/ask.js'

describe('scores of the EU assessments', () => {
  it('are those of the last assessment that was out', () => {
    expect(scoreAt(corpus, 'gallium', 'supply-risk')?.row).toMatchObject({ year: 2023, value: 3.9 })
    expect(scoreAt(corpus, 'lithium', 'economic-importance', 2022)?.row).toMatchObject({ year: 2020, value: 3.1 })
    expect(scoreAt(corpus, 'gallium', 'supply-risk', 2010)).toBeUndefined()
    expect(scoresOf(corpus, 'tungsten', 'economic-importance').map(({ row }) => row.year)).toEqual([
      2011, 2014, 2017, 2020, 2023,
    ])
  })

  it('of an element are those of its group, and of a group those of its parts', () => {
    expect(scoredAs(corpus, 'dysprosium')).toBe('heavy-rare-earths')
    expect(scoredAs(corpus, 'rhodium')).toBe('platinum-group')
    expect(scoredAs(corpus, 'uranium')).toBeUndefined()
    expect(scoredParts(corpus, 'rare-earths')).toEqual(
      expect.arrayContaining(['light-rare-earths', 'heavy-rare-earths']),
    )
  })

  it('rank the minerals of one assessment', () => {
    const top = scoreRanking(corpus, 'supply-risk').slice(0, 3)
    expect(top.map(({ table }) => table.mineral)).toEqual(['heavy-rare-earths', 'niobium', 'magnesium'])
    expect(scoreRanking(corpus, 'supply-risk', 2021)[0]?.row).toMatchObject({ year: 2020, value: 6 })
  })
})
