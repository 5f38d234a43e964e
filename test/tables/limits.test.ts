import { expect, it } from 'vitest'
import { meets } from '../../src/tables/limits.js'

it.each([
  [60, undefined, '>', 'yes'],
  [50, '>', '>', 'yes'],
  [40, '>', '>', 'unknown'],
  [40, '<', '>', 'no'],
  [50.3, undefined, '=', 'yes'],
] as const)('%d with bound %s against %s 50: %s', (value, bound, op, verdict) => {
  expect(meets(value, bound, { op, value: 50, unit: '%' })).toBe(verdict)
})
