import { spawnSync } from 'node:child_process'
import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { describe, expect, test } from 'vitest'
import { featuresOf } from '../../src/language/features.js'
import { SoftmaxModel } from '../../src/language/model.js'
import { readClause } from '../../src/language/clause.js'
import { INTENTS } from '../../src/language/question.js'
import { tokenize } from '../../src/language/text.js'
import { knowledgeOf } from '../../src/language/train.js'
import { model, vocabulary } from './corpus.js'

/** Part of the examples that a classifier gets right which has not seen them, in three parts. */
const crossValidated = (
  learn: (at: readonly number[]) => (at: number) => string,
  labels: readonly string[],
): number => {
  const folds = 3
  let right = 0
  for (let fold = 0; fold < folds; fold++) {
    const classify = learn(labels.flatMap((_, at) => (at % folds === fold ? [] : [at])))
    labels.forEach((label, at) => {
      if (at % folds === fold && classify(at) === label) right++
    })
  }
  return right / labels.length
}

describe("natural's stemmer and classifier", () => {
  const known = knowledgeOf(vocabulary, model.lexicon, 2025)
  const labels = INTENTS.filter((intent) => intent !== 'out-of-scope')
  const examples = vocabulary.utterances
    .filter(({ intent }) => labels.some((label) => label === intent))
    .map(({ text, intent }) => {
      const clause = readClause(text, tokenize(text, known.lexicon.spelling), known)
      const label = labels.findIndex((one) => one === intent)
      return { text, intent, clause, label, features: featuresOf(clause) }
    })
  const intents = examples.map((one) => one.intent)

  test('words of one stem share a feature', () => {
    expect(new Set(['refined', 'refines', 'refining', 'refine'].map((word) => stemmer.stem(word)))).toEqual(
      new Set(['refin']),
    )
    expect(examples.find(({ text }) => text.includes('producers'))?.features).toContain('s:produc')
  })

  test('our classifier is right at least 8 points more often than its Bayes on the same masked words', () => {
    const masked = examples.map(({ clause }) =>
      clause.shape.items.map((item) => (item.startsWith('{') ? item.replace(/:.*/, '') : stemmer.stem(item))),
    )
    const bayes = crossValidated((seen) => {
      const classifier = new BayesClassifier()
      for (const at of seen) classifier.addDocument(masked[at] ?? [], intents[at] ?? '')
      classifier.train()
      return (at) => classifier.classify(masked[at] ?? [])
    }, intents)
    const ours = crossValidated((seen) => {
      const model = SoftmaxModel.train(
        labels,
        seen.flatMap((at) => examples[at] ?? []),
      )
      return (at) => {
        const chances = [...model.predict(examples[at]?.features ?? [])]
        return labels[chances.indexOf(Math.max(...chances))] ?? ''
      }
    }, intents)
    expect(ours).toBeGreaterThan(0.84)
    expect(ours - bayes).toBeGreaterThan(0.08)
  })

  test('starting the app loads the stemmer, no driver of a database, and prints nothing', () => {
    const atExit = `import Module from 'node:module'; import { writeSync } from 'node:fs'
      process.on('exit', () => writeSync(3, Object.keys(Module._cache).join('\\n')))`
    const { output } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(atExit)}`, 'dist/console/ask.js', '--json', 'gallium'],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
    )
    const [, printed, errors, loaded] = output
    expect(JSON.parse(printed ?? '')).toMatchObject({ intent: 'mineral-profile' })
    expect(errors).toBe('')
    expect(loaded).toContain('natural/lib/natural/stemmers/porter_stemmer.js')
    expect(loaded).not.toMatch(/node_modules\/(?:pg|mongoose|redis|mongodb|memjs)\/|natural\/lib\/natural\/index\.js/)
  })
})
