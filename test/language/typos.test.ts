import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { EntityFinder } from '../../src/language/entities.js'
import { tokenize } from '../../src/language/text.js'
import { Homonyms } from '../../src/language/homonyms.js'
import { Lexicon } from '../../src/language/lexicon.js'
import { buildNames } from '../../src/language/vocabulary.js'
import { language, model, vocabulary } from './corpus.js'

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const beside = (letter: string): string => {
  const row = ROWS.find((keys) => keys.includes(letter)) ?? letter
  const at = row.indexOf(letter)
  return row[at + 1] ?? row[at - 1] ?? letter
}

/** Every way of getting one letter wrong at every place: left out, doubled, a neighboring key, swapped with the next. */
const misspellings = (name: string): string[] => {
  const all = new Set<string>()
  for (let at = 0; at < name.length; at++) {
    const [before, letter, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)]
    if (letter === ' ') continue
    all
      .add(before + after)
      .add(before + letter + letter + after)
      .add(before + beside(letter) + after)
    if (after !== '' && !after.startsWith(' ')) all.add(before + (after[0] ?? '') + letter + after.slice(1))
  }
  all.delete(name)
  return [...all]
}

const names = buildNames(vocabulary)
const words = new Lexicon(model.lexicon)
const finder = new EntityFinder(names, (word) => words.isWord(word), new Homonyms(vocabulary.lexicon?.homonyms))
const found = (text: string) => finder.find(tokenize(text))

const plain = (name: string): string => name.toLowerCase().replace(/^the /, '')
const targets = [
  ...[...vocabulary.minerals.values()].map(({ id, name }) => ({ id, name: plain(name) })),
  ...[...vocabulary.places.values()]
    .filter(({ id, rowOnly }) => /^[A-Z]{3}$/.test(id) && id !== 'WLD' && rowOnly !== true)
    .map(({ id, name }) => ({ id, name: plain(name) })),
].filter(({ name }) => /^[a-z]{5,}$/.test(name))

test('one wrong letter in a name is mended or asked about in 99 of 100, and never silently another name', () => {
  let right = 0
  let all = 0
  const wrong: string[] = []
  for (const { id, name } of targets)
    for (const typed of misspellings(name)) {
      // A misspelling that is itself a name or an English word is not a misspelling.
      if (names.phrases.has(typed) || words.isWord(typed)) continue
      all++
      const ids = found(typed).flatMap((mention) => mention.ids)
      if (ids.includes(id)) right++
      else if (ids.length > 0) wrong.push(`${typed} (${name}): ${ids.join(', ')}`)
    }
  expect(targets.length).toBeGreaterThan(200)
  expect(wrong).toEqual([])
  expect(right / all).toBeGreaterThan(0.99)
})

test('common English words are not taken for names', () => {
  const lexicon = createRequire(import.meta.url)(
    'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  ) as Readonly<Record<string, readonly string[]>>
  const english = Object.entries(lexicon)
    .filter(([word, tags]) => /^[a-z]{3,12}$/.test(word) && tags.every((tag) => !/^(?:NNP|FW)/.test(tag)))
    .map(([word]) => word)
    .filter((word) => !names.phrases.has(word))
  const taken = english.filter((word) => found(word).length > 0)
  expect(english.length).toBeGreaterThan(20_000)
  expect(taken.length / english.length).toBeLessThan(0.002)
})

/** Written by hand, from how people do spell these names. */
const REAL: readonly (readonly [string, string])[] = [
  ['colbalt', 'cobalt'],
  ['lithuim', 'lithium'],
  ['litium', 'lithium'],
  ['galium', 'gallium'],
  ['germainium', 'germanium'],
  ['tungstun', 'tungsten'],
  ['nickle', 'nickel'],
  ['alumnium', 'aluminum'],
  ['aluminium', 'aluminum'],
  ['antimoney', 'antimony'],
  ['molybdenium', 'molybdenum'],
  ['vandium', 'vanadium'],
  ['magnesuim', 'magnesium'],
  ['manganeese', 'manganese'],
  ['rare erths', 'rare-earths'],
  ['berylium', 'beryllium'],
  ['zirconum', 'zirconium'],
  ['paladium', 'palladium'],
  ['platnum', 'platinum'],
  ['grafite', 'graphite'],
  ['neodynium', 'neodymium'],
  ['chromiun', 'chromium'],
  ['coper', 'copper'],
  ['tantulum', 'tantalum'],
  ['flurospar', 'fluorspar'],
  ['indonisia', 'IDN'],
  ['phillipines', 'PHL'],
  ['kazakstan', 'KAZ'],
  ['argentinia', 'ARG'],
  ['austrailia', 'AUS'],
  ['zimbawe', 'ZWE'],
  ['south afrca', 'ZAF'],
  ['vietman', 'VNM'],
  ['boliva', 'BOL'],
  ['madagasgar', 'MDG'],
  ['mozambiqe', 'MOZ'],
  ['uzbekistan', 'UZB'],
  ['germnay', 'DEU'],
  ['chnia', 'CHN'],
  ['rusia', 'RUS'],
  ['brasil', 'BRA'],
]

test.each(REAL)('reads "%s" as %s', (typed, id) => {
  expect(found(typed).flatMap((mention) => mention.ids)).toEqual([id])
})

test('two names that are equally near are asked about, with both kinds if need be', () => {
  expect(language.understand('cerum production').choices).toEqual([])
  expect(language.understand('ceium production').choices[0]?.options).toEqual(['cerium', 'cesium'])
  expect(language.understand('ambia copper').choices[0]?.options).toEqual(['GMB', 'ZMB'])
  expect(language.understand('irn').choices[0]?.options).toContain('IRN')
})
