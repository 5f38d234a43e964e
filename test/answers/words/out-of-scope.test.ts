import { describe, expect, it } from 'vitest'
import { openBrain } from '../../../src/open.js'

const brain = await openBrain()

describe('a question that names no mineral and no place', () => {
  it.each([
    ['who is Meng Wanzhou', 'Huawei'],
    ['project vault', 'a civilian reserve of critical minerals'],
    ['tell me about the busan truce', 'Busan'],
  ])('is answered where one passage holds all its words: %s', (text, says) => {
    const answer = brain.ask(text)
    expect(answer.status).toBe('answered')
    expect(JSON.stringify([answer.headline, answer.details, answer.citations])).toContain(says)
    expect(answer.citations.length).toBeGreaterThan(0)
  })

  it.each([
    'write me a poem about the sea',
    'best pizza in naples',
    'how do I reset my password',
    'who wrote hamlet',
    '2024',
  ])('is out of scope where none does: %s', (text) => expect(brain.ask(text).status).toBe('out-of-scope'))
})
