import { expect, test } from 'vitest'
import { namesDay, onDay } from '../../../src/answers/words/event-dates.js'

test.each([
  ['what happened on 4 April 2025', '2025-04-04', true],
  ['what happened on April 4th', '2025-04-04', true],
  ['what happened on 2025-04-04', '2025-04-04', true],
  ['what happened on 5 april 2025', '2025-04-04', false],
  ['what did they do in sept 2019', '2019-09-30', true],
  ['what did they do in October', '2019-09-30', false],
  ['what happened on 4 April 2025', '2025-04', true],
  ['may china ban exports', '2025-04-04', true],
  ['what happened in 2025', '2025-04-04', true],
])('%s: %s is %s', (text, date, expected) => {
  expect(onDay(text, date)).toBe(expected)
})

test('a modal verb is no month', () => {
  expect(namesDay('in may 2025')).toBe(true)
  expect(namesDay('they may ban it in 2025')).toBe(false)
})
