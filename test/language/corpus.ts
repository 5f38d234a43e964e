import { goldenExamples } from '../../src/corpus/golden-examples.js'
import { readCorpus } from '../../src/corpus/read-corpus.js'
import { readClause, type Clause } from '../../src/language/clause.js'
import { tokenize } from '../../src/language/text.js'
import { knowledgeOf, trainModel } from '../../src/language/train.js'
import { createLanguage } from '../../src/language/understand.js'

/** The corpus's own vocabulary and examples. */
export const vocabulary = readCorpus('corpus')

export const model = trainModel(vocabulary, goldenExamples('corpus'))
export const language = createLanguage(vocabulary, { model })

export const known = knowledgeOf(vocabulary, model.lexicon, 2025)
/** The clause of a text, before anyone has decided what it asks. */
export const clauseOf = (text: string): Clause => readClause(text, tokenize(text, known.lexicon.spelling), known)
