import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from '../answers/backing.js'
import { dayOf, endOf, sameDate } from '../../src/claims/event-dates.js'
import { membersIn } from '../../src/claims/members.js'
import { check, corpus, language, read } from './corpus.js'

const members = (text: string) => language.statements(text).flatMap(({ whole }) => membersIn(corpus, whole))
const assertions = (text: string) => read(text).claims.map(({ assertion }) => assertion)

describe('what a text calls members of a group', () => {
  it('stands in apposition', () =>
    expect(members('Indium, a rare earth, is soft.')).toEqual([
      { group: 'rare-earths', minerals: ['indium'], negated: false },
    ]))
  it('is not what it is compared with', () =>
    expect(members('Unlike tin and zinc, erbium is a rare earth.')).toEqual([
      { group: 'rare-earths', minerals: ['erbium'], negated: false },
    ]))
  it('is denied by what calls it wrong', () =>
    expect(members('It is a myth that indium is a rare earth.')[0]?.negated).toBe(true))
  it.each([
    'Rare earths, like lithium, are sought.',
    'Praseodymium, a rare earth magnet maker, grew.',
    'Use rare earths.',
  ])('is not in %s', (text) => expect(members(text)).toEqual([]))
})

describe('the date of an event', () => {
  it.each([
    ['on 3 December 2024', '2024-12-03'],
    ['(Dec 3, 2024)', '2024-12-03'],
    ['in early October', '2025-10'],
    ['suspended till 27 November 2026', undefined],
  ])('%s', (text, date) => expect(dayOf(text, 2025)).toBe(date))
  it('is not its end', () => expect(endOf('on ice until 27 November 2026')).toBe('2026-11-27'))
  it('is as exact as both are', () => {
    expect(sameDate('2020-01', '2020-01-12')).toBe(true)
    expect(sameDate('2024-12-03', '2024-12-05')).toBe(false)
    expect(sameDate('2025', '2025-02')).toBe(false)
  })
})

describe('what one sentence leaves to the next', () => {
  it('is the list and its year', () =>
    expect(
      read('The US list of critical minerals of 2022 was short. Helium was thrown out.').claims.map(
        ({ assertion, year }) => [assertion.kind, year],
      ),
    ).toEqual([
      ['listed', 2022],
      ['unverifiable', undefined],
    ]))
  it('is no list where the talk has moved on', () =>
    expect(assertions('The US list of critical minerals is long. It rained. Zinc was thrown out of the shed.')).toEqual(
      [],
    ))
  it('is the importer', () =>
    expect(assertions('The US imports 92 % of its potash. Some 79 % of it was Canadian.')[1]).toMatchObject({
      kind: 'import-share',
      from: ['CAN'],
    }))
  it('is the reliance, of another mineral', () =>
    expect(
      assertions('US net import reliance for gallium was 100 % in 2025. For cobalt it was 79 %.')[1],
    ).toMatchObject({
      kind: 'reliance',
    }))
  it('is no reliance where another country is meant', () =>
    expect(assertions("US import reliance for cobalt was 79 % in 2025. China's was 90 %.")[1]).toMatchObject({
      kind: 'unverifiable',
    }))
  it('is the mass of a price', () =>
    expect(assertions('Platinum averaged $1,200 an ounce in 2025. Palladium came in at $900.')[1]).toMatchObject({
      kind: 'price',
      unit: 'oz',
    }))
  it('is a claim of its own, and open, where it was not read', () =>
    expect(
      read('The US got most of its potash from Canada. Potash permits took effect in 2023.').claims[1],
    ).toMatchObject({ assertion: { kind: 'unverifiable' }, minerals: ['potash'] }))
  it('is who acted, not whom it was aimed at', () => {
    const [, second] = read(
      'China banned exports of antimony to the US in December 2024. The ban was suspended in November 2025.',
    ).claims
    expect(second?.places).toEqual(['CHN'])
  })
})

describe('a claim that goes beyond what is known', () => {
  it.each([
    ['Only the US considers copper critical.', 'unverifiable'],
    ['The EU put copper on its critical list before the US did.', 'unverifiable'],
    ['Lithium is critical for batteries.', 'unverifiable'],
    ['Half of all cobalt goes into batteries.', 'contradicted'],
    ['The US depends on imports for all of its titanium.', 'depends'],
    ['China banned gallium exports to the US on 5 December 2024.', 'contradicted'],
    ['American reliance on Chinese rare earths fell to 70 %.', 'unverifiable'],
    ['All tellurium is a by-product of copper.', 'depends'],
  ])('%s', (text, verdict) => {
    const answer = check(text)
    expect(answer.verdict, answer.headline).toBe(verdict)
    expect(numbersNotBacked(answer)).toEqual([])
  })
})
