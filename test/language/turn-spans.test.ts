import { expect, it } from 'vitest'
import { questionOf } from '../../src/language/question.js'
import { spansOfTurn } from '../../src/language/turn-spans.js'
import { clauseOf } from './corpus.js'

const peru = questionOf('amount', '', { minerals: ['copper'], places: ['PER'] })
const suppliers = questionOf('import-sources', '', { minerals: ['manganese'], members: ['GAB', 'ZAF'] })

/** The names and content words that are left of a turn, as they are read. */
const left = (text: string, before = peru): readonly string[] =>
  spansOfTurn(clauseOf(text), before).flatMap(({ ids, senses, text: word }) =>
    ids.length > 0 ? [...ids] : senses.every((id) => id === 'fill') ? [] : [word],
  )

it.each([
  ['not peru, chile', ['CHL']],
  ['no, the eu', ['EU']],
  ['no not peru, chile', ['CHL']],
  ['chile, not peru', ['CHL']],
  ['not mined, refined', ['refined']],
  // Without something in its place nothing is taken back, and what was not asked about is set aside.
  ['not peru', ['not', 'PER']],
  ['not bolivia, chile', ['not', 'BOL', 'CHL']],
])('%s', (text, expected) => expect(left(text)).toEqual(expected))

it.each([
  ['does the biggest of them plan an export ban', 'GAB'],
  ['has the top one banned exports', 'GAB'],
  ['does the largest supplier restrict it', 'GAB'],
])('%s', (text, name) => expect(left(text, suppliers)).toContain(name))

it('leaves a turn without either as it is', () => {
  const clause = clauseOf('how much is mined in chile')
  expect(spansOfTurn(clause, peru)).toBe(clause.spans)
})
