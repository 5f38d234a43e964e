import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../src/corpus/load.js'
import { latestYear, row, tablesOf, worldTotal } from '../../src/corpus/lookup.js'
import type { Table } from '../../src/corpus/types.js'

const corpus = loadCorpus()

const table = (id: string): Table => {
  const found = corpus.tables.get(id)
  if (!found) throw new Error(`no table ${id}`)
  return found
}

/** Percent of the world total, and the total itself. */
const share = (id: string, place: string, year: number) => {
  const total = worldTotal(table(id), year)
  const value = row(table(id), place, year)?.value
  if (total === undefined || value === undefined) throw new Error(`no share of ${place} in ${id}, ${year}`)
  return { percent: (100 * value) / total.value, total, value }
}

describe('the loaded corpus', () => {
  it.each([
    ['cobalt', 'COD', 2025, 74.1935, 310_000],
    ['rare-earths', 'CHN', 2025, 69.2308, 390_000],
    ['rare-earths', 'CHN', 2024, 71.0526, 380_000],
    ['nickel', 'IDN', 2025, 66.6667, 3_900_000],
    ['lithium', 'AUS', 2025, 31.7241, 290_000],
  ])('has the share of %s mined in %s in %d at %f percent of %d t', (mineral, place, year, percent, total) => {
    const found = share(`usgs-mcs-2026:${mineral}:production:mining`, place, year)
    expect(found.percent).toBeCloseTo(percent, 3)
    expect(found.total).toMatchObject({ value: total, basis: 'printed' })
  })

  it('has China’s gallium in kilograms', () => {
    const gallium = table('usgs-mcs-2026:gallium:production:refining')
    expect(gallium.unit).toBe('kg')
    expect(row(gallium, 'CHN', 2025)).toMatchObject({ value: 900_000, raw: '900,000', estimated: true })
  })

  it('has a lithium total that leaves out US output, which is withheld and not zero', () => {
    const lithium = table('usgs-mcs-2026:lithium:production:mining')
    expect(worldTotal(lithium, 2025)?.excludesUS).toBe(true)
    expect(row(lithium, 'AUS', 2025)?.value).toBe(92_000)
    const us = row(lithium, 'USA', 2025)
    expect(us).toMatchObject({ cell: 'withheld', raw: 'W' })
    expect(us?.value).toBeUndefined()
  })

  it('has refined cobalt of China by BGS, of the sum of the listed countries', () => {
    const found = share('bgs-wms:cobalt:production:refining', 'CHN', 2023)
    expect(found.value).toBe(140_000)
    expect(found.total).toMatchObject({ value: 175_706, basis: 'sum' })
    expect(found.percent).toBeCloseTo(79.6786, 3)
  })

  it('has the rare-earth reserves of version 1.3', () => {
    const reserves = table('usgs-mcs-2026:rare-earths:reserves')
    const brazil = row(reserves, 'BRA', 2025)
    expect(brazil).toMatchObject({ value: 11_000_000, raw: '11,000,000' })
    expect(brazil?.erratum).toContain('21,000,000')
    expect(worldTotal(reserves, 2025)).toMatchObject({ value: 75_000_000, bound: '>' })
  })

  it.each([
    ['cobalt:net-import-reliance', 79, undefined],
    ['lithium:net-import-reliance', 50, '>'],
    ['rare-earths:net-import-reliance:compounds-and-metals', 67, undefined],
  ])('has US %s at %d percent', (id, value, bound) => {
    const reliance = row(table(`usgs-mcs-2026:${id}`), 'USA', 2025)
    expect(reliance?.value).toBe(value)
    expect(reliance?.bound).toBe(bound)
  })

  it('has no row for gallium in Bolivia, and germanium by country from BGS alone', () => {
    expect(row(table('usgs-mcs-2026:gallium:production:refining'), 'BOL', 2025)).toBeUndefined()
    expect(corpus.tables.has('usgs-mcs-2026:germanium:production:refining')).toBe(false)
    expect(row(table('bgs-wms:germanium:production:refining'), 'CHN', 2023)?.value).toBeGreaterThan(0)
  })
})

describe('other publications', () => {
  it('keeps each edition’s own figure of a year, so that a revision shows', () => {
    const thailand = (edition: number) =>
      row(table(`usgs-mcs-${edition}:rare-earths:production:mining`), 'THA', 2024)?.value
    expect(thailand(2025)).toBe(13_000)
    expect(thailand(2026)).toBe(2_100)
  })

  it('has the tonnages of the IEA with their printed world, and projections marked', () => {
    const found = share('iea-gcmo-2026:cobalt:production:refining', 'CHN', 2025)
    expect(found).toMatchObject({ value: 180_000, total: { value: 238_000, basis: 'printed' } })
    const cobalt = table('iea-gcmo-2026:cobalt:production:refining')
    expect(row(cobalt, 'CHN', 2030)).toMatchObject({ value: 217_000, projected: true })
    expect(latestYear(cobalt)).toBe(2025)
  })

  it('has reported shares in percent, which are never divided', () => {
    const gallium = table('ec-crm-2023:gallium:production:refining:reported-share')
    expect(row(gallium, 'CHN', 2020)).toMatchObject({ value: 93.8, period: '2016–2020 average' })
    expect(gallium.unit).toBe('%')
    expect(worldTotal(gallium, 2020)).toBeUndefined()
  })

  it('finds tables best first: the newest edition of USGS, then BGS, then the IEA', () => {
    const sources = tablesOf(corpus, { mineral: 'cobalt', measure: 'production', stage: 'mining', variant: '' })
    expect(sources.map(({ source }) => source)).toEqual([
      'usgs-mcs-2026',
      'usgs-mcs-2025',
      'usgs-mcs-2024',
      'usgs-mcs-2023',
      'bgs-wms',
      'iea-gcmo-2026',
      'iea-cmde-2025',
    ])
    const refining = tablesOf(corpus, { mineral: 'cobalt', measure: 'production', stage: 'refining' })
    expect(refining[0]?.id).toBe('bgs-wms:cobalt:production:refining')
    expect(refining.at(-1)?.variant).toBe('us-secondary')
  })

  it('has no total for boron, whose rows cannot be added, nor for a table of the US alone', () => {
    expect(worldTotal(table('usgs-mcs-2026:boron:production:mining'), 2025)).toBeUndefined()
    expect(worldTotal(table('usgs-mcs-2026:cobalt:production:mining:us-mine'), 2025)).toBeUndefined()
  })
})
