import { describe, expect, it } from 'vitest'
import { aggregateOf, lensesOf } from '../../src/tables/stages.js'
import { corpus, mineral } from './corpus.js'

describe('stages of a mineral', () => {
  it('answers the mining of aluminum with bauxite, the metal first', () => {
    expect(lensesOf(corpus, mineral('aluminum'), 'production').map((lens) => [lens.stage, lens.mineral.id])).toEqual([
      ['refining', 'aluminum'],
      ['mining', 'bauxite'],
    ])
  })

  it('gives a stage that is asked for alone', () => {
    expect(lensesOf(corpus, mineral('cobalt'), 'production', 'refining').map(({ stage }) => stage)).toEqual([
      'refining',
    ])
  })

  it('knows which elements stand under an aggregate only', () => {
    expect(aggregateOf(corpus, mineral('dysprosium'), 'reserves')?.under).toBe('rare-earths')
    expect(aggregateOf(corpus, mineral('cobalt'), 'production')).toBeUndefined()
    expect(aggregateOf(corpus, mineral('aluminum'), 'reserves')).toBeUndefined()
  })
})
