import { expect, test } from 'vitest'
import type { Question } from '../../src/language/question.js'
import { language } from './corpus.js'

const cases: readonly (readonly [string, Partial<Question>])[] = [
  ['what share of cobalt comes from china', { intent: 'share', minerals: ['cobalt'], places: ['CHN'] }],
  ['cobalt drc share', { intent: 'share', minerals: ['cobalt'], places: ['COD'] }],
  [
    "hey, any idea how much of the world's lithium the aussies dig up?",
    { intent: 'share', minerals: ['lithium'], places: ['AUS'], stage: 'mining' },
  ],
  ['Ga china kg?', { intent: 'amount', minerals: ['gallium'], places: ['CHN'], unit: 'kg' }],
  [
    'chilean copper output 2024',
    { intent: 'amount', minerals: ['copper'], places: ['CHL'], years: { kind: 'years', years: [2024] } },
  ],
  ['world cobalt production', { intent: 'world-total', minerals: ['cobalt'], places: [] }],
  ['who mines the most cobalt', { intent: 'ranking', minerals: ['cobalt'], limit: 1, stage: 'mining' }],
  ['top five lithium producers in 2024', { intent: 'ranking', minerals: ['lithium'], limit: 5 }],
  ['which countries lead in nickel', { intent: 'ranking', minerals: ['nickel'] }],
  ['lithium reserves in Chile', { intent: 'reserves', minerals: ['lithium'], places: ['CHL'], measure: 'reserves' }],
  ['how long will copper last', { intent: 'reserve-life', minerals: ['copper'] }],
  ['US and China rare earths', { intent: 'comparison', minerals: ['rare-earths'], places: ['USA', 'CHN'] }],
  ['cobalt vs nickel', { intent: 'comparison', minerals: ['cobalt', 'nickel'] }],
  [
    'nickel indonesia since 2021',
    { intent: 'trend', minerals: ['nickel'], places: ['IDN'], years: { kind: 'range', from: 2021 } },
  ],
  ['how reliant is the US on cobalt', { intent: 'reliance', minerals: ['cobalt'], places: ['USA'] }],
  ['where does the US get its gallium', { intent: 'import-sources', minerals: ['gallium'], places: ['USA'] }],
  ['the price of cobalt in 2023 in pounds', { intent: 'price', minerals: ['cobalt'], unit: 'lb' }],
  ['gallium', { intent: 'mineral-profile', minerals: ['gallium'] }],
  ['what does Kazakhstan produce', { intent: 'country-profile', places: ['KAZ'] }],
  [
    'which minerals does China produce more than 80 % of',
    { intent: 'threshold', places: ['CHN'], threshold: { op: '>', value: 80, unit: '%' } },
  ],
  [
    'what is the US 100 % reliant on',
    {
      intent: 'threshold',
      places: ['USA'],
      measure: 'net-import-reliance',
      threshold: { op: '>=', value: 100, unit: '%' },
    },
  ],
  ['how much graphite outside China', { intent: 'complement', minerals: ['graphite'], places: [], excluded: ['CHN'] }],
  ['what can you do', { intent: 'help' }],
  ['who won the world cup in France', { intent: 'out-of-scope' }],
  ["what's the weather in Chile", { intent: 'out-of-scope' }],
  ['cobalt blue paint recipe', { intent: 'out-of-scope' }],
]

test.each(cases)('understands "%s"', (text, expected) => {
  expect(language.understand(text)).toMatchObject(expected)
})

test('mends spelling and says what it mended', () => {
  const question = language.understand('colbalt prodction in teh congo')
  expect(question.corrections).toEqual([{ typed: 'colbalt', understood: 'cobalt' }])
  expect(question.choices).toEqual([{ typed: 'congo', kind: 'place', options: ['COD', 'COG'] }])
})

test.each([
  ['how much cobalt is in a Tesla', 'search'],
  ['Chilean wine exports', 'out-of-scope'],
  ['gold medal count China', 'out-of-scope'],
  ['is cobalt toxic', 'search'],
])('gives no figure for "%s"', (text, intent) => {
  expect(language.understand(text).intent).toBe(intent)
})
