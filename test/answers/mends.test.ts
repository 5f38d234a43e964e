import { expect, it } from 'vitest'
import { mendsOf } from '../../src/answers/left-out.js'

it('mends are told, but not a possessive that lacks its apostrophe', () =>
  expect(
    mendsOf({
      corrections: [
        { typed: 'chinas', understood: 'china' },
        { typed: 'colbat', understood: 'cobalt' },
      ],
    }).map(({ typed }) => typed),
  ).toEqual(['colbat']))
