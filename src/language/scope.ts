import { FUNCTION_WORDS, type Words } from './words.js'
import type { Reading } from './reading.js'

/** A logistic line over a few signs of how well a question was understood. */
export interface ScopeLine {
  readonly weights: readonly number[]
  /** Below this probability a question is out of scope: keeps 97 % of the examples, measured by cross-validation. */
  readonly threshold: number
}

/** Content words of a text that no example in scope uses, without names, numbers and slots. */
export const unknownWords = (reading: Reading, words: Words): string[] =>
  reading.shape.words.filter((word) => !FUNCTION_WORDS.has(word) && !words.isDomain(word) && !/^\{/.test(word))

/** Words of the field, that stand in for a name: "what are reserves". */
const contentWords = (reading: Reading): number =>
  reading.shape.words.filter((word) => !FUNCTION_WORDS.has(word)).length

/** The signs: constant, top probability, lead over the second, mineral named, place named, unknown words, their part. */
export const signsOf = (chances: ArrayLike<number>, reading: Reading, unknown: number): number[] => {
  const sorted = Array.from(chances).sort((a, b) => b - a)
  const top = sorted[0] ?? 0
  const content = contentWords(reading)
  const mineral = reading.minerals.length > 0 || reading.choices.some((choice) => choice.kind === 'mineral')
  const place = reading.places.length + reading.excluded.length > 0
  return [
    1,
    Math.log(top + 1e-6),
    top - (sorted[1] ?? 0),
    mineral ? 1 : 0,
    place ? 1 : 0,
    Math.min(4, unknown),
    content === 0 ? 0 : unknown / content,
    mineral ? 0 : Math.min(3, unknown),
  ]
}

const chance = (weights: readonly number[], signs: readonly number[]): number => {
  let sum = 0
  signs.forEach((sign, at) => (sum += sign * (weights[at] ?? 0)))
  return 1 / (1 + Math.exp(-sum))
}

/** Probability that a question with these signs is in scope. */
export const scopeChance = (line: ScopeLine, signs: readonly number[]): number => chance(line.weights, signs)

/** Fits the line by gradient descent, both sides weighing the same; sets the threshold at the kept part of examples. */
export const fitScope = (inside: readonly number[][], outside: readonly number[][], keep = 0.97): ScopeLine => {
  const size = inside[0]?.length ?? 0
  const weights = Array.from({ length: size }, () => 0)
  for (let step = 0; step < 400; step++) {
    const gradient = Array.from({ length: size }, () => 0)
    for (const [rows, target] of [
      [inside, 1],
      [outside, 0],
    ] as const) {
      for (const row of rows) {
        const error = (chance(weights, row) - target) / rows.length
        row.forEach((sign, at) => (gradient[at] = (gradient[at] ?? 0) + error * sign))
      }
    }
    gradient.forEach((slope, at) => (weights[at] = (weights[at] ?? 0) - 0.8 * slope))
  }
  const scores = inside.map((row) => chance(weights, row)).sort((a, b) => a - b)
  return { weights, threshold: scores[Math.floor(scores.length * (1 - keep))] ?? 0.5 }
}
