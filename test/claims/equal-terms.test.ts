import { describe, expect, it } from 'vitest'
import { partsFrom, type Stated, type Terms, unsaid } from '../../src/claims/equal-terms.js'
import { check, read } from './corpus.js'

const only = (text: string) => {
  const [claim] = read(text).claims
  if (!claim) throw new Error('no claim')
  return claim
}
const why = (text: string, terms: Terms = {}) => partsFrom(only(text), terms)
const stated = (text: string): Stated | undefined => only(text).stated

describe('what a sentence says besides its claim', () => {
  it('is what it counts that rows of the kind do not', () => {
    expect(stated('A quarter of the cobalt used in the US was bought-in scrap')?.other).toContain('scrap')
    expect(stated("China mines 70% of the world's rare earths")?.other).toEqual([])
  })
  it('is what nobody read, whose figures it rests on, and its words', () => {
    const said = stated('By the BGS, glorious Kardamyli mined 70% of the cobalt of the world')
    expect(said?.publishers).toEqual(['bgs'])
    expect(said?.unread).toEqual(['glorious', 'Kardamyli'])
    expect(said?.words).toContain('cobalt')
  })
})

describe('terms on which a row refutes a claim', () => {
  it.each([
    ["China mines 10% of the world's rare earths", { publisher: 'usgs' }],
    ["USGS says that China mines 10% of the world's rare earths", { publisher: 'usgs' }],
    ['The US gets 10% of its potash from Canada', { period: '2021-24' }],
    ['Japan buys most of its lithium carbonate from Chile', { product: ['carbonate'], said: 'lithium carbonate' }],
  ] as const)('are equal: %s', (text, terms) => expect(why(text, terms)).toBeUndefined())
  it.each([
    ["By the IEA, China mines 10% of the world's rare earths", { publisher: 'usgs' }],
    ['The US got 10% of its potash from Canada in 2023', { period: '2021-24' }],
    ['The EU gets 62% of its cobalt from Finland', { product: ['oxides'] }],
    ['Wobbly Fernando reports that China mines 10% of the rare earths', {}],
  ] as const)('part: %s', (text, terms) => expect(why(text, terms)).toBeDefined())
  it('are those that the row says itself', () =>
    expect(unsaid(['lithium carbonate', 'scrap'], 'supplied 16% of imports of lithium carbonate')).toEqual(['scrap']))
})

describe('nothing is contradicted by what is of other terms', () => {
  it.each([
    'A quarter of the cobalt used in the US in 2025 was bought-in scrap.',
    'American reactor operators took just 4% of their uranium from Russia in 2024.',
    'Korean buyers of unwrought magnesium got 99.9% from China in 2024.',
    'In March 2014 a WTO panel sided against the duties and quotas of China on rare earths, tungsten and molybdenum.',
    'Germany recovered 12% of its copper from scrap in 2025.',
    'Demand for lithium in Chile took 90% of the market in 2025.',
    'Mines in the United States employed 12% of the zinc miners in 2025.',
    'The ferrovanadium price averaged 14.14 dollars per pound in 2025.',
  ])('%s', (text) => expect(check(text).verdict).not.toBe('contradicted'))
  it.each([
    "China mines 10% of the world's rare earths, and prices of them rose in 2025.",
    'The US imports most of its potash from Belarus.',
    'Chile refines 60% of the cobalt of the world.',
    'Canada counts 60 entries on its critical minerals list of 2024.',
    'China banned gallium exports to the US in March 2021.',
  ])('and on equal terms it is: %s', (text) => expect(check(text).verdict).toBe('contradicted'))
})

describe('what was misread for other terms', () => {
  it.each([
    'Since June 2024 the critical minerals list of Canada has counted 34 entries.',
    'It is Peru, rather than China, that makes most arsenic.',
    'Gabon means to stop exports of raw manganese from 2029.',
  ])('%s', (text) => expect(check(text).verdict).toBe('supported'))
})
