import { expect, it } from 'vitest'
import { besideYear, changed } from '../../src/language/between-years.js'
import { turnOf, type Turn } from '../../src/language/turn.js'
import { known, language } from './corpus.js'

/** A talk, and the years that the last turn is of. */
const EXAMPLES: readonly (readonly [readonly string[], object])[] = [
  [['zimbabwe lithium output 2025', 'vs 2024'], { kind: 'range', from: 2024, to: 2025 }],
  [['kazakhstan uranium output 2024', 'how does that compare with 2016'], { kind: 'range', from: 2016, to: 2024 }],
  [['germanium price', 'in 2021?', 'so how much did it go up'], { kind: 'range', from: 2021, to: 2025 }],
  [['indonesia nickel 21', 'n 25', 'so thats how many times more'], { kind: 'range', from: 2021, to: 2025 }],
]

it.each(EXAMPLES)('%j', (turns, years) => {
  const last = turns.reduce<ReturnType<typeof language.understand> | undefined>(
    (before, turn) => language.understand(turn, before),
    undefined,
  )
  expect(last).toMatchObject({ intent: 'trend', years })
})

/** A turn beside the one before it. */
const turn = (before: string, text: string): Turn => {
  const { clause, decision, question } = language.explain(text)
  return turnOf(clause, { question, decision }, language.understand(before), known)
}

it('takes a year beside another, and none where a name stands beside it too', () => {
  const years = { kind: 'range', from: 2020, to: 2025 }
  expect(besideYear(turn('zimbabwe lithium output 2025', 'vs 2020'))?.years).toEqual(years)
  expect(besideYear(turn('zimbabwe lithium output 2025', 'vs chile 2020'))).toBeUndefined()
  expect(besideYear(turn('zimbabwe lithium output 2025', 'vs 2025'))).toBeUndefined()
})

it('asks tons of tons, and shares of shares', () => {
  expect(changed(turn('how much lithium did zimbabwe mine in 2025', 'so what % drop is that')).concepts).not.toContain(
    'share',
  )
  expect(changed(turn("zimbabwe's share of lithium 2025", 'so how did its share change')).concepts).toContain('share')
})
