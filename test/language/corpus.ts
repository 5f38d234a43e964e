import { goldenExamples } from '../../src/corpus/golden-examples.js'
import { readCorpus } from '../../src/corpus/read-corpus.js'
import { trainModel } from '../../src/language/train.js'
import { createLanguage } from '../../src/language/understand.js'

/** The corpus's own vocabulary and examples. */
export const vocabulary = readCorpus('corpus')

export const model = trainModel(vocabulary, goldenExamples('corpus'))
export const language = createLanguage(vocabulary, { model })
