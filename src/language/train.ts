import { inScopeIntent } from './decide-scope.js'
import { EntityFinder } from './entities.js'
import { featuresOf } from './features.js'
import { decide } from './intent.js'
import { SoftmaxModel, type Weights } from './model.js'
import { INTENTS, type Intent } from './question.js'
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
  /** Right by the classifier alone, and after the names and slots have had their say. */
  readonly plain: number
  readonly accuracy: number
  /** Part of each intent's examples that are given that intent, and what the others are taken for. */
  readonly byIntent: ReadonlyMap<string, number>
  readonly mistakes: readonly { readonly text: string; readonly intent: string; readonly taken: string }[]
  /** Part of the examples in scope that the threshold keeps, and of those out of scope that it rejects. */
  readonly kept: number
  readonly rejected: number
}

/** Parts for cross-validation: few and short where only the threshold is set by it, five where it is reported. */
const QUICK = { folds: 3, epochs: 8 }
const FULL = { folds: 5, epochs: 14 }
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

/** The examples read, with their features; words counted. */
export const prepare = (vocabulary: Vocabulary) => {
  const labels = INTENTS.filter((intent) => intent !== OUT)
  const inside = vocabulary.utterances.filter(({ intent }) => labels.some((label) => label === intent))
  const outside = vocabulary.utterances.filter(({ intent }) => intent === OUT)
  const counts = countWords(inside.map(({ text }) => text))
  const otherWords = [...countWords(outside.map(({ text }) => text)).keys()].filter((word) => !counts.has(word))
  const stored = { words: Object.fromEntries(counts), otherWords }
  const words = wordsOfModel(stored)
  const finder = new EntityFinder(buildNames(vocabulary), (word) => words.isWord(word))
  const toExample = ({ text, intent }: { text: string; intent: string }): Example => {
    const reading = read(text, finder, words, 2025, true)
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
const crossPredict = (
  labels: readonly string[],
  examples: readonly Example[],
  outside: readonly Example[],
  effort: typeof FULL,
) => {
  const inside: Float64Array[] = []
  const others = outside.map(() => new Float64Array(labels.length))
  for (let fold = 0; fold < effort.folds; fold++) {
    const model = SoftmaxModel.train(
      labels,
      examples.filter((_, at) => at % effort.folds !== fold),
      effort.epochs,
    )
    examples.forEach(({ features }, at) => {
      if (at % effort.folds === fold) inside[at] = model.predict(features)
    })
    outside.forEach(({ features }, at) => {
      model.predict(features).forEach((chance, c) => {
        const sums = others[at]
        if (sums) sums[c] = (sums[c] ?? 0) + chance / effort.folds
      })
    })
  }
  return { inside, others }
}

const judge = (vocabulary: Vocabulary, effort: typeof FULL) => {
  const prepared = prepare(vocabulary)
  const { labels, examples, outside, counts, words } = prepared
  const { inside, others } = crossPredict(labels, examples, outside, effort)
  // A word that only this example uses would be unknown if the example were.
  const unseen = ({ text }: Example): string[] =>
    [...countWords([text])].flatMap(([word, count]) => ((counts.get(word) ?? 0) <= count ? [word] : []))
  const none = new Float64Array(labels.length)
  const insideSigns = examples.map((one, at) => signsOf(inside[at] ?? none, one.reading, unseen(one).length))
  const outsideSigns = outside.map((one, at) =>
    signsOf(others[at] ?? none, one.reading, unknownWords(one.reading, words).length),
  )
  const scope = fitScope(insideSigns, outsideSigns)
  /** Whether the whole decision takes an example that it has not learned from for one of ours. */
  const taken = (one: Example, chances: Float64Array | undefined, unknown: readonly string[]): boolean => {
    const ranked = labels.map((label, c) => [label as Intent, chances?.[c] ?? 0] as const).sort((a, b) => b[1] - a[1])
    const { text, reading } = one
    const inScope = scopeChance(scope, signsOf(chances ?? none, reading, unknown.length))
    const intent = decide({ reading, ranked })
    return inScopeIntent({ text, intent, reading, unknown, inScope, threshold: scope.threshold }) !== OUT
  }
  const insideTaken = examples.map((one, at) => taken(one, inside[at], unseen(one)))
  const outsideTaken = outside.map((one, at) => taken(one, others[at], unknownWords(one.reading, words)))
  return { ...prepared, inside, scope, insideTaken, outsideTaken }
}

/** Trains on the examples of the corpus. Deterministic; about a second, so the corpus build does it once. */
export const trainModel = (vocabulary: Vocabulary): Model => {
  const { labels, examples, stored, scope } = judge(vocabulary, QUICK)
  return { weights: SoftmaxModel.train(labels, examples, FULL.epochs).toJSON(), scope, ...stored }
}

/** Five-fold cross-validation of the classifier over the examples, and of the threshold. */
export const crossValidate = (vocabulary: Vocabulary): CrossValidation => {
  const { labels, examples, inside, insideTaken, outsideTaken } = judge(vocabulary, FULL)
  let plain = 0
  const right = new Map<string, [number, number]>()
  const mistakes = examples.flatMap(({ text, intent, label, reading }, at) => {
    const chances = [...(inside[at] ?? [])]
    const best = chances.indexOf(Math.max(...chances))
    if (best === label) plain += 1
    const ranked = labels.map((name, c) => [name, chances[c] ?? 0] as const).sort((a, b) => b[1] - a[1])
    const taken = labels.indexOf(decide({ reading, ranked }) as (typeof labels)[number])
    const [hits, all] = right.get(intent) ?? [0, 0]
    right.set(intent, [hits + (taken === label ? 1 : 0), all + 1])
    return taken === label ? [] : [{ text, intent, taken: labels[taken] ?? '' }]
  })
  const part = (all: readonly boolean[], wanted: boolean): number =>
    all.filter((one) => one === wanted).length / Math.max(1, all.length)
  return {
    plain: plain / Math.max(1, examples.length),
    accuracy: 1 - mistakes.length / Math.max(1, examples.length),
    byIntent: new Map([...right].map(([intent, [hits, all]]) => [intent, hits / all])),
    mistakes,
    kept: part(insideTaken, true),
    rejected: part(outsideTaken, false),
  }
}
