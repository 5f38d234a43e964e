import { expect, it } from 'vitest'
import { allowedEdits, DeletionIndex } from '../../src/language/deletions.js'
import { englishNear } from '../../src/language/english-near.js'

const index = new DeletionIndex(['cobalt', 'tin', 'tungsten', 'mali', 'zirconium'])
const best = (word: string): string | undefined => index.near(word)[0]?.key

it('grants no edit to a short word, one to a middling and two to a long one', () => {
  expect([3, 4, 6, 7, 12].map(allowedEdits)).toEqual([0, 1, 1, 2, 2])
})

it.each([
  ['cobolt', 'cobalt'],
  ['colbat', 'cobalt'],
  ['tungstn', 'tungsten'],
  ['zirkonum', 'zirconium'],
  ['ton', undefined],
  ['combat', undefined],
  ['mountain', undefined],
])('what is near to "%s"', (word, expected) => expect(best(word)).toBe(expected))

it('knows English words near to ours, and leaves ours and the far ones out', () => {
  const near = englishNear(['mali', 'cobalt'])
  expect(near).toContain('mail')
  expect(near).not.toContain('mali')
  expect(near).not.toContain('mountain')
})
