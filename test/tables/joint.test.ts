import { describe, expect, it } from 'vitest'
import { cutForAll, readTogether } from '../../src/tables/joint.js'
import { corpus, cut, row, table } from './corpus.js'

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
