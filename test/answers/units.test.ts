import { describe, expect, it } from 'vitest'
import { amount, LCE_PER_LITHIUM, scaleFor, shownUnit, tonsPer } from '../../src/answers/units.js'

describe('units', () => {
  it('weigh what they are defined to weigh', () => {
    expect(['Mt', 'kg', 'oz t', 'short-ton'].map(tonsPer)).toEqual([1e6, 1e-3, 0.0000311034768, 0.90718474])
    expect([shownUnit('oz'), shownUnit('barrels')]).toEqual(['troy ounces', 'barrels'])
    expect(tonsPer('people')).toBeUndefined()
  })

  it('are one for all amounts of a card, the one asked for where it can be converted', () => {
    expect(scaleFor('t', [2_000, 310_000]).unit).toBe('t')
    expect(scaleFor('t', [870_000, 13_000_000]).unit).toBe('Mt')
    expect(scaleFor('kg', [1], 't')).toMatchObject({ unit: 't', factor: 1e3 })
    expect(scaleFor('t', [1], 'LCE', 'lithium').factor).toBeCloseTo(1 / LCE_PER_LITHIUM, 9)
    // 60,213 tU, what the world mined in 2024, are 156.5 million pounds of U3O8, and no oxide of another mineral.
    expect(60_213 / scaleFor('t', [1], 'lb-U3O8', 'uranium').factor).toBeCloseTo(156.5e6, -5)
    expect(scaleFor('t', [1], 'lb-U3O8', 'lithium').unit).toBe('t')
    expect(amount(75e6, scaleFor('t', [75e6]), '>')).toBe('more than 75 Mt')
    expect(amount(63e6, scaleFor('m3', [63e6]))).toBe('63 million m³')
  })
})
