import { describe, expect, it } from 'vitest'
import { ask, figureOf } from './ask.js'

/** Figures that hold exactly: 2025 (est.), MCS 2026, unless the test says otherwise. */
describe('figures that hold exactly', () => {
  it('gives DR Congo 74.2% of cobalt mining', () => {
    const answer = ask('share', { minerals: ['cobalt'], places: ['COD'], stage: 'mining' })
    const figure = figureOf(answer, { quantity: 'share', place: 'COD', stage: 'mining', year: 2025 })
    expect(figure.value).toBeCloseTo((230_000 / 310_000) * 100, 10)
    expect(figure).toMatchObject({ estimated: true, basis: 'calculated', formula: '230,000 t ÷ 310,000 t' })
  })

  it("splits China's cobalt into mining and refining, each from its own table", () => {
    const answer = ask('share', { minerals: ['cobalt'], places: ['CHN'] })
    expect(answer.headline).toBe("China refines about 76% of the world's cobalt but mines under 1%.")
    expect(figureOf(answer, { place: 'CHN', stage: 'mining' }).value).toBeCloseTo(0.645, 3)
    const refined = figureOf(answer, { place: 'CHN', stage: 'refining', year: 2025 })
    expect(refined.value).toBeCloseTo(75.63, 2)
    expect(refined.formula).toBe('180,000 t ÷ 238,000 t')
    expect(answer.citations[(refined.citations[0] ?? 0) - 1]?.source).toBe('iea-gcmo-2026')
    expect(answer.details.map(({ label }) => label)).toEqual(expect.arrayContaining(['Mined', 'Refined']))
    expect(figureOf(answer, { place: 'COD', stage: 'mining' }).value).toBeCloseTo(74.19, 2)
    expect(answer.citations[0]?.snippet).toContain('China 2,000 · World total (rounded) 310,000')
    expect(answer.citations[0]?.locator).toBe('Cobalt, "World Mine Production and Reserves", Mine production, 2025')
  })

  it('gives China 69% of rare-earth mining, and 71% in 2024', () => {
    const latest = ask('share', { minerals: ['rare-earths'], places: ['CHN'], stage: 'mining' })
    expect(figureOf(latest, { place: 'CHN', year: 2025 }).value).toBeCloseTo(69.2, 1)
    const before = ask('share', {
      minerals: ['rare-earths'],
      places: ['CHN'],
      stage: 'mining',
      years: { kind: 'years', years: [2024] },
    })
    expect(figureOf(before, { place: 'CHN', year: 2024, quantity: 'share' }).value).toBeCloseTo(71.05, 1)
  })

  it('gives Indonesia 66.7% of nickel mining', () => {
    const answer = ask('share', { minerals: ['nickel'], places: ['IDN'], stage: 'mining' })
    expect(figureOf(answer, { place: 'IDN', quantity: 'share', year: 2025 }).value).toBeCloseTo(66.67, 2)
  })

  it('gives China 900,000 kg of gallium', () => {
    const answer = ask('amount', { minerals: ['gallium'], places: ['CHN'] })
    expect(figureOf(answer, { quantity: 'amount', place: 'CHN' })).toMatchObject({
      value: 900_000,
      unit: 'kg',
      year: 2025,
    })
  })

  it('gives Australia 92,000 t of lithium, 31.7% of a total that excludes US output', () => {
    const answer = ask('share', { minerals: ['lithium'], places: ['AUS'], stage: 'mining' })
    expect(figureOf(answer, { place: 'AUS', quantity: 'share', year: 2025 })).toMatchObject({
      formula: '92,000 t ÷ 290,000 t',
    })
    expect(answer.caveats.join(' ')).toContain('leaves out US output')
  })

  it('says that US lithium is withheld, which is not zero', () => {
    const answer = ask('share', { minerals: ['lithium'], places: ['USA'], stage: 'mining' })
    expect(answer.status).toBe('no-data')
    expect(answer.headline).toMatch(/USGS withholds .*lithium.* to protect company data/)
    expect(answer.figures.filter((figure) => figure.place === 'USA')).toEqual([])
  })

  it('answers germanium by country from BGS for its year, since USGS has no country table', () => {
    const years = { kind: 'years', years: [2023] } as const
    const answer = ask('share', { minerals: ['germanium'], places: ['CHN'], stage: 'refining', years })
    const figure = figureOf(answer, { place: 'CHN', quantity: 'share', year: 2023 })
    expect(figure.value).toBeCloseTo(94.79, 1)
    expect(answer.citations[(figure.citations[0] ?? 0) - 1]?.source).toBe('bgs-wms')
  })

  it('has no row by country for dysprosium: a study is quoted, and the aggregate is not reused', () => {
    for (const intent of ['share', 'amount', 'ranking', 'trend', 'complement'] as const) {
      const answer = ask(intent, { minerals: ['dysprosium'], places: ['CHN'], excluded: [] })
      expect(answer.headline, intent).toContain('The EU study of 2023 gives China 84.4% of the dysprosium')
      expect(answer.figures, intent).toEqual([])
    }
  })

  it('gives Brazil 11 Mt of rare-earth reserves, as version 1.3 has it', () => {
    const answer = ask('reserves', { minerals: ['rare-earths'], places: ['BRA'] })
    expect(figureOf(answer, { place: 'BRA', quantity: 'amount' })).toMatchObject({
      value: 11_000_000,
      unit: 't',
      measure: 'reserves',
    })
    expect(figureOf(answer, { place: 'BRA', quantity: 'share' })).toMatchObject({ bound: '<' })
  })

  it.each([
    ['cobalt', 79, undefined],
    ['lithium', 50, '>'],
    ['rare-earths', 67, undefined],
  ] as const)('gives US reliance for %s as %d', (mineral, value, bound) => {
    const answer = ask('reliance', { minerals: [mineral], places: ['USA'], measure: 'net-import-reliance' })
    const figure = figureOf(answer, { measure: 'net-import-reliance', year: 2025, place: 'USA' })
    expect(figure).toMatchObject({ value, unit: '%', quantity: 'share', estimated: true })
    expect(figure.bound).toBe(bound)
  })

  it('has no row for gallium in Bolivia, which is not zero', () => {
    const answer = ask('share', { minerals: ['gallium'], places: ['BOL'] })
    expect(answer.status).toBe('no-data')
    expect(answer.headline).toMatch(/does not list Bolivia's gallium production .* unknown/)
    expect(answer.figures.every((figure) => figure.place !== 'BOL')).toBe(true)
  })
})

describe('where publications overlap', () => {
  it("leads with the IEA's newer figure of cobalt refining and tells that of BGS", () => {
    const answer = ask('share', { minerals: ['cobalt'], places: ['CHN'], stage: 'refining' })
    expect(figureOf(answer, { place: 'CHN', year: 2023 }).value).toBeCloseTo(79.68, 2)
    expect(figureOf(answer, { place: 'CHN', year: 2025 }).value).toBeCloseTo(75.63, 2)
    expect(answer.details.find(({ label }) => label === 'Also')?.text).toMatch(/BGS has 79.7% .* \(an earlier year\)/)
  })

  it('shows that Thailand was revised from 13,000 t to 2,100 t', () => {
    const answer = ask('amount', {
      minerals: ['rare-earths'],
      places: ['THA'],
      years: { kind: 'years', years: [2024] },
    })
    expect(figureOf(answer, { place: 'THA', quantity: 'amount', unit: 't', value: 2_100 }).year).toBe(2024)
    expect(answer.details.find(({ label }) => label === 'Revised')?.text).toContain('13,000 t in MCS 2025')
  })

  it('does not let a refining figure pass for withheld US lithium mining', () => {
    const answer = ask('amount', { minerals: ['lithium'], places: ['USA'] })
    expect(answer.status).toBe('no-data')
    expect(answer.figures.filter((figure) => figure.place === 'USA')).toEqual([])
  })

  it('names the product where a table counts another than the mineral', () => {
    const answer = ask('share', { minerals: ['graphite'], places: ['CHN'], stage: 'refining' })
    expect(answer.headline).toContain('natural graphite (battery grade)')
  })

  it('follows cobalt in DR Congo through the editions', () => {
    const answer = ask('trend', { minerals: ['cobalt'], places: ['COD'], years: { kind: 'range', from: 2021 } })
    expect(figureOf(answer, { quantity: 'change' }).value).toBeCloseTo(((230 - 119) / 119) * 100, 6)
    expect(answer.figures.filter((figure) => figure.quantity === 'amount').map((figure) => figure.year)).toEqual([
      2021, 2022, 2023, 2024, 2025,
    ])
  })
})
