import { expect, it } from 'vitest'
import { NamedThings } from '../../src/language/named-things.js'
import { nameWords, tokenize } from '../../src/language/text.js'
import { namedThings, termsOf } from '../../src/language/titles.js'
import { vocabulary } from './corpus.js'

const things = new NamedThings(
  [
    ['Critical Raw Materials Act', ['crma']],
    ['FORGE', ['forge']],
    ['Section 232', ['s232', 's232-minerals']],
  ],
  (word) => word === 'forge',
)
const idsIn = (text: string): string[] => things.find(tokenize(text)).flatMap(({ ids }) => [...ids])

it.each([
  ['what is in the critical raw materials act', ['crma']],
  ['what is FORGE', ['forge']],
  ['Section 232 on copper', ['s232', 's232-minerals']],
  ['who will forge steel', []],
  ['critical materials', []],
  ['section 23', []],
])('the documents named in "%s"', (text, expected) => expect(idsIn(text)).toEqual(expected))

it('takes names of programs, titles of reports, terms of concepts; no title of an event', () => {
  const names = new Map(namedThings(vocabulary.documents))
  expect([...names.keys()]).toContain('CRMA')
  const event = [...vocabulary.documents.values()].find(({ kind }) => kind === 'event')
  expect(names.has(event?.title ?? '')).toBe(false)
  const concept = [...vocabulary.documents.values()].find(({ kind }) => kind === 'concept')
  expect(new Map(termsOf(vocabulary.documents)).get(concept?.title ?? '')).toContain(concept?.id)
})

it.each([
  'Critical Raw Materials Act',
  'mica',
  'South Africa',
  'Côte d’Ivoire',
  'MOFCOM 61',
  "China's",
  'a  b',
  'rare-earth',
  '',
])('cuts the name "%s" into the words that a text with it has', (name) => {
  const words = tokenize(name).flatMap(({ mark, lower }) => (mark ? [] : [lower]))
  expect(nameWords(name)).toEqual(words)
})
