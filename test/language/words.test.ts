import { expect, it } from 'vitest'
import { startsYesNo, wordsOf } from '../../src/language/words.js'
import { clauseOf } from './corpus.js'

const wordsIn = (text: string) => wordsOf(clauseOf(text).spans, ({ senses }) => senses, true)

it('keeps concepts that not every frame reads and words that nobody knows; filler and names are none', () => {
  expect(wordsIn('please tell me the blorptastic price of cobalt').map(({ text }) => text)).toEqual([
    'blorptastic',
    'price',
  ])
})

it.each([
  ['output of blorptastan', true],
  ['blorptastic output', undefined],
])('the strange word of "%s" stands where a name stands: %s', (text, name) => {
  expect(wordsIn(text).find(({ text: word }) => word.startsWith('blorp'))?.name).toBe(name)
})

it.each([
  ['did china ban gallium', true],
  ['and is there a ban', true],
  ['who banned gallium', false],
  ['gallium ban', false],
])('"%s" is answered with yes or no: %s', (text, expected) => {
  expect(startsYesNo(clauseOf(text).spans)).toBe(expected)
})
