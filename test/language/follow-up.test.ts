import { expect, test } from 'vitest'
import type { Question } from '../../src/language/question.js'
import { language } from './corpus.js'

const talk = (...turns: string[]): Question =>
  turns.reduce<Question | undefined>((previous, turn) => language.understand(turn, previous), undefined) ??
  language.understand('')

const FIRST = 'what share of cobalt comes from china'

test.each<[readonly string[], Partial<Question>]>([
  [[FIRST, 'and nickel?'], { intent: 'share', minerals: ['nickel'], places: ['CHN'] }],
  [[FIRST, 'and the US?'], { intent: 'share', minerals: ['cobalt'], places: ['USA'] }],
  [[FIRST, 'what about refining'], { intent: 'share', minerals: ['cobalt'], places: ['CHN'], stage: 'refining' }],
  // Uses and substitutes are of no country, unless the turn itself names one.
  [[FIRST, 'what do people use it for'], { intent: 'uses', minerals: ['cobalt'], places: [] }],
  [[FIRST, 'are there substitutes'], { intent: 'substitutes', minerals: ['cobalt'], places: [] }],
  [[FIRST, 'what is it used for in the us'], { intent: 'uses', minerals: ['cobalt'], places: ['USA'] }],
  [[FIRST, 'in 2024?'], { intent: 'share', minerals: ['cobalt'], years: { kind: 'years', years: [2024] } }],
  [[FIRST, '2023'], { intent: 'share', places: ['CHN'], years: { kind: 'years', years: [2023] } }],
  [[FIRST, 'same for Chile'], { intent: 'share', minerals: ['cobalt'], places: ['CHL'] }],
  [[FIRST, 'how about reserves'], { intent: 'reserves', minerals: ['cobalt'], places: ['CHN'], measure: 'reserves' }],
  [
    [FIRST, 'since 2021'],
    { intent: 'trend', minerals: ['cobalt'], places: ['CHN'], years: { kind: 'range', from: 2021 } },
  ],
  [[FIRST, 'top 5 instead'], { intent: 'ranking', minerals: ['cobalt'], places: [], limit: 5 }],
  [[FIRST, 'what is it used for'], { intent: 'uses', minerals: ['cobalt'] }],
  [[FIRST, 'where is that from?'], { intent: 'source', minerals: ['cobalt'] }],
  [[FIRST, 'and refining', 'and in 2020', 'indonesia?'], { intent: 'share', places: ['IDN'], stage: 'refining' }],
  [['top 5 cobalt producers', 'and nickel?'], { intent: 'ranking', minerals: ['nickel'], limit: 5 }],
  [['top 5 cobalt producers', 'top 3'], { intent: 'ranking', minerals: ['cobalt'], limit: 3 }],
  [['how much gallium does China produce', 'in kt'], { intent: 'amount', minerals: ['gallium'], unit: 'kt' }],
  [['how reliant is the US on cobalt', 'and gallium?'], { intent: 'reliance', minerals: ['gallium'], places: ['USA'] }],
  [['lithium reserves', 'in Chile?'], { intent: 'reserves', minerals: ['lithium'], places: ['CHL'] }],
  [['who mines the most cobalt', 'who refines it'], { intent: 'ranking', minerals: ['cobalt'], stage: 'refining' }],
  [['cobalt price', 'and nickel'], { intent: 'price', minerals: ['nickel'] }],
  [
    ['US tungsten import reliance', 'same for Germany'],
    { intent: 'reliance', minerals: ['tungsten'], places: ['DEU'], roles: { importer: ['DEU'] } },
  ],
  [
    ['where does the US get graphite', 'how much is Chinese'],
    { intent: 'import-sources', roles: { importer: ['USA'], supplier: ['CHN'] } },
  ],
  [
    ['zinc output of Peru in 2020', 'and 2024?', "so what's the change"],
    { intent: 'trend', years: { kind: 'range', from: 2020, to: 2024 } },
  ],
  [['tin reserves of Peru', 'Bolivia?', 'who has more'], { intent: 'comparison', places: ['PER', 'BOL'] }],
  [['tin production in Peru', "who's 2nd"], { intent: 'ranking', minerals: ['tin'], rank: 2 }],
  [
    ['tin output of Peru', 'Bolivia', 'Brazil', 'total of the three'],
    { intent: 'share', places: ['PER', 'BOL', 'BRA'], ops: ['sum'] },
  ],
  [['uranium in Niger', 'vs Namibia', 'ratio'], { intent: 'comparison', places: ['NER', 'NAM'], ops: ['ratio'] }],
  [['zinc price 2022', "what's the change since"], { intent: 'trend', years: { kind: 'range', from: 2022 } }],
  [['silver output of Mexico', 'top 5', 'where is China'], { intent: 'share', places: ['CHN'] }],
  [
    ['how much copper does China refine', 'and bauxite'],
    { minerals: ['bauxite'], stage: 'refining', stageCarried: true },
  ],
  [
    ['did China ban antimony exports', 'does it hit the US'],
    { intent: 'event', roles: { actor: ['CHN'], target: ['USA'] }, yesNo: true },
  ],
  [['copper price', 'why'], { intent: 'price', minerals: ['copper'], hole: 'reason' }],
  [['gallium', 'who produces it'], { intent: 'ranking', minerals: ['gallium'] }],
])('completes %j', (turns, expected) => {
  const question = talk(...turns)
  expect(question).toMatchObject(expected)
  expect(question.followUp).toBe(true)
})

test.each<[readonly string[], Partial<Question>]>([
  [[FIRST, 'how much lithium does chile produce'], { intent: 'amount', minerals: ['lithium'], places: ['CHL'] }],
  [
    ['cobalt refining share china 2023', 'who mines the most nickel'],
    { intent: 'ranking', places: [], years: { kind: 'latest' } },
  ],
  [['top 5 cobalt producers', 'tungsten reserves'], { intent: 'reserves', minerals: ['tungsten'], places: [] }],
  [[FIRST, 'who won the world cup'], { intent: 'out-of-scope', minerals: [] }],
  [[FIRST, 'help'], { intent: 'help', minerals: [] }],
  [[FIRST, 'what does Kazakhstan produce'], { intent: 'country-profile', minerals: [], places: ['KAZ'] }],
  [[FIRST, 'gallium'], { minerals: ['gallium'] }],
  [['who won the world cup', 'and nickel?'], { minerals: ['nickel'] }],
])('lets a question that stands on its own stand: %j', (turns, expected) => {
  const question = talk(...turns)
  expect(question).toMatchObject(expected)
  if (question.minerals[0] !== 'gallium') expect(question.followUp).toBe(false)
})
