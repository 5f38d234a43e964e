import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { goldenExamples } from '../../src/corpus/golden-examples.js'
import { trainModel } from '../../src/language/train.js'
import { createLanguage } from '../../src/language/understand.js'
import { language, vocabulary } from './corpus.js'

/** Texts that no reader has learned from. */
const unseen = ['held-out.txt', 'held-out-2.txt', 'phrasings.txt'].flatMap((file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => line.split('|')[1]?.trim() ?? []),
)

test('five examples fewer leave at least 98 of 100 readings as they were', () => {
  const utterances = vocabulary.utterances.filter((_, at) => at % Math.ceil(vocabulary.utterances.length / 5) !== 0)
  expect(vocabulary.utterances.length - utterances.length).toBe(5)
  const model = trainModel({ ...vocabulary, utterances }, goldenExamples('corpus'))
  const fewer = createLanguage(vocabulary, { model })
  const same = unseen.filter((text) => language.explain(text).decision.intent === fewer.explain(text).decision.intent)
  expect(unseen.length).toBeGreaterThan(300)
  expect(same.length / unseen.length).toBeGreaterThan(0.98)
})
