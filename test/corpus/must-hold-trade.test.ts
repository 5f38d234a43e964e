import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../src/corpus/load.js'
import { row, tablesByMineral, tradeTables, worldTotal } from '../../src/corpus/lookup.js'
import type { Table } from '../../src/corpus/types.js'

const corpus = loadCorpus()

const table = (id: string): Table => {
  const found = corpus.tables.get(id)
  if (!found) throw new Error(`no table ${id}`)
  return found
}

describe('the uranium of the corpus', () => {
  it.each([
    ['KAZ', 2024, 23_270],
    ['RUS', 2024, 2738],
    ['WLD', 2024, 60_213],
    ['CAN', 2005, 11_628],
    ['WLD', 2005, 41_719],
  ])('has %s of %d by WNA', (place, year, tons) =>
    expect(row(table('wna-uranium:uranium:production:mining'), place, year)?.value).toBe(tons),
  )

  it('has BGS beside it, without a share of years in which the Soviet Union is missing', () => {
    const bgs = table('bgs-wms:uranium:production:mining')
    expect(bgs.years.at(0)).toBe(1992)
    expect(row(bgs, 'KAZ', 2015)?.value).toBe(23_800)
  })

  it('has resources that are not called reserves', () => {
    expect(row(table('nea-red-book:uranium:resources'), 'AUS', 2021)?.value).toBe(1_684_100)
    expect(
      tablesByMineral(corpus)
        .get('uranium')
        ?.some(({ measure }) => measure === 'reserves'),
    ).toBe(false)
  })

  it('has enrichment in separative work and conversion in tons', () => {
    const work = table('esa-fuel-cycle:uranium:capacity:refining:enrichment')
    expect([work.unit, row(work, 'RUS', 2015)?.value]).toEqual(['tSWU', 26_600])
    const gas = table('esa-fuel-cycle:uranium:capacity:refining:conversion')
    expect([gas.unit, row(gas, 'FRA', 2017)?.value]).toEqual(['t', 15_000])
  })

  it.each([
    ['EU', 'NER', 2022, 25.38],
    ['USA', 'CAN', 2024, 36],
  ])('has what %s buys from %s', (importer, supplier, year, share) => {
    const [found] = tradeTables(corpus, { mineral: 'uranium', measure: 'sourcing-share', importer })
    expect(found?.observations.find((o) => o.supplier === supplier && o.year === year)?.value).toBe(share)
  })
})

describe('the importers of the corpus', () => {
  it.each([
    ['eurostat-comext:magnet-rare-earths:import-share:magnets', 'EU', 'CHN', 2024, 92.72],
    ['eurostat-rare-earths:rare-earths:import-share:compounds-and-metals', 'EU', 'CHN', 2024, 46.3],
    ['cepii-baci:graphite:import-share:eu-other-than-powder-or-flakes', 'EU', 'MDG', 2024, 46.8],
    ['cepii-baci:graphite:import-share:eu-other-than-powder-or-flakes-by-weight', 'EU', 'CHN', 2024, 61.6],
    ['cepii-baci:magnet-rare-earths:import-share:jpn-magnets-history', 'JPN', 'PHL', 2024, 32.6],
  ])('has in %s what %s buys from %s in %d', (id, importer, supplier, year, share) => {
    const found = table(id)
    expect(found.importer).toBe(importer)
    expect(found.product).toBeDefined()
    expect(row(found, supplier, year)).toMatchObject({ value: share, supplier })
  })

  it('has the US among them in the tables of USGS', () => {
    const found = table('usgs-mcs-2026:cobalt:net-import-reliance')
    expect(found.importer).toBe('USA')
    expect(tradeTables(corpus, { mineral: 'cobalt', measure: 'net-import-reliance', importer: 'USA' })).toContain(found)
  })

  it('has sixteen of them for lithium carbonate', () => {
    const found = tradeTables(corpus, { mineral: 'lithium', measure: 'import-share' })
    const baci = found.filter(
      ({ source, variant }) => source === 'cepii-baci' && variant?.endsWith('lithium-carbonate'),
    )
    expect(new Set(baci.map(({ importer }) => importer)).size).toBe(16)
    expect(new Set(baci.map(({ product }) => product))).toEqual(new Set(['lithium carbonate']))
  })

  it('has the EU’s reliance of 2010–14 as such, and its sourcing as no share of imports', () => {
    const reliance = row(table('ec-crm-2017:cobalt:net-import-reliance'), 'EU', 2014)
    expect(reliance).toMatchObject({ value: 32, period: '2010–2014 average' })
    const finland = row(table('ec-crm-2023:cobalt:sourcing-share:refining'), 'FIN', 2020)
    expect(finland).toMatchObject({ value: 62, supplier: 'FIN' })
  })

  it('keeps products as traded apart from what is mined', () => {
    for (const tables of tablesByMineral(corpus).values())
      for (const { id, product, importer } of tables) {
        expect(product, id).toBeUndefined()
        expect([undefined, 'USA'], id).toContain(importer)
      }
  })
})

describe('further figures of the corpus', () => {
  it('has prices of the world market since 1960, and none of a part of a year', () => {
    const { years } = table('worldbank-pink-sheet:copper:price:world-market')
    expect([years[0], years.at(-1)]).toEqual([1960, 2025])
  })

  it('has uses in the EU, and demand by technology with its scenario', () => {
    const uses = table('ec-crm-2023:cobalt:use-share').observations
    expect(uses.find(({ use }) => use === 'Catalysts')?.value).toBe(12)
    const base = table('iea-cmde-2025:lithium:demand:base-year').observations
    expect(base.find(({ use }) => use === 'Electric vehicles')?.value).toBe(109_026)
    const later = table('iea-cmde-2025:lithium:demand:stated-policies').observations
    expect(later.every(({ projected }) => projected)).toBe(true)
  })

  it('has the reserves that two editions print, so that a revision can be told', () => {
    const of = (edition: number) => row(table(`usgs-mcs-${edition}:rare-earths:reserves`), 'BRA', edition - 1)?.value
    expect([of(2025), of(2026)]).toEqual([21_000_000, 11_000_000])
  })

  it('has every stage of world supply by the EU’s study', () => {
    const found = table('ec-crm-2023:cobalt:production:refining:reported-share')
    expect(found.observations.length).toBeGreaterThan(10)
    expect(row(table('ec-crm-2023:dysprosium:production:mining:reported-share'), 'CHN', 2020)?.value).toBe(84.4)
  })

  it('has iridium by country, of the sum of its producers', () => {
    const iridium = table('bgs-wms:iridium:production:mining')
    expect(worldTotal(iridium, 2023)).toMatchObject({ basis: 'sum', value: 91 + 200 + 6222 + 956 })
  })
})

describe("the EU's scores", () => {
  it.each([
    ['heavy-rare-earths', 2023, 5.1, 4.2],
    ['gallium', 2023, 3.9, 3.7],
    ['copper', 2023, 0.1, 4],
    ['light-rare-earths', 2011, 4.9, 5.8],
    ['magnesium', 2017, 4, 7.1],
  ])('of %s in %d are %d and %d', (mineral, year, risk, importance) => {
    expect(row(table(`ec-crm-2023:${mineral}:supply-risk`), 'EU', year)?.value).toBe(risk)
    expect(row(table(`ec-crm-2023:${mineral}:economic-importance`), 'EU', year)?.value).toBe(importance)
  })
})
