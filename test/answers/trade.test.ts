import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from './backing.js'
import { kindOf, wholeOf } from '../../src/answers/suppliers.js'
import { asksExporters } from '../../src/answers/import-sources.js'
import { asksBuyers } from '../../src/answers/buyers.js'
import { asksSupplierOverYears } from '../../src/answers/traded.js'
import { supplyTables } from '../../src/tables/importers.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const magnets = { minerals: ['rare-earths'], concepts: ['manufact.magnet'] }

describe('products as traded', () => {
  it('lists the exporters of the world', () => {
    const parts = { ...magnets, measure: 'exports' } as const
    expect(asksExporters(questionOf('ranking', parts), corpus)).toBe(true)
    const answer = ask('ranking', parts)
    expect(figureOf(answer, { place: 'CHN', measure: 'export-share' }).value).toBe(62.7)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('lists what one importer gets mostly from one seller', () => {
    const roles = { importer: ['KOR'], supplier: ['CHN'] }
    const answer = ask('threshold', { hole: 'mineral', places: ['KOR', 'CHN'], roles, concepts: ['val.most'] })
    expect(figureOf(answer, { mineral: 'magnesium', importer: 'KOR' }).value).toBe(99.9)
    expect(answer.headline).toMatch(/^South Korea gets at least 50/)
  })

  it('tells who the power plants of the US buy uranium from', () => {
    const roles = { importer: ['USA'], supplier: ['RUS'] }
    const answer = ask('import-sources', { minerals: ['uranium'], places: ['USA', 'RUS'], roles })
    expect(figureOf(answer, { place: 'RUS' })).toMatchObject({ value: 4, measure: 'sourcing-share', year: 2024 })
  })
})

const reliance = { concepts: ['reliance'] }

describe('importers side by side', () => {
  it('are told by the publication that has them all', () => {
    const answer = ask('comparison', {
      concepts: ['reliance', 'manufact.magnet'],
      roles: { importer: ['DEU', 'JPN', 'KOR'], supplier: ['CHN'] },
    })
    expect(answer.headline).toContain('by value in 2024: South Korea 87.4%, Germany 82.4% and Japan 27.6%')
    expect(figureOf(answer, { importer: 'JPN' }).value).toBe(27.6)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('take no customs code that leaves out most of the mineral, and say that publications differ', () => {
    const roles = { importer: ['USA', 'EU'], supplier: ['CHN'] }
    const answer = ask('comparison', { ...reliance, minerals: ['graphite'], roles })
    expect(answer.headline).toContain('the EU 40%')
    expect(answer.caveats.join(' ')).toContain('different publications')
  })

  it('name an importer without a figure', () => {
    const roles = { importer: ['DEU', 'NOR'], supplier: ['CHN'] }
    const answer = ask('comparison', { ...reliance, minerals: ['magnesium'], roles })
    expect(answer.headline).toContain('no such figure here for Norway')
  })

  it('are asked for with one supplier alone', () => {
    const roles = { importer: ['USA', 'EU'] }
    expect(asksBuyers(questionOf('comparison', { minerals: ['graphite'], roles }))).toBe(false)
  })
})

const uranium = { minerals: ['uranium'], roles: { importer: ['USA'], supplier: ['RUS'] } }

describe('a supplier over the years', () => {
  it('has the share of the first and the last year, and the difference in points', () => {
    const years = { kind: 'range', from: 2023, to: 2024 } as const
    const answer = ask('trend', { ...uranium, years })
    expect(answer.headline).toContain('from 12% in 2023 to 4% in 2024: down 8 percentage points')
    expect(figureOf(answer, { quantity: 'change' }).value).toBe(-8)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

  it('is taken from the table with the most of the years asked', () => {
    const answer = ask('trend', {
      concepts: ['manufact.magnet'],
      roles: { importer: ['USA'], supplier: ['CHN'] },
      years: { kind: 'range', from: 2002 },
    })
    expect(answer.details.length).toBeGreaterThan(6)
    expect(figureOf(answer, { year: 2002 }).value).toBe(15.1)
  })

  it('needs two years', () => {
    expect(asksSupplierOverYears(questionOf('trend', uranium), corpus)).toBe(true)
    const years = { kind: 'years', years: [2024] } as const
    expect(asksSupplierOverYears(questionOf('amount', { ...uranium, years }), corpus)).toBe(false)
  })
})

describe('a table of suppliers', () => {
  it('is named by what its shares are of', () => {
    const [table] = supplyTables(corpus, 'magnesium', 'EU')
    expect(table && wholeOf(corpus, table)).toMatch(/^EU imports of unwrought magnesium/)
    expect(table && kindOf(table)).toMatch(/^unwrought magnesium.*value/)
  })
})
