import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { readVocabulary } from '../../src/corpus/vocabulary/read.js'
import { trainModel } from '../../src/language/train.js'
import { createLanguage } from '../../src/language/understand.js'
import type { Vocabulary } from '../../src/language/vocabulary.js'

const folder = fileURLToPath(new URL('../../corpus/', import.meta.url))
const examples = z.record(z.string(), z.array(z.string()))

/** The corpus's own vocabulary and examples. */
export const vocabulary: Vocabulary = {
  ...readVocabulary(folder),
  utterances: Object.entries(examples.parse(parse(readFileSync(`${folder}utterances.yaml`, 'utf8')))).flatMap(
    ([intent, texts]) => texts.map((text) => ({ intent, text })),
  ),
}

export const model = trainModel(vocabulary)
export const language = createLanguage(vocabulary, { model })
