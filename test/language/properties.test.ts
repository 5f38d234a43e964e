import fc from 'fast-check'
import { expect, test } from 'vitest'
import { INTENTS, type Question } from '../../src/language/question.js'
import { MAX_TEXT } from '../../src/language/text.js'
import { language, vocabulary } from './corpus.js'

const pieces = fc.constantFrom(
  ...'what share of cobalt china {mineral} {place:0} {year:1} 80 % 1,000 1.5 million top since - : * ( ) " > < = \' In US congo'.split(
    ' ',
  ),
  '\u200b',
  '\u202e',
  '\ud800',
  '½',
  'ﬁ',
  '🏭',
  '<@1>',
  '@everyone',
  'constructor',
  '__proto__',
  'toString',
)
const text = fc.oneof(
  fc.string({ maxLength: 300, unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' ')),
)

const sound = (question: Question): void => {
  expect(INTENTS).toContain(question.intent)
  expect(question.confidence).toBeGreaterThanOrEqual(0)
  expect(question.confidence).toBeLessThanOrEqual(1)
  for (const id of question.minerals) expect(vocabulary.minerals.has(id)).toBe(true)
  for (const id of [...question.places, ...question.excluded]) expect(vocabulary.places.has(id)).toBe(true)
  for (const choice of question.choices) expect(choice.options.length).toBeGreaterThan(1)
}

test('any text gives a sound question and never throws, also as a follow-up', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const previous = language.understand(first)
      sound(previous)
      sound(language.understand(second, previous))
    }),
    { numRuns: 400, seed: 1 },
  )
})

const bare = (question: Question): Question => ({
  ...question,
  text: '',
  confidence: 0,
  // Searched as typed.
  searchWords: '',
  words: question.words.map((word) => ({ ...word, text: word.text.toLowerCase() })),
})

test('case, spaces around, a closing mark and invisible characters change nothing', () => {
  const plain = language.understand('what share of cobalt comes from china')
  for (const same of [
    '  What share of Cobalt comes from China?! ',
    'what sha\u200bre of cobalt comes from chi\u00adna',
    'what share of cobalt comes from china…',
  ])
    expect(bare(language.understand(same))).toEqual(bare(plain))
})

test('a long text is cut, not read for ever', () => {
  for (const unit of ['who ', 'which the most ', 'congo ', 'a', '1 ', '% ', 'rare erths ', 'xqzpt '])
    for (const size of [MAX_TEXT, 200_000]) {
      const started = performance.now()
      language.understand(unit.repeat(size / unit.length))
      expect(performance.now() - started).toBeLessThan(1500)
    }
})

test('autocomplete knows names, aliases, symbols and misspellings', () => {
  expect(language.suggest('cob', 'mineral', 5)[0]).toEqual({ id: 'cobalt', name: 'cobalt' })
  expect(language.suggest('wolfram', 'mineral', 5)[0]?.id).toBe('tungsten')
  expect(language.suggest('Ga', 'mineral', 5)[0]?.id).toBe('gallium')
  expect(language.suggest('colbalt', 'mineral', 5)[0]?.id).toBe('cobalt')
  expect(language.suggest('drc', 'place', 5)[0]?.id).toBe('COD')
  expect(language.suggest('chil', 'place', 5)[0]?.id).toBe('CHL')
  expect(language.suggest('', 'place', 25)).toHaveLength(25)
  expect(language.suggest('zzzzzzzz', 'place', 25)).toEqual([])
  expect(language.suggest('cobalt', 'mineral', 0)).toEqual([])
})
