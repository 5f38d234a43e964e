import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { importUsgsMcs } from '../../src/corpus/import/usgs-mcs.js'
import { prepareStatistics, writeStatistics } from '../../src/corpus/import/write.js'
import { parseRows } from '../../src/corpus/statistics/record.js'

const HEADER =
  'MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes'
const WORLD = 'World Mine Production and Reserves'
const COBALT = `COBALT,${WORLD},Cobalt`
const NOTE = '"(Data in metric tons, cobalt content, unless otherwise specified)"'
const LINES = [
  HEADER,
  `${COBALT},Congo (Kinshasa),Production,Mine production,metric tons,2025,"230,000",Estimated.,Yes,${NOTE}`,
  `${COBALT},World total,Production,Mine production: rounded,metric tons,2025,"310,000",Estimated. -- Excludes U.S. production.,Yes,${NOTE}`,
  `${COBALT},World total,Reserves,Reserves: rounded,metric tons,2025,">12,000,000",,Yes,${NOTE}`,
  `COBALT,Salient Statistics—United States,Cobalt,United States,Net import reliance,Net import reliance as a percentage of apparent consumption,percent,2025,E,,Yes,${NOTE}`,
  `COBALT,Import Sources,Cobalt,Côte d’Ivoire,Import sources 2021-2024,All,percent,2021–24,7,,Yes,${NOTE}`,
]

/** The bytes of Windows-1252, in which USGS publishes. */
const bytes = (lines: readonly string[]): Uint8Array =>
  Buffer.from(
    `${lines.join('\r\n')}\r\n`.replaceAll('—', '\x97').replaceAll('–', '\x96').replaceAll('’', '\x92'),
    'latin1',
  )

/** The release with one line replaced. */
const withLine = (line: number, text: string): Uint8Array => bytes(LINES.map((old, i) => (i === line - 1 ? text : old)))

describe('the import of a USGS release', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assay-import-'))
    for (const name of ['imports', 'minerals.yaml', 'places.yaml']) {
      cpSync(join('corpus', name), join(folder, name), { recursive: true })
    }
  })

  const run = (release: Uint8Array, edition?: number) => {
    const { source, rows, report } = importUsgsMcs(release, 'mcs.csv', folder, { edition })
    return { ...writeStatistics(folder, prepareStatistics({ source, rows })), report }
  }
  const written = (source: string) =>
    parseRows(readFileSync(join(folder, 'statistics', `${source}.csv`), 'utf8'), source).rows

  it('keeps the printed cell beside the figure, with what the release says about it', () => {
    expect(run(bytes(LINES))).toMatchObject({
      file: 'corpus/statistics/usgs-mcs-2026.csv',
      rows: 5,
      outcome: 'written',
    })
    const [congo, world, reserves, reliance, share] = written('usgs-mcs-2026')
    expect(congo).toMatchObject({
      place: 'COD',
      value: 230_000,
      raw: '230,000',
      stage: 'mining',
      form: 'cobalt content',
    })
    expect(congo?.place_printed).toBe('Congo (Kinshasa)')
    expect(world).toMatchObject({ place: 'WLD', place_printed: 'World total (rounded)', detail: 'Mine production' })
    expect(world?.qualifiers).toEqual(['estimated', 'rounded', 'excludes-us'])
    expect(reserves).toMatchObject({ measure: 'reserves', value: 12_000_000, bound: '>' })
    expect(reliance).toMatchObject({ cell: 'net-exporter', raw: 'E', unit: '%' })
    expect(share).toMatchObject({ place: 'CIV', measure: 'import-share', period: '2021–24', year: 2024, value: 7 })
    expect(share?.url).toBe('https://pubs.usgs.gov/periodicals/mcs2026/mcs2026-cobalt.pdf')
  })

  it('changes nothing when the same file is read twice, and leaves no half-written file', () => {
    run(bytes(LINES))
    expect(run(bytes(LINES)).outcome).toBe('unchanged')
    expect(readdirSync(join(folder, 'statistics'))).toEqual(['usgs-mcs-2026.csv'])
  })

  it('adds next year’s release as an edition of its own, by its newest year or as told', () => {
    run(bytes(LINES))
    run(bytes(LINES.map((line) => line.replace(',2025,"2', ',2026,"2').replace('2021–24', '2022–25'))))
    expect(run(bytes(LINES), 2028).file).toBe('corpus/statistics/usgs-mcs-2028.csv')
    expect(readdirSync(join(folder, 'statistics'))).toEqual([
      'usgs-mcs-2026.csv',
      'usgs-mcs-2027.csv',
      'usgs-mcs-2028.csv',
    ])
    expect(written('usgs-mcs-2027').map(({ url }) => url)).toContain(
      'https://pubs.usgs.gov/periodicals/mcs2027/mcs2027-cobalt.pdf',
    )
  })

  it('reports an erratum that bites and warns of one that no longer does', () => {
    const brazil = `RARE EARTHS,${WORLD},Rare Earths,Brazil,Reserves,Reserves,metric tons,2025,"21,000,000",,Yes,`
    const { report } = run(bytes([...LINES, brazil]))
    expect(
      report.some((line) => line.startsWith('erratum: RARE EARTHS') && line.includes('"11,000,000" (1 row)')),
    ).toBe(true)
    expect(report.some((line) => line.startsWith('warning: erratum "VANADIUM'))).toBe(true)
    expect(written('usgs-mcs-2026').at(-1)).toMatchObject({ value: 11_000_000, raw: '11,000,000' })
  })

  it.each<[string, Uint8Array, string]>([
    [
      'a missing column',
      withLine(1, HEADER.replace('Value', 'Figure')),
      'mcs.csv:1: column "Value" is missing; the header is',
    ],
    [
      'a row that is too short',
      withLine(3, 'COBALT,World'),
      'mcs.csv:3: the row has 2 columns. Fix: expected 12 columns',
    ],
    [
      'a cell that is no number',
      withLine(2, LINES[1]?.replace('230,000', '23O,000') ?? ''),
      'mcs.csv:2: column Value: "23O,000" is not a cell. Fix: expected a number such as',
    ],
    [
      'commas out of place',
      withLine(2, LINES[1]?.replace('230,000', '1,16') ?? ''),
      'mcs.csv:2: column Value: "1,16" is not a cell.',
    ],
    [
      'an unknown unit',
      withLine(2, LINES[1]?.replace('metric tons,', 'long tons,') ?? ''),
      'mcs.csv:2: column Unit: unknown unit "long tons". Fix: correct it, or add it under `units`',
    ],
    [
      'an unknown country',
      withLine(2, LINES[1]?.replace('Congo (Kinshasa)', 'Atlantis') ?? ''),
      'mcs.csv:2: column Country: unknown country "Atlantis". Fix: correct it, or add the spelling',
    ],
    [
      'an unknown chapter',
      withLine(2, LINES[1]?.replace('COBALT', 'UNOBTAINIUM') ?? ''),
      'mcs.csv:2: column MCS chapter: unknown chapter "UNOBTAINIUM". Fix: add it under `chapters`',
    ],
    [
      'an unknown statistic',
      withLine(2, LINES[1]?.replace('Production,Mine', 'Output,Mine') ?? ''),
      'mcs.csv:2: column Statistics: unknown statistic "Output". Fix: expected one of Production, Capacity',
    ],
    [
      'an unknown section',
      withLine(6, LINES[5]?.replace('Import Sources', 'Suppliers') ?? ''),
      'mcs.csv:6: column Section: unknown section "Suppliers". Fix: expected a section that begins',
    ],
    [
      'a year that is none',
      withLine(2, LINES[1]?.replace(',2025,', ',25,') ?? ''),
      'mcs.csv:2: column Year: "25" is not a year. Fix: expected a year such as 2025',
    ],
    [
      'a row that stands twice',
      bytes([...LINES, LINES[1] ?? '']),
      'mcs.csv:7: usgs-mcs-2026:cobalt:production:mining, COD 2025 is already in line 2. Fix: give one',
    ],
    ['broken quotes', withLine(3, 'COBALT,"World'), 'this is not CSV: '],
    [
      'bytes of no encoding',
      Buffer.concat([bytes(LINES), Buffer.from([0x41, 0x81])]),
      'mcs.csv:7: column 2: byte 0x81 is neither UTF-8 nor Windows-1252. Fix: download',
    ],
  ])('refuses %s with its line and what was expected, and writes nothing', (_, release, message) => {
    expect(() => run(release)).toThrow(message)
    expect(readdirSync(folder)).not.toContain('statistics')
  })

  it('says which commodity and stage the mapping lacks', () => {
    const helium = `HELIUM AND RARE GASES,${WORLD},Radon,Qatar,Production,Helium Production,million cubic meters,2025,60,,No,`
    expect(() => run(bytes([...LINES, helium]))).toThrow(
      'mcs.csv:7: column Commodity: unknown commodity "Radon". Fix: add it',
    )
  })
})
