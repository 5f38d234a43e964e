import type { Corpus, Utterance } from '../corpus/types.js'
import { readClause, type Knowledge } from './clause.js'
import { EntityFinder } from './entities.js'
import { featuresOf } from './features.js'
import { Homonyms } from './homonyms.js'
import { compileLexicon, Lexicon, type CompiledLexicon } from './lexicon.js'
import { SoftmaxModel, type Sample, type Weights } from './model.js'
import { NamedThings } from './named-things.js'
import { INTENTS } from './question.js'
import { tokenize } from './text.js'
import { namedThings, termsOf } from './titles.js'
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
const EPOCHS = 14

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
    newest,
  }
}

/** A lexicon for prose, which is full of words that no question uses: "jets" is no misspelt "gets". */
class Prose extends Lexicon {
  override mend(): undefined {
    return undefined
  }
}

/** The same knowledge for statements: nothing is mended, in words or in names. */
export const proseOf = (corpus: Taught, compiled: CompiledLexicon, known: Knowledge): Knowledge => ({
  ...known,
  lexicon: new Prose(compiled),
  finder: new EntityFinder(buildNames(corpus), () => true, new Homonyms(corpus.lexicon?.homonyms)),
  things: new NamedThings([], () => true),
})

/** A text with its intent. */
export type Example = Utterance

const samplesOf = (examples: readonly Example[], labels: readonly string[], known: Knowledge): Sample[] =>
  examples.map(({ text, intent }) => {
    const clause = readClause(text, tokenize(text, known.lexicon.spelling), known)
    return { features: featuresOf(clause, known.lexicon), label: labels.indexOf(intent) }
  })

/** The examples of the corpus, without those out of scope: what is not ours has no form that could be learned. */
const learned = (examples: readonly Example[]): Example[] =>
  examples.filter(({ intent }) => intent !== OUT && INTENTS.some((one) => one === intent))

/** Trains the scorer of frames on the examples of the corpus. Deterministic; some seconds, so the build does it once. */
export const trainModel = (corpus: Taught, further: readonly Example[] = []): Model => {
  const compiled = compileLexicon(corpus.lexicon, [...buildNames(corpus).phrases.keys()])
  const known = knowledgeOf(corpus, compiled, 2025)
  const labels = INTENTS.filter((intent) => intent !== OUT)
  const samples = samplesOf(learned([...corpus.utterances, ...further]), labels, known)
  return { weights: SoftmaxModel.train(labels, samples, EPOCHS).toJSON(), lexicon: compiled }
}

/** Part of the examples that get their intent from a scorer which has not seen them, in `folds` parts. */
export const crossValidate = (
  corpus: Taught,
  folds = 5,
): { readonly right: number; readonly mistakes: readonly (Example & { readonly taken: string })[] } => {
  const known = knowledgeOf(corpus, compileLexicon(corpus.lexicon, [...buildNames(corpus).phrases.keys()]), 2025)
  const labels = INTENTS.filter((intent) => intent !== OUT)
  const examples = learned(corpus.utterances)
  const samples = samplesOf(examples, labels, known)
  const mistakes = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const model = SoftmaxModel.train(
      labels,
      samples.filter((_, at) => at % folds !== fold),
      EPOCHS,
    )
    return samples.flatMap((sample, at) => {
      const example = examples[at]
      if (at % folds !== fold || !example) return []
      const chances = [...model.predict(sample.features)]
      const taken = labels[chances.indexOf(Math.max(...chances))] ?? ''
      return taken === example.intent ? [] : [{ ...example, taken }]
    })
  })
  return { right: 1 - mistakes.length / Math.max(1, examples.length), mistakes }
}
