import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from './backing.js'
import { importerAdjective, tradeOf } from '../../src/answers/importer.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const minerals = ['rare-earths']

describe('who imports and who supplies', () => {
  it('answers for the importer asked about, by product, with its reliance', () => {
    const roles = { importer: ['EU'], supplier: ['CHN'] }
    const answer = ask('import-sources', { minerals: ['magnesium'], places: ['EU', 'CHN'], roles })
    const share = figureOf(answer, { measure: 'import-share', place: 'CHN', importer: 'EU' })
    expect(share).toMatchObject({ value: 91.89, year: 2024 })
    expect(figureOf(answer, { measure: 'net-import-reliance', place: 'EU' }).value).toBe(100)
    expect(answer.headline).toMatch(/^China supplied 91.9% of EU imports of unwrought magnesium .*by value in 2024/)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('never answers for the United States where the importer has no table', () => {
    for (const intent of ['import-sources', 'reliance'] as const) {
      const answer = ask(intent, { minerals: ['gallium'], places: ['DEU'], roles: { importer: ['DEU'] } })
      expect(answer).toMatchObject({ status: 'no-data', reason: 'no-figure', figures: [] })
      expect(answer.headline).toBe(
        'I have no table of gallium imports for Germany; I have figures for the EU and the US.',
      )
    }
  })

  it('tells the importers whose top supplier a country is', () => {
    const parts = { minerals: ['tungsten'], places: ['CHN'], roles: { supplier: ['CHN'] }, hole: 'place' as const }
    const { headline, figures } = ask('import-sources', { ...parts, concepts: ['q.place', 'most', 'source'] })
    expect(headline).toMatch(/^China is the top supplier of Japan, .*: Japan 99.6%,/)
    expect(new Set(figures.map(({ place }) => place))).toEqual(new Set(['CHN']))
    // Without the two words only the shares are told.
    expect(ask('import-sources', parts).headline).toMatch(/^Share of imports of tungsten, unwrought from China/)
  })

  it('says that Europe is read as the EU, which has tables', () => {
    const answer = ask('import-sources', {
      minerals: ['magnesium'],
      places: ['EUROPE'],
      roles: { importer: ['EUROPE'] },
    })
    expect(answer.caveats[0]).toBe('I have no table of Europe as a whole; these are imports of the EU.')
  })

  it('takes a form that is traded by itself', () => {
    const parts = { minerals: ['lithium'], places: ['KOR'], roles: { importer: ['KOR'] } }
    const carbonate = ask('import-sources', { ...parts, forms: ['form.lithium-carbonate'] })
    expect(carbonate.headline).toMatch(/lithium carbonate/)
    const hydroxide = ask('import-sources', { ...parts, forms: ['form.spodumene'] })
    expect(hydroxide.headline).toMatch(/^I have no figure for .* imports of spodumene; for /)
  })

  it.each([
    [['USA', 'CHN'], { importer: ['USA'], supplier: ['CHN'] }],
    [['CHN'], { supplier: ['CHN'] }],
    [['USA', 'CHN'], {}],
  ])("shows the supplier's share and the US reliance: %j %j", (places, roles) => {
    for (const intent of ['import-sources', 'reliance'] as const) {
      const answer = ask(intent, { minerals, places, roles, concepts: ['reliance'] })
      expect(figureOf(answer, { measure: 'import-share', place: 'CHN', importer: 'USA' }).value, intent).toBe(71)
      expect(figureOf(answer, { measure: 'net-import-reliance', year: 2025 }).value, intent).toBe(67)
      expect(answer.headline, intent).toContain('71%')
      expect(answer.headline, intent).toContain('67%')
    }
  })

  it('takes the second of two buyers for the seller', () => {
    const both = (...importer: string[]) => questionOf('import-sources', { places: importer, roles: { importer } })
    expect(tradeOf(both('JPN', 'AUS'))).toEqual({ importer: 'JPN', supplier: 'AUS' })
    expect(importerAdjective(corpus, 'JPN')).toBe("Japan's")
  })

  it('adds up the members of a group that are named, as a lower bound', () => {
    const answer = ask('import-sources', { minerals, places: ['USA', 'ASIA'] })
    expect(figureOf(answer, { place: 'ASIA' })).toMatchObject({ value: 89, bound: '>', basis: 'calculated' })
    expect(answer.headline).toContain('China 71%, Malaysia 13% and Japan 5%')
  })

  it('lists the minerals of which a country supplies a share of US imports', () => {
    const answer = ask('threshold', {
      measure: 'import-share',
      places: ['USA', 'CHN'],
      threshold: { op: '>', value: 50, unit: '%' },
    })
    expect(answer.headline).toMatch(/^The US gets more than 50% of its imports from China for \d+ minerals: /)
    expect(figureOf(answer, { mineral: 'rare-earths', place: 'CHN', measure: 'import-share' }).value).toBe(71)
    for (const figure of answer.figures.filter(({ unit }) => unit === '%')) expect(figure.value).toBeGreaterThan(50)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('lists all that a country is named for where there is no limit, every one a figure', () => {
    const answer = ask('import-sources', { measure: 'import-share', places: ['USA', 'CHN'] })
    expect(answer.headline).toMatch(/^China is named among the sources of US imports of \d+ minerals: /)
    const shares = answer.figures.filter(({ measure, unit }) => measure === 'import-share' && unit === '%')
    expect(figureOf(answer, { quantity: 'count' }).value).toBe(shares.length)
    expect(shares.every(({ place }) => place === 'CHN')).toBe(true)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })
})
