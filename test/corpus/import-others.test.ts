import { describe, expect, it } from 'vitest'
import { importBgs } from '../../src/corpus/import/bgs.js'
import { importRefining } from '../../src/corpus/import/refining.js'
import { importUsgsSeries } from '../../src/corpus/import/usgs-series.js'

const text = (...lines: readonly string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`)

describe('the import of BGS', () => {
  const HEADER = 'mineral,stage,country,iso3,year,value,unit,qualifier,figure_note'
  const bgs = (...lines: readonly string[]) => importBgs(text(HEADER, ...lines), 'bgs.csv', 'corpus').rows

  it('keeps the two Congos apart, whatever code the file gives them', () => {
    const rows = bgs(
      'copper,mine,Congo,COD,2023,8400,t content,,',
      'copper,mine,"Congo, Democratic Republic",COD,2023,2840000,t content,,',
    )
    expect(rows.map(({ place, value }) => [place, value])).toEqual([
      ['COG', 8400],
      ['COD', 2_840_000],
    ])
  })

  it('takes a place’s figure from the name that has one, and "not available" for what it is', () => {
    const rows = bgs(
      'cobalt,refinery,German Federal Republic,DEU,1991,,t,not available,',
      'cobalt,refinery,Germany,DEU,1991,975,t,,Sales.',
      'cobalt,mine,Indonesia,IDN,1990,,t content,not available,',
    )
    expect(rows.map(({ place, cell, value }) => [place, cell, value])).toEqual([
      ['DEU', 'value', 975],
      ['IDN', 'not-available', undefined],
    ])
  })

  it.each([
    ['cobalt,mine,Atlantis,ATL,2023,1,t content,,', 'bgs.csv:2: column country: unknown country "Atlantis".'],
    ['cobalt,smelter,Chile,CHL,2023,1,t,,', 'bgs.csv:2: column mineral: unknown table "cobalt smelter".'],
    ['cobalt,mine,Chile,CHL,2023,1,long tons,,', 'bgs.csv:2: column unit: unknown unit "long tons".'],
    ['cobalt,mine,Chile,CHL,2023,,t content,,', 'bgs.csv:2: column value: "" () is not a figure.'],
    ['cobalt,mine,Chile,CHL,last,1,t content,,', 'bgs.csv:2: column year: "last" is not a year.'],
  ])('refuses %s', (line, message) => expect(() => bgs(line)).toThrow(message))
})

describe('the import of the joined editions', () => {
  const HEADER = 'chapter,product,statistic,country,year,value,unit,qualifier,edition,note'
  const series = (...lines: readonly string[]) => importUsgsSeries(text(HEADER, ...lines), 'series.csv', 'corpus')
  const nickel = 'NICKEL,nickel,mine_production'

  it('puts each value under its own edition, and leaves the newest to its release', () => {
    const made = series(
      `${nickel},Indonesia,2022,1600000,metric tons,estimated,2023,`,
      `${nickel},Indonesia,2022,1580000,metric tons,,2024,`,
      `${nickel},Indonesia,2025,2600000,metric tons,estimated,2026,`,
    )
    expect(made.map(({ source, rows }) => [source, rows[0]?.value, rows[0]?.qualifiers])).toEqual([
      ['usgs-mcs-2023', 1_600_000, 'estimated'],
      ['usgs-mcs-2024', 1_580_000, ''],
    ])
  })

  it('says with a corrected unit what was wrong', () => {
    const note = '[unit corrected: the header says metric tons]'
    const [made] = series(
      `CHROMIUM,chromium,mine_production,Turkey,2021,6960,thousand metric tons,unit_corrected,2023,${note}`,
    )
    expect(made?.rows[0]).toMatchObject({
      place: 'TUR',
      value: 6_960_000,
      erratum: 'Unit corrected: the header says metric tons.',
    })
  })

  it.each([
    [`${nickel},Atlantis,2022,1,metric tons,,2023,`, 'series.csv:2: column country: unknown country "Atlantis".'],
    ['NICKEL,nickel,output,Cuba,2022,1,metric tons,,2023,', 'column product: unknown product "nickel / output".'],
    [`${nickel},Cuba,2022,,metric tons,,2023,`, 'series.csv:2: column value: "" () is not a figure.'],
    [`${nickel},Cuba,2022,1,stones,,2023,`, 'series.csv:2: column unit: unknown unit "stones".'],
    [`${nickel},Cuba,2022,1,metric tons,,new,`, 'series.csv:2: column edition: "new" is not an edition.'],
    [`${nickel},Cuba,now,1,metric tons,,2023,`, 'series.csv:2: column year: "now" is not a year.'],
    ['NIKEL,nickel,mine_production,Cuba,2022,1,metric tons,,2023,', 'column chapter: unknown chapter "NIKEL".'],
  ])('refuses %s', (line, message) => expect(() => series(line)).toThrow(message))
})

describe('the import of collected shares', () => {
  const HEADER = 'mineral,stage,country,year,value,unit,source_id,note'
  const collected = (...lines: readonly string[]) =>
    importRefining(text(HEADER, ...lines), 'refining.csv', 'corpus').flatMap(({ rows }) => rows)

  it('takes the tonnages that a share was worked out from, and projections as such', () => {
    const note = 'PROJECTION, base case. Computed: 217/295 kt.'
    const rows = collected(`cobalt,refining,China,2030,73.6,percent_share,IEA-GCMO-2026,"${note}"`)
    expect(rows.map(({ place, value, unit, qualifiers }) => [place, value, unit, qualifiers])).toEqual([
      ['CHN', 217_000, 't', 'projected'],
      ['WLD', 295_000, 't', 'projected'],
    ])
  })

  it('leaves out what was read off a chart by eye, and publications that are not named', () => {
    const chart = 'Scatter chart p.199, approximate axis read.'
    expect(collected(`zinc,refining,China,2025,48,percent_share,IEA-GCMO-2026,"${chart}"`)).toEqual([])
    expect(collected('zinc,refining,China,2025,48,percent_share,NYT-2023,')).toEqual([])
  })

  it('keeps a bound that stands in the note, and the other figure of the same publication', () => {
    const [share] = collected(
      'indium,refining,China,2025,86,percent_share,IEA-GCMO-2026,"Of output. ""over 80%"""',
      'indium,refining,China,2025,70,percent_share,IEA-GCMO-2026,Of output.',
    )
    expect(share).toMatchObject({ variant: 'reported-share', value: '86', unit: '%', bound: '>' })
    expect(share?.note).toContain('Elsewhere the same publication has 70 %.')
  })

  it.each([
    [
      'cobalt,refining,Atlantis,2025,1,tonnes,IEA-GCMO-2026,',
      'refining.csv:2: column country: unknown country "Atlantis".',
    ],
    ['cobalt,brewing,China,2025,1,tonnes,IEA-GCMO-2026,', 'refining.csv:2: column stage: unknown stage "brewing".'],
    ['cobalt,refining,China,2025,1,stones,IEA-GCMO-2026,', 'refining.csv:2: column unit: unknown unit "stones".'],
    ['cobalt,refining,China,2025,much,tonnes,IEA-GCMO-2026,', 'refining.csv:2: column value: "much" is not a number.'],
    ['cobalt,refining,China,soon,1,tonnes,IEA-GCMO-2026,', 'refining.csv:2: column year: "soon" is not a year.'],
  ])('refuses %s', (line, message) => expect(() => collected(line)).toThrow(message))
})
