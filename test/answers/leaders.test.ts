import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from './backing.js'
import { ask, corpus, figureOf } from './ask.js'

describe('rankings by stage', () => {
  it('names both leaders where no stage is asked and the stages have different ones', () => {
    const { headline } = ask('ranking', { minerals: ['cobalt'] })
    expect(headline).toMatch(/^DR Congo mines the most cobalt, about 74%.*; China refines the most, about 76%/)
  })

  it('keeps to mining where mining is asked', () => {
    const { headline } = ask('ranking', { minerals: ['cobalt'], stage: 'mining' })
    expect(headline).toContain('ahead of Indonesia')
    expect(headline).not.toContain('refines')
  })

  it.each([
    ['aluminum', 'smelts', 60.81],
    ['alumina', 'refines', 62],
    ['magnesium', 'smelts', 86.36],
    ['silicon', 'produces', 86.96],
  ])("leads with the metal's own table: %s", (mineral, verb, share) => {
    const answer = ask('ranking', { minerals: [mineral], limit: 5 })
    expect(answer.headline).toMatch(new RegExp(`^China ${verb} the most ${mineral}`))
    expect(figureOf(answer, { mineral, place: 'CHN', quantity: 'share', stage: 'refining' }).value).toBeCloseTo(
      share,
      1,
    )
  })

  it('leads with the ore where mining is asked', () =>
    expect(ask('ranking', { minerals: ['aluminum'], stage: 'mining' }).headline).toMatch(
      /^Guinea mines the most bauxite/,
    ))

  it('answers for alumina in the headline, with its ore as a line', () => {
    const answer = ask('amount', { minerals: ['alumina'], places: ['AUS'] })
    expect(answer.headline).toBe('Australia refined 17 Mt of alumina in 2025 (est.).')
    expect(figureOf(answer, { mineral: 'bauxite', place: 'AUS', quantity: 'amount' }).value).toBe(97_000_000)
  })

  it('names the rank asked for', () => {
    const answer = ask('ranking', { minerals: ['cobalt'], stage: 'mining', rank: 2, limit: 1 })
    expect(answer.headline).toBe('Indonesia ranks second in cobalt mining, about 14% of the world (2025 est.).')
    expect(figureOf(answer, { unit: 'rank' })).toMatchObject({ place: 'IDN', value: 2 })
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('shows a rank beyond the first five, and says where there is none', () => {
    const answer = ask('ranking', { minerals: ['cobalt'], stage: 'mining', rank: 7 })
    expect(answer.details.some(({ label }) => label === '7')).toBe(true)
    expect(ask('ranking', { minerals: ['gallium'], rank: 9 }).headline).toMatch(/^Only \d countries have a figure/)
  })

  it('counts the countries with a figure', () => {
    const answer = ask('ranking', { minerals: ['lithium'], stage: 'mining', count: true })
    const listed = corpus.tables
      .get('usgs-mcs-2026:lithium:production:mining')
      ?.observations.filter((row) => row.year === 2025 && !['WLD', 'OTHER'].includes(row.place) && (row.value ?? 0) > 0)
    expect(answer.figures[0]).toMatchObject({ quantity: 'count', unit: 'countries', value: listed?.length })
    expect(answer.caveats.join(' ')).toContain('Not counted (figures withheld): the United States.')
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('adds up no shares where one is a bound, nor past the whole', () => {
    for (const minerals of [['tungsten'], ['platinum-group']]) {
      const answer = ask('reserves', { minerals })
      expect(answer.details.map(({ text }) => text).join(' '), minerals[0]).not.toContain('together')
    }
    const gallium = ask('ranking', { minerals: ['gallium'] })
    expect(gallium.figures.filter(({ label, value }) => label.startsWith('First') && value > 100)).toEqual([])
  })

  it('opens with the world total where the reserves of the world are asked', () => {
    const { headline } = ask('reserves', { minerals: ['bauxite'] })
    expect(headline).toBe(
      'World bauxite reserves are 29,000 Mt (2025); Guinea has the largest, about 26% of the world.',
    )
    expect(ask('reserves', { minerals: ['bauxite'], limit: 1 }).headline).toMatch(/^Guinea has the largest/)
  })
})

describe('a rounded total', () => {
  it('calls no share 100% flat while other countries have something too', () => {
    const answer = ask('share', { minerals: ['gallium'], places: ['CHN'] })
    expect(answer.headline).toBe("China produces nearly 100% of the world's gallium (2025 est.).")
    expect(answer.caveats.join(' ')).toContain('add up to more')
    expect(figureOf(answer, { place: 'CHN', quantity: 'share' }).value).toBe(100)
  })

  it('says the same in a comparison', () =>
    expect(ask('comparison', { minerals: ['gallium'], places: ['CHN', 'RUS'] }).headline).toBe(
      "China produces more gallium than Russia: nearly 100% of the world's against under 1%.",
    ))

  it('leaves what other countries have, where the total less the rest would leave nothing', () => {
    const answer = ask('complement', { minerals: ['gallium'], excluded: ['CHN'] })
    expect(figureOf(answer, { quantity: 'amount', value: 9000 }).formula).toBe('3,000 kg + 6,000 kg')
    expect(answer.headline).not.toContain('None')
    expect(ask('complement', { minerals: ['gallium'] }).headline).not.toMatch(/outside \./)
    const nickel = ask('complement', { minerals: ['nickel'], excluded: ['IDN'], stage: 'mining' })
    expect(figureOf(nickel, { quantity: 'amount', value: 1_300_000 }).formula).toBe('3,900,000 t − 2,600,000 t')
  })
})
