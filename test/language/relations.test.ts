import { expect, it } from 'vitest'
import { relationsOf } from '../../src/language/relations.js'
import { clauseOf } from './corpus.js'

/** A text, a name in it, and how the name is tied to the rest. */
const EXAMPLES: readonly (readonly [string, string, string])[] = [
  ['cobalt from china', 'china', 'from'],
  ['cobalt outside of both chile and peru', 'peru', 'outside'],
  ['who supplies germany besides china', 'china', 'outside'],
  ["china's share of cobalt", 'china', 'whose'],
  ["china's share of cobalt", 'cobalt', 'of'],
  ['chinese cobalt output', 'chinese', 'adjective'],
  ['does china mine cobalt', 'china', 'subject'],
  ['more cobalt than china', 'china', 'than'],
  ['cobalt of zambia, peru and chile', 'chile', 'of'],
  ['peru, not chile', 'chile', 'foil'],
  // Counter-examples: "is not" denies and sets nothing aside; what is said of a name makes no list with it.
  ['lithium is not a rare earth', 'rare earth', 'none'],
  ['cobalt imported by the us is chilean', 'chilean', 'adjective'],
  ['how much of the cobalt imported by the us was chilean in 2023', 'chilean', 'adjective'],
  ['non-russian palladium', 'palladium', 'none'],
]

it.each(EXAMPLES)('in "%s", %s is tied by: %s', (text, name, relation) => {
  const found = relationsOf(clauseOf(text).spans).find(({ span }) => span.text.toLowerCase() === name)
  expect(found?.relation).toBe(relation)
})

it('takes what a unit counts for no second mineral', () => {
  const minerals = (text: string): readonly string[] => clauseOf(text).minerals
  expect(minerals('ilmenite output mozambique, kt TiO2')).toEqual(['ilmenite'])
  expect(minerals('kt copper and cobalt of the drc')).toEqual(['copper', 'cobalt'])
})
