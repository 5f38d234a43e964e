import type { Corpus } from '../corpus/types.js'
import type { Utterance } from '../corpus/utterances.js'
import { readClause, type Clause, type Knowledge } from './clause.js'
import { EntityFinder } from './entities.js'
import { featuresOf } from './features.js'
import { Homonyms } from './homonyms.js'
import { namesOf } from '../corpus/documents/data.js'
import { compileLexicon, Lexicon, type CompiledLexicon } from './lexicon.js'
import { SoftmaxModel, type Sample, type Weights } from './model.js'
import { NamedThings } from './named-things.js'
import { INTENTS } from './question.js'
import { tokenize } from './text.js'
import { namedThings, substancesOf, termsOf } from './titles.js'
import { buildNames } from './vocabulary.js'

/** What the language room needs of the corpus. */
export type Taught = Pick<Corpus, 'minerals' | 'places' | 'utterances' | 'ambiguous' | 'lexicon'> &
  Partial<Pick<Corpus, 'documents'>>

/** All that the build finds out, as plain JSON: the bot loads it in milliseconds. */
export interface Model {
  readonly weights: Weights
  readonly lexicon: CompiledLexicon
}

const OUT = 'out-of-scope'
export const EPOCHS = 14
/** The concept whose words are products. */
const PRODUCT = 'product'
/** What the scorer tells apart: every intent but what is not ours, which has no form that could be learned. */
export const labels = INTENTS.filter((intent) => intent !== OUT)

/** The words and names of a corpus, made ready for reading. */
export const knowledgeOf = (corpus: Taught, compiled: CompiledLexicon, newest: number): Knowledge => {
  const lexicon = new Lexicon(compiled)
  const names = buildNames(corpus)
  const isWord = (word: string): boolean => lexicon.isWord(word)
  return {
    lexicon,
    finder: new EntityFinder(names, isWord, new Homonyms(corpus.lexicon?.homonyms)),
    things: new NamedThings(namedThings(corpus.documents), isWord),
    terms: new NamedThings(termsOf(corpus.documents), () => false),
    substances: new Map(substancesOf(corpus)),
    newest,
  }
}

/** The same knowledge for statements: nothing is mended, in words or in names. */
export const proseOf = (corpus: Taught, known: Knowledge): Knowledge => ({
  ...known,
  lexicon: known.lexicon.forProse(),
  finder: new EntityFinder(buildNames(corpus), () => true, new Homonyms(corpus.lexicon?.homonyms)),
  things: new NamedThings([], () => true),
})

/** A text with its intent. */
export type Example = Utterance

/** The examples that are learned from, those of an intent of ours, as they are read. */
export const samplesOf = (
  examples: readonly Example[],
  known: Knowledge,
): readonly (Sample & { readonly example: Example; readonly clause: Clause })[] =>
  examples.flatMap((example) => {
    const { text, intent } = example
    const label = labels.findIndex((one) => one === intent)
    if (label < 0) return []
    const clause = readClause(text, tokenize(text, known.lexicon.spelling), known)
    return [{ text, example, clause, features: featuresOf(clause), label }]
  })

/**
 * The lexicon of a corpus, made ready for reading. The names of its notes on products are words for products, so that a
 * curator writes them once.
 */
export const lexiconOf = (corpus: Taught): CompiledLexicon => {
  const products = [...(corpus.documents?.values() ?? [])].filter(({ kind }) => kind === 'product')
  const { lexicon } = corpus
  const product = lexicon?.concepts[PRODUCT]
  const words =
    lexicon && product
      ? {
          ...lexicon,
          concepts: {
            ...lexicon.concepts,
            [PRODUCT]: { ...product, w: [...(product.w ?? []), ...products.flatMap((one) => namesOf(one))] },
          },
        }
      : lexicon
  return compileLexicon(words, [...buildNames(corpus).phrases.keys()])
}

/** Trains the scorer of frames on the examples of the corpus. Deterministic; some seconds, so the build does it once. */
export const trainModel = (corpus: Taught, further: readonly Example[] = []): Model => {
  const compiled = lexiconOf(corpus)
  const known = knowledgeOf(corpus, compiled, 2025)
  const samples = samplesOf([...corpus.utterances, ...further], known)
  return { weights: SoftmaxModel.train(labels, samples, EPOCHS).toJSON(), lexicon: compiled }
}
