import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from '../../src/answers/backing.js'
import { ask, corpus, figureOf } from './ask.js'

const minerals = ['rare-earths']

describe('who imports and who supplies', () => {
  it.each([
    ['how reliant is europe on china for rare earths', ['EUROPE', 'CHN']],
    ['how much of its rare earths does japan import from china', ['JPN', 'CHN']],
    ['how dependent is japan on rare earth imports', ['JPN']],
    ["china's rare earth imports", ['CHN']],
  ])('has no figure for another importer than the US: %s', (text, places) => {
    for (const intent of ['import-sources', 'reliance'] as const) {
      const answer = ask(intent, { text, minerals, places })
      expect(answer.status, intent).toBe('no-data')
      expect(answer.headline, intent).toContain('for the United States only')
      expect(answer.figures, intent).toEqual([])
    }
  })

  it.each([
    ['us reliance on china for rare earths', ['USA', 'CHN']],
    ['reliance on china for rare earths', ['CHN']],
  ])("shows the supplier's share and the reliance: %s", (text, places) => {
    for (const intent of ['import-sources', 'reliance'] as const) {
      const answer = ask(intent, { text, minerals, places })
      expect(figureOf(answer, { measure: 'import-share', place: 'CHN' }).value, intent).toBe(71)
      expect(figureOf(answer, { measure: 'net-import-reliance', year: 2025 }).value, intent).toBe(67)
      expect(answer.headline, intent).toContain('71 %')
      expect(answer.headline, intent).toContain('67 %')
    }
  })

  it('adds up the members of a group that are named, as a lower bound', () => {
    const answer = ask('import-sources', { minerals, places: ['USA', 'ASIA'] })
    expect(figureOf(answer, { place: 'ASIA' })).toMatchObject({ value: 89, bound: '>', basis: 'calculated' })
    expect(answer.headline).toContain('China 71 %, Malaysia 13 % and Japan 5 %')
  })

  it('lists the minerals of which a country supplies a share of US imports', () => {
    const answer = ask('threshold', {
      measure: 'import-share',
      places: ['USA', 'CHN'],
      threshold: { op: '>', value: 50, unit: '%' },
    })
    expect(answer.headline).toMatch(/^The US gets more than 50 % of its imports from China for \d+ minerals: /)
    expect(figureOf(answer, { mineral: 'rare-earths', place: 'CHN', measure: 'import-share' }).value).toBe(71)
    for (const figure of answer.figures.filter(({ unit }) => unit === '%')) expect(figure.value).toBeGreaterThan(50)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('lists all that a country is named for where there is no limit, every one a figure', () => {
    const answer = ask('country-profile', { measure: 'imports', places: ['USA', 'CHN'] })
    expect(answer.headline).toMatch(/^China is named among the sources of US imports of \d+ minerals: /)
    const shares = answer.figures.filter(({ measure, unit }) => measure === 'import-share' && unit === '%')
    expect(figureOf(answer, { quantity: 'count' }).value).toBe(shares.length)
    expect(shares.every(({ place }) => place === 'CHN')).toBe(true)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })
})
