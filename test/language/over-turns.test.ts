import { expect, it } from 'vitest'
import { betweenYears, overTurns } from '../../src/language/over-turns.js'
import type { Question } from '../../src/language/question.js'
import { turnOf, type Turn } from '../../src/language/turn.js'
import { known, language } from './corpus.js'

/** A turn beside the last of a talk, whose answer named some places. */
const turn = (talk: readonly string[], text: string, members: readonly string[] = []): Turn => {
  const { clause, decision, question } = language.explain(text)
  const before = talk.reduce<Question | undefined>((last, one) => language.understand(one, last), undefined)
  if (!before) throw new Error('a talk has a turn at least')
  return turnOf(clause, { question, decision }, members.length > 0 ? { ...before, members } : before, known)
}

const CANADA = ['uranium production of Kazakhstan in 2024', 'and of Canada?']

it('sets what two turns were about beside each other, however the gap is asked for', () => {
  for (const text of ['by how much is the first ahead of the second', 'so who has more', 'difference?'])
    expect(overTurns(turn(CANADA, text)), text).toMatchObject({ intent: 'comparison', places: ['KAZ', 'CAN'] })
  expect(overTurns(turn(CANADA, 'did it grow'))).toBeUndefined()
  expect(overTurns(turn(CANADA, 'and the price?'))).toBeUndefined()
})

it('takes the first of a ranking and the one whose place is named, or else the second', () => {
  const ranking = ['top nickel miners']
  const members = ['IDN', 'PHL', 'RUS']
  expect(overTurns(turn(ranking, 'by how much is it ahead', members))?.places).toEqual(['IDN', 'PHL'])
  expect(overTurns(turn(ranking, 'how much more than the third', members))?.places).toEqual(['IDN', 'RUS'])
  expect(overTurns(turn(ranking, 'how much more than the ninth', members))).toBeUndefined()
})

it('asks who stands behind the country of a figure', () => {
  const next = overTurns(turn(['how much of the magnesium does China make'], 'who comes next'))
  expect(next).toMatchObject({ intent: 'ranking', places: ['CHN'], minerals: ['magnesium'], hole: 'place' })
  expect(overTurns(turn(['why is cobalt critical'], 'who comes next'))).toBeUndefined()
})

it('asks how a figure moved between two years that were asked about', () => {
  const talk = ['indonesia cobalt 2025', 'and 21']
  expect(betweenYears(turn(talk, 'so x how many'))).toMatchObject({
    intent: 'trend',
    years: { kind: 'range', from: 2021, to: 2025 },
  })
  expect(betweenYears(turn(['indonesia cobalt 2025'], 'so x how many'))).toBeUndefined()
})
