import { describe, expect, it } from 'vitest'
import { aggregateOf, linesOf } from '../../src/tables/stages.js'
import { corpus, mineral } from './corpus.js'

describe('stages of a mineral', () => {
  it('answers the mining of aluminum with bauxite, the metal first', () => {
    expect(linesOf(corpus, mineral('aluminum')).map((line) => [line.stage, line.mineral.id])).toEqual([
      ['refining', 'aluminum'],
      ['mining', 'bauxite'],
    ])
  })

  it('gives a stage that is asked for alone', () => {
    expect(linesOf(corpus, mineral('cobalt'), 'refining').map(({ stage }) => stage)).toEqual(['refining'])
  })

  it('knows which elements stand under an aggregate only', () => {
    expect(aggregateOf(corpus, mineral('dysprosium'), 'reserves')?.under).toBe('rare-earths')
    expect(aggregateOf(corpus, mineral('cobalt'), 'production')).toBeUndefined()
    expect(aggregateOf(corpus, mineral('aluminum'), 'reserves')).toBeUndefined()
  })
})
