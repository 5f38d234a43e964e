import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Best, byScore } from '../../src/search/best.js'

describe('the best hits', () => {
  test('are those that sorting all of them would put first, ties by their place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (scores, count) => {
          const hits = scores.map((score, ref) => ({ ref, score }))
          const best = new Best(count)
          // In any order: the last entry first.
          for (const { ref, score } of hits.toReversed()) best.offer(ref, score)
          expect(best.sorted()).toEqual(hits.toSorted(byScore).slice(0, count))
        },
      ),
    )
  })

  test('say what a hit must score once there are enough', () => {
    const best = new Best(2)
    best.offer(0, 3)
    expect(best.least).toBe(-Infinity)
    best.offer(1, 5)
    expect(best.least).toBe(3)
    best.offer(2, 4)
    expect(best.least).toBe(4)
  })
})
