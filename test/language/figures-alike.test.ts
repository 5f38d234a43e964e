import { describe, expect, it } from 'vitest'
import { isNumber } from '../../src/language/figures-alike.js'
import { language } from '../claims/corpus.js'

const figures = (text: string) =>
  language
    .statements(text)
    .flatMap(({ whole: { quantities } }) => quantities.map(({ kind, value, unit }) => ({ kind, value, unit })))

describe('a bare number beside a figure', () => {
  it('is of the unit and the millions of the one behind it', () =>
    expect(figures('Potash output rose from 14.4 to 15 million tonnes.')).toEqual([
      { kind: 'amount', value: 14.4e6, unit: 't' },
      { kind: 'amount', value: 15e6, unit: 't' },
    ]))
  it('keeps its thousands, whose commas are no points', () =>
    expect(figures('Uranium output climbed from 351 to 14,309 tonnes.')[0]).toEqual({
      ...{ kind: 'amount', value: 351, unit: 't' },
    }))
  it('is a part of the amount that it is of', () => {
    const [said] = language.statements("China mined 67,000 of the world's 82,000 tonnes of tungsten.")
    expect(said?.whole.quantities).toMatchObject([
      { kind: 'amount', value: 67000, unit: 't' },
      { kind: 'amount', value: 82000, unit: 't', whole: true },
    ])
  })
  it('is of the kind of the one before it', () =>
    expect(figures('Rhodium cost 20,000 dollars an ounce in 2021 and less than 6,000 in 2025.')).toEqual([
      { kind: 'money', value: 20000, unit: 'oz' },
      { kind: 'money', value: 6000, unit: 'oz' },
    ]))
  it('is of the unit of what went before, wherever it stands', () =>
    expect(
      figures('Of the 110,000 tonnes mined, China contributed 40,000, Russia 32,000 and others 180 of them.'),
    ).toEqual([110000, 40000, 32000, 180].map((value) => ({ kind: 'amount', value, unit: 't' }))))
  it('counts what stands behind it', () =>
    expect(figures('China refined 14,000 tonnes of bismuth in 230 plants.').at(-1)?.kind).toBe('count'))
  it('is a price where it is for a mass', () =>
    expect(figures('Platinum averaged 2,200 an ounce in 2025.')).toEqual([{ kind: 'money', value: 2200, unit: 'oz' }]))
  it('is none beyond the ends', () => expect(isNumber(undefined)).toBe(false))
})
