import { describe, expect, it } from 'vitest'
import { isReadWhole, unwatched } from '../../../src/discord/metrics/watch.js'
import { answerWith } from '../../fixtures/brain.js'

describe('a text', () => {
  it.each<[string, unknown, boolean]>([
    ['says nothing of it', undefined, true],
    ['names nothing', [], true],
    ['names nothing in words', '', true],
    ['names words', ['in May'], false],
    ['names a word', 'May', false],
    ['says it in another way', { words: [] }, false],
  ])('whose answer %s is read whole or not', (_, notRead, whole) => {
    const answer = { ...answerWith(), notRead } as unknown as Parameters<typeof isReadWhole>[0]
    expect(isReadWhole(answer)).toBe(whole)
  })
})

it('nobody need watch', async () => {
  unwatched.answered(answerWith(), true)
  unwatched.took(1)
  unwatched.happened('error')
  await unwatched.close()
})
