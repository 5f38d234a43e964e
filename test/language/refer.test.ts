import { expect, it } from 'vitest'
import { fill } from '../../src/language/fill.js'
import { decide } from '../../src/language/frames.js'
import { SoftmaxModel } from '../../src/language/model.js'
import type { Question } from '../../src/language/question.js'
import { resolve } from '../../src/language/refer.js'
import { clauseOf, known, language, model } from './corpus.js'

const scorer = SoftmaxModel.fromJSON(model.weights)
/** A turn after another. */
const after = (before: string, text: string): Question => {
  const clause = clauseOf(text)
  const decision = decide(clause, scorer, known.lexicon)
  return resolve(
    clause,
    { decision, question: fill(clause, decision, known) },
    language.understand(before),
    known,
    scorer,
  )
}

/** Turn before, turn, and the intent, minerals and places of the two together. */
const EXAMPLES: readonly (readonly [string, string, Partial<Question>])[] = [
  ['who mines the most cobalt', 'and nickel', { intent: 'ranking', minerals: ['nickel'], followUp: true }],
  ['china share of cobalt mining', 'what about refining', { minerals: ['cobalt'], stage: 'refining', followUp: true }],
  ['who mines the most cobalt', 'and in 2020', { minerals: ['cobalt'], years: { kind: 'years', years: [2020] } }],
  ['china share of cobalt mining', 'and chile', { minerals: ['cobalt'], places: ['CHL'], followUp: true }],
  // After what is no figure, a question of its own; a stage or measure of its own needs no frame of the turn before.
  ['is tungsten rare', 'who has it', { intent: 'reserves', minerals: ['tungsten'] }],
  ['lithium price 2025', 'what was the peak then', { measure: 'price', ops: ['maximum'] }],
  // Another year beside that of the turn before is a change; who mines is a country, and no mineral.
  ['zimbabwe lithium output 2025', 'vs 2024', { intent: 'trend', years: { kind: 'range', from: 2024, to: 2025 } }],
  ['is ukraine a big titanium country', 'how much does it mine', { places: ['UKR'], minerals: ['titanium'] }],
  ['who does the us buy cobalt from', 'and japan', { roles: { importer: ['JPN'] } }],
  // A turn that names all it needs goes on from nothing.
  ['who mines the most cobalt', 'lithium reserves of chile', { minerals: ['lithium'], places: ['CHL'] }],
]

it.each(EXAMPLES)('"%s", then "%s"', (before, text, expected) => {
  expect(after(before, text)).toMatchObject(expected)
})
