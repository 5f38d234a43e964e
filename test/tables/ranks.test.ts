import { describe, expect, it } from 'vitest'
import { ranked } from '../../src/tables/ranks.js'
import { corpus, cut, row } from './corpus.js'

const made = cut([
  row('CHL', 5),
  row('PER', 9),
  row('USA', undefined),
  row('ARG', 0),
  row('OTHER', 50),
  row('WLD', 100),
])

describe('ranks of countries', () => {
  it('are by amount; totals, other countries, zero and what is withheld take none', () => {
    expect(ranked(corpus, made).map(({ place }) => place)).toEqual(['PER', 'CHL'])
    expect(ranked(corpus, made, true).map(({ place }) => place)).toEqual(['CHL', 'PER'])
  })

  it('can be of some countries only', () => {
    expect(ranked(corpus, made, false, ['CHL', 'ARG']).map(({ value }) => value)).toEqual([5])
  })
})
