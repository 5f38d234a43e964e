import { expect, it } from 'vitest'
import { type Limits, readLimits, readPart, readThreshold } from '../../src/language/limits.js'
import type { Threshold } from '../../src/language/question.js'
import { clauseOf } from './corpus.js'

const shape = (text: string): string => clauseOf(text).shape.text

const LIMITS: readonly (readonly [string, Limits])[] = [
  ['top 5 cobalt producers', { limit: 5 }],
  ['the five smallest cobalt producers', { limit: 5, ascending: true }],
  ['who mines the most cobalt', { limit: 1 }],
  ['second largest cobalt producer', { rank: 2 }],
  ['who is the runner up in cobalt', { rank: 2 }],
  ['how many countries mine cobalt', { count: true }],
  ['who are the biggest cobalt producers', {}],
  ['at least 5 tons of cobalt', {}],
  ['the second quarter of cobalt', {}],
]
it.each(LIMITS)('how many of "%s"', (text, expected) => expect(readLimits(shape(text))).toEqual(expected))

const THRESHOLDS: readonly (readonly [string, Threshold | undefined])[] = [
  ['which makes more than 80% of it', { op: '>', value: 80, unit: '%' }],
  ['which makes at least two thirds of it', { op: '>=', value: (2 / 3) * 100, unit: '%' }],
  ['minerals under 10% reliance', { op: '<', value: 10, unit: '%' }],
  ['who mines over 100 kt of cobalt', { op: '>', value: 100, unit: 'kt' }],
  ['who mines 20% or less', { op: '<=', value: 20, unit: '%' }],
  ['over 5 suppliers of cobalt', undefined],
  ['more cobalt than nickel', undefined],
  ['all over the world', undefined],
]
it.each(THRESHOLDS)('the bound of "%s"', (text, expected) => {
  const read = readThreshold(shape(text))
  expect(read && { ...read, value: Number(read.value.toFixed(6)) }).toEqual(
    expected && { ...expected, value: Number(expected.value.toFixed(6)) },
  )
})

it.each([
  ['10 percent of the world', 10],
  ['a tenth of the world', 10],
  ['200% of the world', undefined],
  ['10 tons of cobalt', undefined],
])('the part in "%s"', (text, expected) => expect(readPart(shape(text))).toBe(expected))
