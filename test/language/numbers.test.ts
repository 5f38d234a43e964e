import { expect, it } from 'vitest'
import { readNumber } from '../../src/language/numbers.js'
import { tokenize } from '../../src/language/text.js'

/** What stands at the beginning of a text, and the number that is read there; undefined: none. */
const EXAMPLES: readonly (readonly [string, readonly [type: string, value: number, tokens: number] | undefined])[] = [
  ['1,500 tons', ['number', 1500, 1]],
  ['1.5 million tons', ['number', 1.5e6, 2]],
  ['three countries', ['number', 3, 1]],
  ['80% of it', ['percent', 80, 2]],
  ['80 per cent of it', ['percent', 80, 3]],
  ['2000% more', ['percent', 2000, 2]],
  ['two thirds of it', ['percent', (2 / 3) * 100, 2]],
  ['half of it', ['percent', 50, 1]],
  ['fully dependent', ['percent', 100, 1]],
  ['2024 output', ['year', 2024, 1]],
  ['1990s output', ['decade', 1990, 2]],
  ['nineties output', ['decade', 1990, 1]],
  // "One" is a pronoun, the first quarter a date, and a word that begins with a number's no number.
  ['one of them', undefined],
  ['third quarter', undefined],
  ['one third of it', ['percent', (1 / 3) * 100, 2]],
  ['one third country', undefined],
  ['tenacious growth', undefined],
  ['constructor', undefined],
]

it.each(EXAMPLES)('the number at the beginning of "%s"', (text, expected) => {
  const read = readNumber(tokenize(text), 0)
  expect(read && [read.type, read.value, read.length]).toEqual(expected)
})
