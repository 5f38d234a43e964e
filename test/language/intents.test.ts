import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SoftmaxModel } from '../../src/language/model.js'
import { INTENTS } from '../../src/language/question.js'
import { heldApart } from '../../src/language/held-apart.js'
import { createLanguage } from '../../src/language/understand.js'
import { language, model, vocabulary } from './corpus.js'

/** Phrasings written after the examples and never used to tune: intent | text | minerals | places asked about. */
const heldOut = readFileSync(new URL('held-out.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('|').map((part) => part.trim()))

const ids = (list: string | undefined): string => (list ?? '').split(',').sort().join()

test('at least 93 of 100 held-out phrasings get their intent, and 95 their minerals and places', () => {
  const read = heldOut.map(([intent, text = '', minerals, places]) => {
    const question = language.understand(text)
    return {
      intent: (intent ?? '').split('/').includes(question.intent),
      names: ids(question.minerals.join()) === ids(minerals) && ids(question.places.join()) === ids(places),
    }
  })
  expect(heldOut.length).toBeGreaterThan(150)
  expect(read.filter((one) => one.intent).length / read.length).toBeGreaterThan(0.93)
  expect(read.filter((one) => one.names).length / read.length).toBeGreaterThan(0.95)
})

test('at least 88 of 100 examples get their intent from a reader that has not seen them', () => {
  const read = heldApart(vocabulary)
  const right = read.filter(({ example, decision }) => decision.intent === example.intent)
  expect(right.length / read.length).toBeGreaterThan(0.88)
})

test('every intent has at least 25 examples, and no example stands twice', () => {
  for (const intent of INTENTS)
    expect([intent, vocabulary.utterances.filter((one) => one.intent === intent).length >= 25]).toEqual([intent, true])
  const texts = vocabulary.utterances.map(({ text }) => text)
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
})

test('a model is the same after it was stored, and training is deterministic', () => {
  const stored = JSON.parse(JSON.stringify(model)) as typeof model
  const again = createLanguage(vocabulary, { model: stored })
  for (const [, text = ''] of heldOut.slice(0, 40)) expect(again.understand(text)).toEqual(language.understand(text))
  const samples = [
    { text: 'a b', features: ['w:a', 'w:b'], label: 0 },
    { text: 'c', features: ['w:c'], label: 1 },
  ]
  expect(SoftmaxModel.train(['x', 'y'], samples).toJSON()).toEqual(SoftmaxModel.train(['x', 'y'], samples).toJSON())
})

test.each([
  ["check: Bolivia mines 30% of the world's tin", 'claim'],
  ['claim: copper is on the EU list of strategic raw materials', 'claim'],
  ['check the price of tin', 'price'],
  ['check: who mines tin', 'ranking'],
])('"%s" is read as %s', (text, intent) => {
  expect(language.understand(text).intent).toBe(intent)
})
