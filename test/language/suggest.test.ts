import { expect, it } from 'vitest'
import { makeSuggest } from '../../src/language/suggest.js'
import { buildNames } from '../../src/language/vocabulary.js'
import { vocabulary } from './corpus.js'

const suggest = makeSuggest(vocabulary, buildNames(vocabulary))
const first = (typed: string, kind: 'mineral' | 'place'): string | undefined => suggest(typed, kind, 5)[0]?.id

it.each([
  ['cob', 'mineral', 'cobalt'],
  ['colbalt', 'mineral', 'cobalt'],
  ['Li', 'mineral', 'lithium'],
  ['chil', 'place', 'CHL'],
] as const)('"%s" among the %ss suggests %s', (typed, kind, id) => expect(first(typed, kind)).toBe(id))

it('suggests no more than asked for, and nothing for what is near to no name', () => {
  expect(suggest('', 'place', 25)).toHaveLength(25)
  expect(suggest('xqzvwkj', 'mineral', 25)).toEqual([])
})
