import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { citeBibtex, citePlain } from '../../src/export/cite.js'
import { toCsv } from '../../src/export/csv.js'
import { fileName } from '../../src/export/file-name.js'
import { COLUMNS, exportRows, printable } from '../../src/export/rows.js'
import { toXlsx } from '../../src/export/xlsx.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()
const { corpus } = brain
const share = brain.ask('what share of cobalt comes from china')
const event = brain.ask('did china ban gallium exports')

const records = (csv: string) => parse<Readonly<Record<string, string>>>(csv, { columns: true, bom: true })

describe('the rows behind an answer', () => {
  it('are its figures, each with the printed cell, the publication and the license', () => {
    const rows = exportRows(share, corpus)
    const mined = rows.find((row) => row.figure === "China's cobalt mining, 2025")
    expect(mined).toMatchObject({
      question: 'what share of cobalt comes from china',
      value: 2000,
      unit: 't',
      mineral: 'cobalt',
      place: 'China',
      place_code: 'CHN',
      year: 2025,
      estimated: 'yes',
      printed_cell: '2,000',
      printed_row: 'China',
      publisher: 'U.S. Geological Survey',
      edition: 2026,
      license: 'US public domain',
    })
    expect(rows.length).toBeGreaterThanOrEqual(share.figures.length)
  })

  it('keep the formula of what was calculated', () => {
    const row = exportRows(share, corpus).find(({ figure }) => figure === "China's share of cobalt mining, 2025")
    expect(row).toMatchObject({ basis: 'calculated', formula: '2,000 t ÷ 310,000 t' })
  })

  it('keep a period beside the year', () => {
    const imports = exportRows(brain.ask('where does the US get its gallium'), corpus)
    expect(imports[0]).toMatchObject({ place: 'Canada', value: 28, period: '2021–24' })
  })

  it('are the sentences of an answer in words', () => {
    const rows = exportRows(event, corpus)
    expect(rows).toHaveLength(event.citations.length)
    expect(rows[0]?.quoted).toBe(event.citations[0]?.snippet)
  })

  it('carry every caveat', () =>
    expect(exportRows(share, corpus).every(({ caveats }) => caveats === share.caveats.join(' | '))).toBe(true))
})

describe('CSV', () => {
  it('reads back as it was, with the question in every row', () => {
    const read = records(toCsv(share, corpus))
    expect(Object.keys(read[0] ?? {})).toEqual([...COLUMNS])
    expect(read).toHaveLength(exportRows(share, corpus).length)
    expect(read.every(({ question }) => question === share.question.text)).toBe(true)
    expect(Number(read[0]?.['value'])).toBe(share.figures[0]?.value)
  })

  it('begins with the byte-order mark that Excel needs', () =>
    expect(toCsv(share, corpus).startsWith('\uFEFF')).toBe(true))

  it('disarms what a spreadsheet would run', () => {
    const hostile = { ...share, question: { ...share.question, text: '=HYPERLINK("http://x.example","y")' } }
    expect(records(toCsv(hostile, corpus))[0]?.['question']).toBe(`'=HYPERLINK("http://x.example","y")`)
  })

  it('leaves negative numbers alone', () => {
    const trend = brain.ask('cobalt price since 2021')
    const falls = records(toCsv(trend, corpus)).filter(({ value }) => Number(value) < 0)
    expect(falls.length).toBeGreaterThan(0)
  })
})

describe('XLSX', () => {
  const sheets = async (answer = share) => {
    const files = unzipSync(await toXlsx(answer, corpus))
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    return { names: Object.keys(files), text, strings: text('xl/sharedStrings.xml') }
  }

  it('is a workbook of two sheets', async () => {
    const { names, text } = await sheets()
    expect(names).toEqual(
      expect.arrayContaining(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']),
    )
    expect(text('xl/workbook.xml')).toContain('name="Rows"')
    expect(text('xl/workbook.xml')).toContain('name="About"')
  })

  it('holds question, caveats, sources and licenses as text, and values as numbers', async () => {
    const { text, strings } = await sheets()
    for (const words of [share.question.text, share.caveats[0] ?? '-', 'US public domain', 'U.S. Geological Survey'])
      expect(strings).toContain(words.replace(/&/g, '&amp;'))
    expect(text('xl/worksheets/sheet1.xml')).toContain('<v>2000</v>')
  })

  it('takes whatever a stranger types', async () => {
    const hostile = { ...share, question: { ...share.question, text: '=1+1 <b>&\u0000\u0007 "x"' } }
    const { text, strings } = await sheets(hostile)
    expect(strings).toContain('=1+1 &lt;b')
    expect(strings).not.toContain('\u0007')
    expect(text('xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })
})

describe('a citation', () => {
  it('has publisher, year, title, place and link, each publication once', () => {
    const lines = citePlain(share, corpus).split('\n')
    expect(lines[0]).toMatch(
      /^U\.S\. Geological Survey \(2026\)\. Mineral Commodity Summaries 2026 .*\. Cobalt, .*https:/,
    )
    expect(lines).toHaveLength(new Set(share.citations.map(({ source }) => source)).size)
  })

  it('gives the acknowledgement that a license asks for', () => {
    const bgs = corpus.sources.get('bgs-wms')
    if (bgs === undefined) throw new Error('no source')
    const sources = new Map([...corpus.sources, [bgs.id, { ...bgs, acknowledgement: 'Contains material (c) UKRI' }]])
    expect(citePlain(share, { ...corpus, sources })).toMatch(/ Contains material \(c\) UKRI\.$/m)
    expect(citePlain(share, corpus).match(/World Mineral Statistics/g)).toHaveLength(1)
  })

  it('is BibTeX with one key for each publication and nothing that TeX would run', () => {
    const bibtex = citeBibtex(share, corpus)
    const keys = [...bibtex.matchAll(/^@misc\{([^,]+),$/gm)].map((m) => m[1])
    expect(keys).toEqual([...new Set(share.citations.map(({ source }) => source))])
    expect(bibtex).toContain('author = {{U.S. Geological Survey}}')
    expect(bibtex).toContain('year = {2026}')
    for (const line of bibtex.split('\n').filter((one) => !one.includes('\\url')))
      expect(line).not.toMatch(/(?<!\\)[%&#_$]/)
    const open = bibtex.replace(/\\[{}]/g, '').match(/\{/g)?.length
    expect(bibtex.replace(/\\[{}]/g, '').match(/\}/g)).toHaveLength(open ?? 0)
  })
})

describe('the name of a file', () => {
  it('says what it is about', () => {
    expect(fileName(share, 'csv')).toBe('assay-cobalt-chn-share.csv')
    expect(fileName(event, 'xlsx')).toMatch(/^assay-[a-z\d-]+\.xlsx$/)
  })
})

describe('printable', () => {
  it('keeps letters of every alphabet and drops control characters', () =>
    expect(printable('Türkiye 中国 \u0000\u001b[31m')).toBe('Türkiye 中国   [31m'.trim()))
})
