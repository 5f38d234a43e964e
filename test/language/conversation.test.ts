import { expect, it } from 'vitest'
import { conversation, isSmallTalk, type Read } from '../../src/language/conversation.js'
import { fill } from '../../src/language/fill.js'
import { decide } from '../../src/language/frames.js'
import { SoftmaxModel } from '../../src/language/model.js'
import type { Clause } from '../../src/language/clause.js'
import type { Question } from '../../src/language/question.js'
import { clauseOf, known, language, model } from './corpus.js'

const scorer = SoftmaxModel.fromJSON(model.weights)
const judge = (clause: Clause): Read => {
  const decision = decide(clause, scorer, known.lexicon)
  return { clause, decision, question: fill(clause, decision, known) }
}
const turn = conversation(known, scorer, judge)
const talk = (...texts: string[]): Question | undefined =>
  texts.reduce<Question | undefined>((before, text) => turn(judge(clauseOf(text)), before), undefined)

it.each<[readonly string[], Partial<Question>]>([
  // A nod, noise and small talk leave the topic alone.
  [['china share of cobalt mining', 'kk', 'and nickel'], { intent: 'share', minerals: ['nickel'], places: ['CHN'] }],
  [['lithium reserves chile', 'brb', 'argentina?'], { intent: 'reserves', minerals: ['lithium'], places: ['ARG'] }],
  // Back to a mineral is back to what was asked of it.
  [
    ['who refines most cobalt', 'tin price', 'back to cobalt, whos second'],
    { minerals: ['cobalt'], stage: 'refining', rank: 2 },
  ],
  // And to nothing else than that mineral.
  [['who refines most cobalt', 'tin price', 'back to zinc, whos second'], { minerals: ['zinc'], rank: 2 }],
  // The form that was asked about is kept for another year, and given up for another measure.
  [['graphite price', 'no i want amorphous', 'n 2021'], { forms: ['form.amorphous-graphite'], measure: 'price' }],
])('%j', (texts, expected) => {
  expect(talk(...texts)).toMatchObject(expected)
})

it('answers a nod as small talk', () => {
  const nod = talk('who mines tungsten', 'lol ok')
  expect(nod && isSmallTalk(nod)).toBe(true)
  expect(nod?.before?.minerals).toEqual(['tungsten'])
})

it('takes the question beside the thanks', () => {
  const thanked = language.understand('thx. what about its reserves', language.understand('who mines cobalt'))
  expect(thanked).toMatchObject({ measure: 'reserves', minerals: ['cobalt'] })
})

it('keeps three questions to go back to, and nothing in them of the turns between', () => {
  const last = talk('cobalt price', 'tin price', 'zinc price', 'lead price', 'gold price')
  expect(last?.past?.map(({ minerals }) => minerals[0])).toEqual(['lead', 'zinc', 'tin'])
  expect(last?.past?.some((one) => one.past !== undefined || one.before !== undefined)).toBe(false)
})

it('asks of the minerals that the answer before lists', () => {
  const before: Question = { ...language.understand('what is in a smartphone'), listed: ['gallium', 'tin'] }
  const then = language.understand('which of these come from china', before)
  expect(then).toMatchObject({ intent: 'threshold', minerals: ['gallium', 'tin'], places: ['CHN'] })
  expect(language.understand('and cobalt?', before).minerals).toEqual(['cobalt'])
})

it('forgets what a found document was asked after, so that nothing grows from turn to turn', () => {
  const found: Question = {
    ...language.understand('who owns tenke fungurume'),
    told: ['2016-11-17-cmoc-tenke-fungurume'],
  }
  const strayed: Question = { ...found, intent: 'search', before: language.understand('tin price') }
  expect(language.understand('when', strayed).before?.before).toBeUndefined()
  expect(language.understand('when', strayed).minerals).toEqual([])
})
