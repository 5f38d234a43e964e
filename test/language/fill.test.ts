import { expect, it } from 'vitest'
import { fill } from '../../src/language/fill.js'
import { decide } from '../../src/language/frames.js'
import { SoftmaxModel } from '../../src/language/model.js'
import type { Question } from '../../src/language/question.js'
import { inScope } from '../../src/language/scope.js'
import { clauseOf, known, model } from './corpus.js'

const scorer = SoftmaxModel.fromJSON(model.weights)
const filled = (text: string): Question => {
  const clause = clauseOf(text)
  return fill(clause, decide(clause, scorer, known.lexicon), known)
}

it.each([
  ['cobalt refining in china', 'refining'],
  ['cobalt mining and refining in china', undefined],
  ['cobalt output of china', undefined],
])('the stage of "%s"', (text, stage) => expect(filled(text).stage).toBe(stage))

it.each([
  ['cobalt reserves of china', 'reserves'],
  ['how much cobalt does the us export', 'exports'],
  ['what does cobalt cost', 'price'],
])('the measure of "%s"', (text, measure) => expect(filled(text).measure).toBe(measure))

it('names the publisher, its edition and the forms, and leaves no word out silently', () => {
  expect(filled('cobalt mined in china according to the usgs').publisher).toBe('usgs')
  expect(filled('cobalt mined in china according to reuters').publisher).toBe('other')
  expect(filled('cobalt mined in china in mcs 2025').edition).toBe(2025)
  expect(filled('cobalt mined in china in 2025').edition).toBeUndefined()
  expect(filled('blorptastic cobalt mining in china').notRead).toEqual(['blorptastic'])
})

it.each([
  ['who mines the most cobalt', 'ranking'],
  ['who won the football match', 'out-of-scope'],
  ['gdp of china', 'out-of-scope'],
  ['what percent of fluorspar goes into oil refining', 'uses'],
  ['what is the percentage of oil in cobalt', 'out-of-scope'],
])('the scope of "%s"', (text, intent) => {
  expect(inScope(filled(text), clauseOf(text), known).intent).toBe(intent)
})

it.each([
  ['cobalt reserves in mcs 2025 and mcs 2026', [2025, 2026]],
  ['cobalt reserves in the 2026 and 2025 editions', [2025, 2026]],
  ['cobalt reserves between the 2025 and the 2026 edition', [2025, 2026]],
  ['who mines the most chromium per the ec study of 2023', [2023, undefined]],
  ['iea 2025 vs 2026 cobalt output', [2025, 2026]],
  ['usgs cobalt output 2025 vs 2024', [undefined, undefined]],
])('the editions of "%s"', (text, editions) => {
  const { edition, otherEdition } = filled(text)
  expect([edition, otherEdition]).toEqual(editions)
})
