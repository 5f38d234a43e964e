import { describe, expect, it } from 'vitest'
import { withNote } from '../../src/answers/beside-figure.js'
import { numbersNotBacked } from './backing.js'
import { ask, corpus, figureOf } from './ask.js'

const years = (...all: number[]) => ({ kind: 'years', years: all }) as const
const said = (text: string, ...concepts: string[]) => ({ text, concepts })

describe('two stages that are asked for', () => {
  it('are both told, the one without tons by its share', () => {
    const answer = ask('amount', { minerals: ['tin'], places: ['IDN'], concepts: ['refine', 'compare', 'mine'] })
    expect(answer.headline).toMatch(
      /^Indonesia mined 61,000 t of tin .* and refined about 20% of the world's \(2016–2020/,
    )
    expect(answer.details.map(({ label }) => label)).toEqual(expect.arrayContaining(['Mined', 'Refined']))
    expect(figureOf(answer, { stage: 'refining', place: 'IDN' }).value).toBeCloseTo(19.7, 1)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('of one product stand in one sentence, of two products apart', () => {
    expect(ask('amount', { minerals: ['cobalt'], places: ['CHN'] }).headline).toBe(
      'China mined 2,000 t of cobalt in 2025 (est.) and refined 180,000 t.',
    )
    expect(ask('world-total', { minerals: ['rare-earths'] }).headline).not.toContain('refined')
  })
})

describe('shares without amounts', () => {
  it('stand beside no amount of another table', () => {
    const answer = ask('comparison', { minerals: ['platinum'], places: ['ZAF', 'ZWE'], hole: 'amount' })
    expect(answer.headline).toContain('120,000 kg against 18,000 kg')
    expect(answer.headline).not.toContain('70.8 kg')
  })

  it('make no year for an amount', () => {
    const answer = ask('amount', { minerals: ['tin'], places: ['PER'], years: years(2019) })
    expect(answer.headline).toBe('Peru mined 26,995 t of tin in 2021.')
    expect(answer.caveats[0]).toBe('There is no figure for 2019; the nearest year with one is 2021.')
  })
})

describe('resources', () => {
  const words = [said('resources', 'reserves')]

  it('are told by the note where it has them, before the reserves', () => {
    const answer = ask('reserves', { minerals: ['cobalt'], measure: 'reserves', words })
    expect(answer.headline).toMatch(
      /^Identified cobalt resources on land total about 25 million t.* World cobalt reserves/,
    )
  })

  it('are said to be missing where reserves stand for them', () => {
    const answer = ask('reserves', { minerals: ['tin'], places: ['PER'], measure: 'reserves', words })
    expect(answer.caveats).toContain('I have no figure for resources; these are reserves.')
    const plain = ask('reserves', { minerals: ['tin'], measure: 'reserves' })
    expect(withNote(plain, corpus)).toBe(plain)
  })
})

describe('a price', () => {
  it('of a month is a yearly mean, said', () => {
    const march = { minerals: ['cobalt'], measure: 'price', years: years(2025), day: { month: '03' } } as const
    expect(ask('price', march).caveats[0]).toBe('I have yearly averages only, no price for a month or a day.')
  })

  it('on average over years is their mean', () => {
    const range = { kind: 'range', from: 2021, to: 2025 } as const
    const answer = ask('price', { minerals: ['tin'], measure: 'price', ops: ['average'], years: range })
    const prices = answer.figures.filter(({ basis }) => basis === 'reported').map(({ value }) => value)
    expect(answer.headline).toMatch(/^The price of tin averaged [\d,]+(?:\.\d+)? cents a pound over 2021–2025/)
    const mean = figureOf(answer, { quantity: 'amount', basis: 'calculated' }).value
    expect(mean).toBeGreaterThan(Math.min(...prices))
    expect(mean).toBeLessThan(Math.max(...prices))
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('of a last year that has none yet stops at the year before', () => {
    const answer = ask('price', {
      minerals: ['tin'],
      measure: 'price',
      publisher: 'worldbank',
      years: years(2022, 2026),
    })
    expect(figureOf(answer, { quantity: 'change', year: 2025 }).value).toBeGreaterThan(0)
    expect(answer.caveats).toContain('I have no price for tin in 2026.')
  })
})

it('who "we" buy from is who the United States buys from', () => {
  const answer = ask('ranking', {
    minerals: ['potash'],
    measure: 'imports',
    hole: 'place',
    concepts: ['source', 'buy'],
  })
  expect(answer.headline).toBe('Canada supplied 79% of US imports of potash in 2021–24.')
})

describe('two places', () => {
  const pair = { minerals: ['cobalt'], places: ['COD', 'IDN'], stage: 'mining' } as const

  it('are told by how much the one has more, where the difference is asked for', () => {
    const answer = ask('comparison', { ...pair, ops: ['difference'] })
    expect(answer.headline).toBe('DR Congo mined 186,000 t more cobalt than Indonesia (2025 est.).')
    expect(figureOf(answer, { value: 186_000 }).formula).toBe('230,000 t − 44,000 t')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('that sell to the United States are told by what each supplied', () => {
    const roles = { importer: ['USA'], supplier: ['CHN', 'BEL'] }
    const answer = ask('comparison', {
      minerals: ['antimony'],
      places: ['USA', 'CHN', 'BEL'],
      measure: 'imports',
      roles,
    })
    expect(answer.headline).toMatch(/China supplied 55% .* Belgium supplied 12%/)
  })
})

it('a group that is set aside takes its members out of the ranking', () => {
  const answer = ask('ranking', { minerals: ['copper'], stage: 'mining', excluded: ['SOUTH-AMERICA'] })
  expect(answer.headline).toMatch(/^Apart from South America, DR Congo mines the most copper/)
  expect(answer.figures.some(({ place }) => place === 'CHL' || place === 'PER')).toBe(false)
})

it('what the United States trades of two minerals is told of each', () => {
  const answer = ask('comparison', { minerals: ['molybdenum', 'boron'], places: ['USA'], measure: 'exports' })
  expect(answer.headline).toMatch(/^The US exported 27,000 t of molybdenum .* The US exported 260,000 t of boron/)
})

it('a reliance of a year that is not on record is that of the nearest, said', () => {
  const answer = ask('reliance', { minerals: ['antimony'], years: years(2015) })
  expect(answer.headline).toContain('(2021)')
  expect(answer.caveats).toContain('There is no figure for 2015; the nearest year with one is 2021.')
})

it('what the United States imports all of is told by its reliance', () => {
  const roles = { importer: ['USA'] }
  const threshold = { op: '>=', value: 100, unit: '%' } as const
  const answer = ask('threshold', { hole: 'mineral', measure: 'imports', places: ['USA'], roles, threshold })
  expect(answer.headline).toMatch(/^The US is 100% reliant on net imports of 15 minerals/)
})
