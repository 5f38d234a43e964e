import { describe, expect, it } from 'vitest'
import { usEstimated, usRow, usTables, usYear } from '../../src/tables/us.js'
import { corpus, mineral } from './corpus.js'

describe('rows of the United States', () => {
  it('are of the newest edition, the latest year first, which is an estimate', () => {
    const [reliance] = usTables(corpus, mineral('cobalt'), 'net-import-reliance')
    const us = reliance && usRow(reliance)
    expect(us?.row).toMatchObject({ year: 2025, value: 79 })
    expect(us && usEstimated(us)).toBe(true)
    expect(us && usYear(us)).toBe('2025 est.')
  })
})
