import { describe, expect, it } from 'vitest'
import { checkMeasures } from '../../../src/corpus/documents/check-measures.js'
import { event, read } from './fixtures.js'

type Fields = Readonly<Record<string, string>>
const wrong = (...texts: readonly string[]): string[] =>
  checkMeasures(texts.map(read), '2026-07').map(({ problem, mend }) => `${problem}. Fix: ${mend}`)
const earlier = (fields: Fields): string => event({ id: 'early', date: '"2024-01-01"', ...fields })
const later = (fields: Fields): string => event({ id: 'later', date: '"2025-01-01"', ...fields })

describe('the state of a measure', () => {
  it.each([
    ['is not said', { state: '' }, 'the event does not say how it stands. Fix: add state: announced, in-force,'],
    ['ended by nothing', { state: 'ended' }, 'state is ended, and nothing says what ended it'],
    ['replaced by nothing', { state: 'replaced' }, 'state is replaced, and nothing says what replaced it'],
    ['suspended by nothing', { state: 'suspended' }, 'state is suspended, and nothing says what suspended it'],
    ['in force after its end', { until: '"2025-06-30"' }, 'state is in-force, and its last day 2025-06-30 has passed'],
    ['in force before its start', { effective: '"2027-01-01"' }, 'it applies only from 2027-01-01'],
    [
      'announced and begun',
      { state: 'announced', effective: '"2025-01-01"' },
      'state is announced, and it applies from 2025-01-01, which has passed',
    ],
    ['expired without a term', { state: 'expired-unknown' }, 'state is expired-unknown, and no until: has passed'],
  ])('that is %s', (_what, fields, message) => {
    expect(wrong(event(fields))).toEqual([expect.stringContaining(message)])
  })

  it.each([
    ['in force', {}],
    ['ended by its own term', { state: 'ended', until: '"2025-06-30"' }],
    ['ended on a day', { state: 'ended', ended: '"2025"' }],
    ['announced for later', { state: 'announced', effective: '"2029"' }],
    ['in force until later', { until: '"2026-12-31"' }],
    ['run out, and then unknown', { state: 'expired-unknown', until: '"2026-07-13"' }],
  ])('passes: %s', (_what, fields) => {
    expect(wrong(event(fields))).toEqual([])
  })

  it('follows from the event that ends, replaces or suspends it', () => {
    expect(wrong(earlier({}), later({ ends: '[early]' }))).toEqual([
      'state is in-force, but later ends it. Fix: write state: ended, or take early out of ends: there',
    ])
    expect(wrong(earlier({}), later({ replaces: '[early]' }))).toEqual([
      expect.stringContaining('state is in-force, but later replaces it'),
    ])
    expect(wrong(earlier({ suspended_by: '[later]' }), later({ until: '"2026-11-10"' }))).toEqual([
      expect.stringContaining('state is in-force, but suspended_by names an event'),
    ])
    expect(wrong(earlier({ state: 'suspended', suspended_by: '[later]' }), later({}))).toEqual([
      'state is suspended, and later does not say until when. Fix: add until: to later',
    ])
    expect(wrong(earlier({ state: 'ended' }), later({ ends: '[early]', state: 'done' }))).toEqual([])
  })
})
