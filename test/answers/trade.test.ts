import { describe, expect, it } from 'vitest'
import { numbersNotBacked } from '../../src/answers/backing.js'
import { asksBuyers } from '../../src/answers/buyers.js'
import { asksExporters } from '../../src/answers/exporters.js'
import { ask, corpus, figureOf, questionOf } from './ask.js'

const magnets = { minerals: ['rare-earths'], concepts: ['manufact.magnet'] }

describe('products as traded', () => {
  it('lists the importers by how much of a product they get from a seller', () => {
    const parts = {
      ...magnets,
      concepts: ['buy', 'manufact.magnet'],
      hole: 'place',
      roles: { importer: ['CHN'] },
    } as const
    const from = { ...parts, concepts: [...parts.concepts, 'from'] }
    expect(asksBuyers(questionOf('import-sources', parts))).toBe(true)
    expect(asksBuyers(questionOf('import-sources', from))).toBe(false)
    const answer = ask('import-sources', parts)
    expect(figureOf(answer, { place: 'CHN', importer: 'EU' }).value).toBe(92.72)
    expect(numbersNotBacked(answer, corpus)).toEqual([])
  })

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
