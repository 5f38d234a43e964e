import { describe, expect, it } from 'vitest'
import { evenly, percent } from '../../src/answers/text.js'
import { ask, corpus, figureOf } from './ask.js'

describe('amounts behind shares', () => {
  it('gives the numerator and the world total as figures after the share', () => {
    const answer = ask('share', { minerals: ['cobalt'], places: ['CHN'] })
    expect(answer.figures[0]).toMatchObject({ quantity: 'share', place: 'CHN', stage: 'mining' })
    const amounts = { quantity: 'amount', unit: 't', stage: 'mining' } as const
    expect(figureOf(answer, { ...amounts, place: 'CHN' }).value).toBe(2000)
    expect(figureOf(answer, { ...amounts, place: 'WLD' })).toMatchObject({ value: 310_000, estimated: true })
    expect(figureOf(answer, { ...amounts, place: 'COD' }).value).toBe(230_000)
    expect(figureOf(answer, { ...amounts, stage: 'refining', place: 'CHN' }).value).toBe(180_000)
  })

  it("gives a group's sum and each member of it", () => {
    const answer = ask('share', { minerals: ['tungsten'], places: ['EU'], stage: 'mining' })
    const sum = figureOf(answer, { quantity: 'amount', place: 'EU' })
    expect(sum).toMatchObject({ value: 2340, basis: 'calculated' })
    const members = ['AUT', 'ESP', 'PRT'].map((place) => figureOf(answer, { quantity: 'amount', place }).value)
    expect(members.reduce((total, value) => total + value, 0)).toBe(2340)
  })

  it("gives the leader's amount in a profile", () =>
    expect(
      figureOf(ask('mineral-profile', { minerals: ['gallium'] }), { quantity: 'amount', place: 'CHN' }).value,
    ).toBe(900_000))
})

describe('wording', () => {
  it('writes a share just under one so that it is under one', () => {
    expect(percent(0.988)).toBe('0.99%')
    expect(percent(1.02)).toBe('1%')
  })

  it('names a manufactured product by its own name', () => {
    const { headline } = ask('share', { minerals: ['graphite'], places: ['CHN'], stage: 'manufacturing' })
    expect(headline).toContain("of the world's graphite anode material")
    expect(headline).not.toContain('natural')
  })

  it('tells old figures in the past tense, and a mine table as mining', () => {
    const years = { kind: 'years', years: [2010] } as const
    expect(ask('share', { minerals: ['rare-earths'], places: ['CHN'], years }).headline).toMatch(
      /^China mined about 98%/,
    )
    expect(ask('share', { minerals: ['manganese'], places: ['GEO'] }).headline).toMatch(/^Georgia .*mines/)
  })

  it('says that an average beside a figure of one year is one', () =>
    expect(ask('share', { minerals: ['niobium'], places: ['BRA'] }).headline).toBe(
      "Brazil mines about 93% of the world's niobium and refines about 89% (2016–2020 average).",
    ))

  it('says that one member of a group stands for it', () => {
    const answer = ask('share', { minerals: ['rare-earths'], places: ['G7'], stage: 'mining' })
    const sum = answer.details.find(({ label }) => label === 'Sum of')
    expect(sum?.text).toMatch(/^the United States 51,000 \(t\), the only member with a figure/)
  })

  it('calls helium produced, not refined', () => {
    const labels = ask('mineral-profile', { minerals: ['helium'] }).details.map(({ label }) => label)
    expect(labels).toContain('Produced')
    expect(labels).not.toContain('Refined')
  })

  it('names one product of a chapter on two', () =>
    expect(ask('amount', { minerals: ['iron-and-steel'], places: ['CHN'] }).headline).toBe(
      'China produced 980 Mt of raw steel in 2025 (est.).',
    ))

  it('writes US amounts as a sentence rather than a column name', () =>
    expect(ask('amount', { minerals: ['rare-earths'], places: ['USA'], measure: 'imports' }).headline).toBe(
      'The US imported 21,000 t of rare earths (compounds) in 2025 (est.).',
    ))
})

describe('a long run of years', () => {
  it('is listed at equal steps, with the first and the last', () => {
    const years = Array.from({ length: 12 }, (_, at) => 2014 + at)
    expect(evenly(years, 8)).toEqual([2014, 2016, 2018, 2020, 2022, 2024, 2025])
    expect(evenly(years.slice(0, 3), 8)).toEqual([2014, 2015, 2016])
  })
})

describe('comparisons', () => {
  it('compare minerals at one stage, in current figures', () => {
    const { headline } = ask('comparison', { minerals: ['palladium', 'platinum'] })
    expect(headline).toMatch(
      /^Platinum mining is more concentrated, with about 71% in South Africa; palladium has about 44% in Russia\.$/,
    )
  })

  it('say which place has no figure', () =>
    expect(
      ask('comparison', { minerals: ['lithium'], places: ['CHL', 'BOL'], measure: 'reserves' }).headline,
    ).toContain('I have no figure for Bolivia'))
})

describe('a trend of one year', () => {
  it('compares it with the year before', () => {
    const answer = ask('trend', { minerals: ['lithium'], years: { kind: 'years', years: [2025] } })
    expect(figureOf(answer, { quantity: 'change' }).value).toBeCloseTo(((290 - 222) / 222) * 100, 5)
    expect([...new Set(answer.figures.map(({ year }) => year))].sort()).toEqual([2024, 2025])
  })
})

describe('country profiles', () => {
  it('give no share of a list of one country', () => {
    const answer = ask('country-profile', { places: ['AUS'] })
    expect(answer.figures.filter(({ mineral, measure }) => mineral === 'scandium' && measure === 'reserves')).toEqual(
      [],
    )
  })

  it('put critical minerals first', () => {
    const [first] = ask('country-profile', { places: ['EU'] }).figures
    expect(corpus.minerals.get(first?.mineral ?? '')?.us2025).toBe(true)
  })

  it('leave out a mineral that the question leaves out', () => {
    const answer = ask('country-profile', { places: ['CHL'], excludedMinerals: ['copper'] })
    expect(answer.headline).toMatch(/^Besides copper, Chile /)
    expect(answer.figures.some(({ mineral }) => mineral === 'copper')).toBe(false)
    expect(answer.figures.some(({ mineral }) => mineral === 'lithium')).toBe(true)
  })
})
