import { EntityFinder } from './entities.js'
import { featuresOf } from './features.js'
import { SoftmaxModel, type Weights } from './model.js'
import { INTENTS } from './question.js'
import { read, type Reading } from './reading.js'
import { fitScope, scopeChance, signsOf, unknownWords, type ScopeLine } from './scope.js'
import { tokenize } from './text.js'
import { buildNames, type Vocabulary } from './vocabulary.js'
import { FUNCTION_WORDS, Words } from './words.js'

/** All that training finds out, as plain JSON: the corpus build stores it and the bot loads it in milliseconds. */
export interface Model {
  readonly weights: Weights
  readonly scope: ScopeLine
  /** How often each content word occurs in the examples in scope. */
  readonly words: Readonly<Record<string, number>>
  /** Words of the examples out of scope: real words, but none of ours. */
  readonly otherWords: readonly string[]
}

/** How well the classifier does on examples that it has not learned from. */
export interface CrossValidation {
  readonly accuracy: number
  /** Part of each intent's examples that are given that intent, and what the others are taken for. */
  readonly byIntent: ReadonlyMap<string, number>
  readonly mistakes: readonly { readonly text: string; readonly intent: string; readonly taken: string }[]
  /** Part of the examples in scope that the threshold keeps, and of those out of scope that it rejects. */
  readonly kept: number
  readonly rejected: number
}

const FOLDS = 5
const OUT = 'out-of-scope'

const wordsOf = (text: string): string[] =>
  tokenize(text)
    .filter((token) => !token.mark && !/[\d{]/.test(token.lower) && !FUNCTION_WORDS.has(token.lower))
    .map((token) => token.lower)

const countWords = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The known words of a model. */
export const wordsOfModel = (model: Pick<Model, 'words' | 'otherWords'>): Words =>
  new Words(new Map(Object.entries(model.words)), new Set(model.otherWords))

interface Example {
  readonly text: string
  readonly intent: string
  readonly label: number
  readonly reading: Reading
  readonly features: readonly string[]
}

const prepare = (vocabulary: Vocabulary) => {
  const labels = INTENTS.filter((intent) => intent !== OUT)
  const inside = vocabulary.utterances.filter(({ intent }) => labels.some((label) => label === intent))
  const outside = vocabulary.utterances.filter(({ intent }) => intent === OUT)
  const counts = countWords(inside.map(({ text }) => text))
  const otherWords = [...countWords(outside.map(({ text }) => text)).keys()].filter((word) => !counts.has(word))
  const stored = { words: Object.fromEntries(counts), otherWords }
  const words = wordsOfModel(stored)
  const finder = new EntityFinder(buildNames(vocabulary), (word) => words.isWord(word))
  const toExample = ({ text, intent }: { text: string; intent: string }): Example => {
    const reading = read(text, finder, words, 2025)
    return {
      text,
      intent,
      label: labels.findIndex((label) => label === intent),
      reading,
      features: featuresOf(reading),
    }
  }
  return { labels, examples: inside.map(toExample), outside: outside.map(toExample), counts, stored, words }
}

/** Chances for each example from a model that has not seen it, and the mean of the folds for those out of scope. */
const crossPredict = (labels: readonly string[], examples: readonly Example[], outside: readonly Example[]) => {
  const inside: Float64Array[] = []
  const others = outside.map(() => new Float64Array(labels.length))
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = SoftmaxModel.train(
      labels,
      examples.filter((_, at) => at % FOLDS !== fold),
    )
    examples.forEach(({ features }, at) => {
      if (at % FOLDS === fold) inside[at] = model.predict(features)
    })
    outside.forEach(({ features }, at) => {
      model.predict(features).forEach((chance, c) => {
        const sums = others[at]
        if (sums) sums[c] = (sums[c] ?? 0) + chance / FOLDS
      })
    })
  }
  return { inside, others }
}

const judge = (vocabulary: Vocabulary) => {
  const prepared = prepare(vocabulary)
  const { labels, examples, outside, counts, words } = prepared
  const { inside, others } = crossPredict(labels, examples, outside)
  // A word that only this example uses would be unknown if the example were.
  const unseen = ({ text }: Example): number => {
    const own = countWords([text])
    return [...own].filter(([word, count]) => (counts.get(word) ?? 0) <= count).length
  }
  const none = new Float64Array(labels.length)
  const insideSigns = examples.map((one, at) => signsOf(inside[at] ?? none, one.reading, unseen(one)))
  const outsideSigns = outside.map((one, at) =>
    signsOf(others[at] ?? none, one.reading, unknownWords(one.reading, words).length),
  )
  return { ...prepared, inside, insideSigns, outsideSigns, scope: fitScope(insideSigns, outsideSigns) }
}

/** Trains on the examples of the corpus. Deterministic; about two seconds, so the corpus build does it once. */
export const trainModel = (vocabulary: Vocabulary): Model => {
  const { labels, examples, stored, scope } = judge(vocabulary)
  return { weights: SoftmaxModel.train(labels, examples).toJSON(), scope, ...stored }
}

/** Five-fold cross-validation of the classifier over the examples, and of the threshold. */
export const crossValidate = (vocabulary: Vocabulary): CrossValidation => {
  const { labels, examples, inside, insideSigns, outsideSigns, scope } = judge(vocabulary)
  const right = new Map<string, [number, number]>()
  const mistakes = examples.flatMap(({ text, intent, label }, at) => {
    const chances = [...(inside[at] ?? [])]
    const taken = chances.indexOf(Math.max(...chances))
    const [hits, all] = right.get(intent) ?? [0, 0]
    right.set(intent, [hits + (taken === label ? 1 : 0), all + 1])
    return taken === label ? [] : [{ text, intent, taken: labels[taken] ?? '' }]
  })
  const part = (rows: readonly number[][], over: boolean): number =>
    rows.filter((row) => scopeChance(scope, row) >= scope.threshold === over).length / Math.max(1, rows.length)
  return {
    accuracy: 1 - mistakes.length / Math.max(1, examples.length),
    byIntent: new Map([...right].map(([intent, [hits, all]]) => [intent, hits / all])),
    mistakes,
    kept: part(insideSigns, true),
    rejected: part(outsideSigns, false),
  }
}
