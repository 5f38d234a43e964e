import { describe, expect, it } from 'vitest'
import { publishedNames, readAlpha2, readPublished } from '../../src/corpus/import/published-mapping.js'
import { importPublished } from '../../src/corpus/import/published.js'
import { readSources } from '../../src/corpus/sources.js'

const text = (...lines: readonly string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`)

const imported = (name: string, ...lines: readonly string[]) =>
  importPublished(text(...lines), `${name}.csv`, 'corpus', name)
const rows = (name: string, ...lines: readonly string[]) => imported(name, ...lines).flatMap((one) => one.rows)

const BACI =
  'hs6,product,year,importer_iso3,supplier_iso3,supplier,share_of_value_pct,share_of_quantity_pct,importer_total_value_kusd'
const EC = 'material,stage,country,bound,share_pct'

describe('the mappings of publications', () => {
  const sources = readSources('corpus')

  it.each(publishedNames('corpus'))('%s names a source that is entered', (name) => {
    const { source, tables } = readPublished('corpus', name)
    const own = Object.values(tables).flatMap((entry) => ('skip' in entry ? [] : (entry.source ?? [])))
    for (const id of [source, ...own]) expect(sources.has(id), id).toBe(true)
  })

  it('know countries by two letters', () => expect(readAlpha2('corpus')).toMatchObject({ CI: 'CIV', RS: 'SRB' }))
})

describe('the import of a publication by its mapping', () => {
  it('keeps importer, supplier and product of a trade, by value and by weight', () => {
    const [value, weight] = rows('baci-suppliers', BACI, '283691,lithium,2024,JPN,CHL,Chile,71.5,68.2,100')
    expect(value).toMatchObject({
      ...{ mineral: 'lithium', measure: 'import-share', importer: 'JPN', place: 'CHL', year: 2024, value: 71.5 },
      ...{ product: 'lithium carbonate', variant: 'jpn-lithium-carbonate', raw: '71.5 %', unit: '%' },
      chapter: 'BACI V202601, customs code 283691',
    })
    expect(weight).toMatchObject({ variant: 'jpn-lithium-carbonate-by-weight', value: 68.2 })
  })

  it('leaves out codes that lump minerals, and says how many', () => {
    const [made] = imported(
      'baci-suppliers',
      BACI,
      '811292,basket,2024,JPN,CHN,China,60,60,100',
      '811010,antimony,2024,EU27,S19,"Other Asia, nes",1,1,100',
    )
    expect(made?.rows.map(({ importer, place }) => [importer, place])).toEqual([
      ['EU', 'TWN'],
      ['EU', 'TWN'],
    ])
    expect(made?.report).toEqual([
      'left out: 1 row: lumps gallium, germanium, hafnium, indium, niobium, rhenium and vanadium',
    ])
  })

  it('keeps of a history the first supplier and China', () => {
    const made = rows(
      'baci-history',
      'hs6,material,year,importer,supplier_iso2,value_kusd,share_of_value_pct',
      '850511,magnets,2024,JP,PH,1,32.6',
      '850511,magnets,2024,JP,VN,1,28.1',
      '850511,magnets,2024,JP,CN,1,27.8',
      '850511,magnets,2024,WORLD,CN,1,60',
    )
    expect(made.map(({ place, value }) => [place, value])).toEqual([
      ['PHL', 32.6],
      ['CHN', 27.8],
    ])
  })

  it('says of EU sourcing that own mines count, and keeps a bound', () => {
    const [finland, traces] = rows('ec-sourcing', EC, 'Cobalt,processing,Finland,,62', 'Cobalt,processing,Chile,<,1')
    expect(finland).toMatchObject({
      ...{ mineral: 'cobalt', measure: 'sourcing-share', stage: 'refining', importer: 'EU', place: 'FIN', value: 62 },
      ...{ year: 2020, period: '2016–2020 average' },
    })
    expect(finland?.table_note).toContain('not shares of imports')
    expect(traces).toMatchObject({ bound: '<', raw: '<1 %' })
  })

  it('marks the shares that a study repeats for each rare earth', () => {
    const [cerium, dysprosium] = rows(
      'ec-supply',
      EC,
      'Cerium,extraction,China,,68.3',
      'Dysprosium,extraction,China,,84.4',
    )
    expect(cerium?.table_note).toContain('gives most rare earths one value')
    expect(dysprosium?.table_note).not.toContain('one value')
  })

  it('takes a use and a scenario, which is a projection but for its base year', () => {
    const [base, later] = rows(
      'iea-demand',
      'mineral,technology,scenario,year,demand_kt',
      'Lithium,Electric vehicles,base year,2024,109.026',
      'Lithium,Electric vehicles,STEPS,2030,300',
    )
    expect(base).toMatchObject({ use: 'Electric vehicles', variant: 'base-year', value: 109_026, qualifiers: '' })
    expect(later).toMatchObject({ variant: 'stated-policies', value: 300_000, unit: 't', qualifiers: 'projected' })
  })

  it('drops a row that the file has twice to the letter', () => {
    const [made] = imported(
      'ec-uses',
      'material,application,bound,share_pct',
      'Praseodymium,Polishing powders,,2',
      'Praseodymium,Polishing powders,,2',
    )
    expect(made?.rows).toHaveLength(1)
    expect(made?.report).toContain('left out: 1 row: the same row a second time')
  })

  it('gives a file of two publications to both', () => {
    const made = imported(
      'uranium-origins',
      'buyer,year,origin,share_pct',
      '"EU utilities, deliveries of natural uranium",2022,Niger,25.38',
      '"US reactor operators, purchases of uranium (U3O8e)",2024,United States,8',
    )
    expect(made.map(({ source, rows: [row] }) => [source, row?.importer, row?.measure])).toEqual([
      ['esa-annual-report', 'EU', 'sourcing-share'],
      ['eia-uranium-marketing', 'USA', 'sourcing-share'],
    ])
  })

  it('tells tons of uranium from its oxide, and plants in several countries from one', () => {
    const [mined] = rows('wna-uranium', 'country,iso3,year,tonnes_u,qualifier,edition', 'Canada,CAN,2024,14309,,')
    expect(mined).toMatchObject({ form: 'uranium content', unit: 't', printed_unit: 'tonnes U' })
    const [, work] = rows(
      'uranium-capacity',
      'stage,year,operator,iso3,capacity,note',
      'conversion,2017,CNNC,CHN,5000,',
      'enrichment,2015,Urenco,GBR+DEU+NLD+USA,19100,',
    )
    expect(work).toMatchObject({ place: 'MIX', unit: 'tSWU', value: 19_100, variant: 'enrichment' })
  })

  it('names all faults of a file in one run', () => {
    const read = () =>
      rows(
        'ec-supply',
        EC,
        'Cobalt,processing,Atlantis,,62',
        'Cobalt,processing,Chile,<,much',
        'Cobalt,processing,Chile,~,1',
      )
    expect(read).toThrow('ec-supply.csv:2: column country: "Atlantis" is not a place that is known here. Fix: correct')
    expect(read).toThrow('ec-supply.csv:3: column share_pct: "much" is not a number. Fix: expected a number')
    expect(read).toThrow('ec-supply.csv:4: column bound: "~" is not a bound. Fix: expected "<", ">" or nothing.')
  })

  it.each([
    ['baci-suppliers', BACI, '999999,x,2024,JPN,CHL,Chile,1,1,1', 'column hs6: "999999" is not a table of the mapping'],
    ['baci-suppliers', BACI, '283691,x,soon,JPN,CHL,Chile,1,1,1', 'column year: "soon" is not a year. Fix: expected'],
    [
      'iea-demand',
      'mineral,technology,scenario,year,demand_kt',
      'Lithium,Wind,HOPE,2030,1',
      'column scenario: "HOPE" is not a scenario. Fix: expected base year, STEPS, APS, NZE',
    ],
    [
      'wna-uranium',
      'country,iso3,year,tonnes_u,qualifier,edition',
      'Canada,CAN,2024,1,guessed,',
      'column qualifier: "guessed" is not a mark. Fix: expected "estimated" or nothing.',
    ],
  ])('%s refuses what it does not know', (name, header, line, message) =>
    expect(() => rows(name, header, line)).toThrow(message),
  )
})
