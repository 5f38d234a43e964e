import { expect, test } from 'vitest'
import { dayIn } from '../../src/language/days.js'

test.each([
  ['what happened on 4 April 2025', { month: '04', day: '04' }],
  ['what happened on April 4th', { month: '04', day: '04' }],
  ['what happened on 2025-04-14', { month: '04', day: '14' }],
  ['what did they do in sept 2019', { month: '09' }],
  ['what did they do in October', { month: '10' }],
  ['in may 2025', { month: '05' }],
  ['they may ban it in 2025', undefined],
  ['may china ban exports', undefined],
  ['what happened in 2025', undefined],
])('%s', (text, day) => expect(dayIn(text)).toEqual(day))
