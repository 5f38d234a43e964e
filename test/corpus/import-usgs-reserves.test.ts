import { describe, expect, it } from 'vitest'
import { importUsgsReserves } from '../../src/corpus/import/usgs-reserves.js'

const HEADER = 'SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,RESERVES_2024,RESERVE_NOTES'
const read = (...lines: readonly string[]) =>
  importUsgsReserves(Buffer.from(`${[HEADER, ...lines].join('\n')}\n`), 'mcs2025.csv', 'corpus')
const REE = '"Mine production, rare-earth-oxide equivalent",metric tons'

describe('the import of the reserves of an earlier edition', () => {
  it('gives the figure as that edition printed it, under that edition', () => {
    const { source, part, rows } = read(
      `MCS2025,Rare earths,Brazil,${REE},21000000,`,
      `MCS2025,Rare earths,World total (rounded),${REE},>90000000,`,
    )
    expect([source, part]).toEqual(['usgs-mcs-2025', 'reserves'])
    expect(rows).toMatchObject([
      { mineral: 'rare-earths', measure: 'reserves', place: 'BRA', year: 2024, value: 21_000_000, raw: '21,000,000' },
      { place: 'WLD', value: 90_000_000, bound: '>', raw: '>90,000,000', qualifiers: 'rounded' },
    ])
  })

  it('takes the unit of reserves where the file has that of production', () => {
    const { rows } = read('MCS2025,Vanadium,Australia,"Mine production, vanadium content",metric tons,8500,')
    expect(rows[0]).toMatchObject({ value: 8_500_000, printed_unit: 'thousand metric tons' })
  })

  it('has no figure where the cell is empty, and reads the footnote beside it', () => {
    const cells = read(
      `MCS2025,Rare earths,Burma,${REE},,NA`,
      'MCS2025,Graphite,Austria,Mine production,metric tons,,Included in World total',
      'MCS2025,Manganese,Other Countries,"Mine production, manganese content",thousand metric tons,,Small',
    ).rows.map(({ cell, raw }) => [cell, raw])
    expect(cells).toEqual([
      ['not-available', 'NA'],
      ['not-available', ''],
      ['words', 'Small'],
    ])
  })

  it('leaves out capacity that stands in the column of reserves', () => {
    const { rows, report } = read('MCS2025,Indium,Belgium,Refinery production,metric tons,50,')
    expect(rows).toEqual([])
    expect(report[0]).toContain('left out: 1 rows without reserves')
  })

  it('names all faults in one run', () => {
    const faulty = () =>
      read(
        `MCS2025,Rare earths,Atlantis,${REE},1,`,
        `MCS2025,Rare earths,Brazil,${REE},many,`,
        `MCS2026,Rare earths,Brazil,${REE},1,`,
        'MCS2025,Rare earths,Brazil,"Mine production, rare-earth-oxide equivalent",stones,1,',
      )
    expect(faulty).toThrow('mcs2025.csv:2: column COUNTRY: unknown country "Atlantis". Fix: add it to')
    expect(faulty).toThrow('mcs2025.csv:3: column RESERVES_2024: "many" is not a cell. Fix: expected a number')
    expect(faulty).toThrow('mcs2025.csv:4: column SOURCE: "MCS2026" is not the edition of 2025. Fix: import')
    expect(faulty).toThrow('mcs2025.csv:5: column UNIT_MEAS: unknown unit "stones". Fix: add it')
  })
})
