import { describe, expect, it } from 'vitest'
import { asksBuyers, tablesBought } from '../../src/answers/buyers.js'
import { numbersNotBacked } from './backing.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const buyersOf = (mineral: string, supplier: string, concepts: readonly string[] = ['source']) => ({
  minerals: [mineral],
  places: [supplier],
  roles: { supplier: [supplier] },
  hole: 'place' as const,
  concepts,
})

describe('those who buy from one country', () => {
  it('are asked for, and not those whom it buys from', () => {
    const roles = { importer: ['CHN'] }
    const parts = { ...buyersOf('graphite', 'CHN'), roles, concepts: ['buy'] }
    expect(asksBuyers(questionOf('import-sources', parts))).toBe(true)
    expect(asksBuyers(questionOf('import-sources', { ...parts, concepts: ['buy', 'from'] }))).toBe(false)
    expect(asksBuyers(questionOf('reliance', buyersOf('boron', 'TUR', ['reliance'])))).toBe(true)
    expect(asksBuyers(questionOf('ranking', buyersOf('boron', 'TUR', ['most'])))).toBe(false)
  })

  it('are told by every product of the mineral, each by its name', () => {
    const answer = ask('import-sources', buyersOf('cobalt', 'COD'))
    expect(figureOf(answer, { importer: 'BRA' }).value).toBe(2.1)
    expect(figureOf(answer, { measure: 'sourcing-share', importer: 'EU' }).value).toBe(2)
    expect(answer.headline).toContain('cobalt oxides and hydroxides')
    expect(answer.headline).toContain('EU supply of cobalt (refining)')
    expect(answer.caveats.join(' ')).toContain('not named among the suppliers of US cobalt (metal, oxide, and salts)')
    expect(answer.caveats.join(' ')).toContain('mattes, intermediate products and metal')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('are told with the kinds that USGS counts apart in one sentence', () => {
    const answer = ask('import-sources', buyersOf('antimony', 'CHN'))
    expect(answer.headline).toContain('66% (oxide), 55% (total metal and oxide) and 22% (unwrought metal and powder)')
  })

  it('are those of half and more, or begin with the least, where that is asked', () => {
    const most = ask('import-sources', buyersOf('antimony', 'CHN', ['source', 'val.most']))
    expect(most.headline).toMatch(/^Half or more of it is bought from China by Malaysia\./)
    const least = ask('import-sources', buyersOf('graphite', 'CHN', ['reliance', 'least']))
    expect(least.headline).toContain('Türkiye 3%, France 3.2%')
  })

  it('are told of uranium by its deliveries', () => {
    const answer = ask('import-sources', buyersOf('uranium', 'RUS'))
    expect(figureOf(answer, { importer: 'EU' }).value).toBe(16.89)
    expect(figureOf(answer, { importer: 'USA' }).value).toBe(4)
  })

  it('are looked for in the newest edition of USGS and in all other publications', () => {
    const sources = tablesBought(corpus, 'tungsten', 'USA').map(({ source }) => source)
    expect(sources).toContain('cepii-baci')
    expect(new Set(sources.filter((source) => source.startsWith('usgs-'))).size).toBe(1)
  })
})
