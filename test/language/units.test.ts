import { expect, it } from 'vitest'
import { tokenize } from '../../src/language/text.js'
import { readUnit } from '../../src/language/units.js'
import { known } from './corpus.js'

const EXAMPLES: readonly (readonly [string, readonly [unit: string, tokens: number] | undefined])[] = [
  ['kt of nickel', ['kt', 1]],
  ['tons', ['t', 1]],
  ['metric tons', ['t', 2]],
  ['million tons', ['Mt', 2]],
  ['thousands of tonnes', ['kt', 3]],
  ['pounds', ['lb', 1]],
  // Capitals tell a million tons from metric tons.
  ['Mt', ['Mt', 1]],
  ['mt', ['t', 1]],
  ['million dollars', undefined],
  ['ktm bikes', undefined],
  ['tonality', undefined],
]

it.each(EXAMPLES)('the unit at the beginning of "%s"', (text, expected) => {
  const read = readUnit(tokenize(text), 0, known.lexicon.units)
  expect(read && [read.value, read.length]).toEqual(expected)
})
