import { describe, expect, it } from 'vitest'
import { isReadWhole, unwatched } from '../../../src/discord/metrics/watch.js'
import { answerWith } from '../../fixtures/brain.js'

describe('a text', () => {
  it('is read whole where nothing was left out', () => {
    expect(isReadWhole({ ...answerWith(), notRead: [] })).toBe(true)
    expect(isReadWhole({ ...answerWith(), notRead: ['in May'] })).toBe(false)
  })
})

it('nobody need watch', async () => {
  unwatched.answered(answerWith(), true)
  unwatched.took(1)
  unwatched.happened('error')
  await unwatched.close()
})
