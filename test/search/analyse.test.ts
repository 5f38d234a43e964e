import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { analyse, termsOf, termsRead } from '../../src/search/analyse.js'

const apart = (a: string, b: string) => expect(termsOf(a)).not.toEqual(termsOf(b))
const together = (a: string, b: string) => expect(termsOf(a)).toEqual(termsOf(b))

describe('analyse', () => {
  test('keeps apart what the stemmer would merge', () => {
    for (const [a, b] of [
      ['mineral', 'miner'],
      ['imports', 'important'],
      ['reserves', 'reservation'],
      ['organic', 'organization'],
      ['general', 'generate'],
      ['iron', 'ironic'],
      ['lead', 'leading'],
      ['silicon', 'silicone'],
      ['united', 'unit'],
      ['product', 'production'],
    ] as const)
      apart(a, b)
    expect(termsOf('ore or ores')).toEqual(['ore', 'ore'])
  })

  test('brings together the forms of one word', () => {
    together('refines', 'refineries')
    together('producers', 'production')
    together('by-product', 'byproducts')
    together('substitutes', 'substituted')
    together('critical', 'criticality')
    together('mines', 'mining')
    together('aluminium', 'aluminum')
    together('batteries', 'battery')
  })

  test('knows the US from us, and a symbol from a stop word', () => {
    expect(termsOf('US imports')).toEqual(['usa', 'import'])
    expect(termsOf('the U.S. imports')).toEqual(['usa', 'import'])
    expect(termsOf('used by us')).toEqual(['use'])
    expect(termsOf('supply of Indium (In) and In')).toEqual(['suppli', 'indium', 'in0symbol', 'in0symbol'])
    expect(termsOf('In 2025')).toEqual(['2025'])
    expect(termsOf('It was mined. As a metal')).toEqual(['mine', 'metal'])
  })

  test('reads figures whole, whatever separates their thousands', () => {
    expect(termsOf('1,400,000 t')).toEqual(['1400000', 't'].filter((term) => term !== 't'))
    expect(termsOf('2.5 %')).toEqual(['2d5'])
  })

  test('folds accents', () => {
    together("Côte d'Ivoire", "Cote d'Ivoire")
  })

  test('gives terms of letters and digits, with the offsets of their words, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { term, start, end } of analyse(text)) {
          expect(term).not.toMatch(/[*:~^+"'@\s-]/)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  test('reads a text again as it read it first, a long one too', () => {
    for (const text of ['Gallium arsenide wafers', '', 'cobalt mined in the DRC '.repeat(30)]) {
      expect(termsRead(text)).toEqual(termsOf(text))
      expect(termsRead(text)).toEqual(termsOf(text))
    }
  })
})
