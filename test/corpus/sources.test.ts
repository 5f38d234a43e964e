import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources } from '../../src/corpus/sources.js'

const entry = `- id: a-2020
  publisher: 'A'
  title: 'T'
  date: '2020-02'
  url: https://example.org/a
  licence: 'public domain'
  grade: primary
`
const folderWith = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-sources-'))
  writeFileSync(join(folder, 'sources.yaml'), text)
  return folder
}

describe('readSources', () => {
  it('reads the bundled sources, the statistics among them, with series and edition', () => {
    const sources = readSources('corpus')
    expect(sources.get('usgs-mcs-2026')).toEqual({
      id: 'usgs-mcs-2026',
      publisher: 'U.S. Geological Survey',
      title: 'Mineral Commodity Summaries 2026 (ver. 1.3, May 2026)',
      date: '2026-02-06',
      url: 'https://doi.org/10.3133/mcs2026',
      licence: 'US public domain',
      grade: 'primary',
      series: 'usgs-mcs',
      edition: 2026,
      traits: { called: 'USGS', counts: 'mine and plant output, reserves and trade of the United States', order: 1 },
    })
    expect(sources.get('ec-crm-2017')?.traits).toMatchObject({ averages: '2010–2014' })
    expect(sources.get('bgs-wms')?.acknowledgement).toBe('British Geological Survey, World Mineral Statistics')
    expect(sources.get('gen')?.figures).toBe(false)
    expect(sources.get('afp-2019')?.grade).toBe('press')
    for (const id of [
      'usgs-mcs-2023',
      'usgs-mcs-2024',
      'usgs-mcs-2025',
      'iea-gcmo-2026',
      'iea-cmde-2025',
      'ec-crm-2023',
    ])
      expect(sources.get(id)?.grade, id).toBe('primary')
  })

  it('refuses a folder without the file', () => {
    expect(() => readSources(mkdtempSync(join(tmpdir(), 'assay-sources-')))).toThrow(
      'sources.yaml: the file is missing',
    )
  })

  it.each([
    ['a missing field', entry.replace("  title: 'T'\n", ''), 'corpus/sources.yaml:1: title: '],
    [
      'a grade that there is not',
      entry.replace('primary', 'good'),
      ':7: grade: the grade is primary, institute or press',
    ],
    ['a date in words', entry.replace('2020-02', 'May 2020'), ":4: date: a date is '2026', '2026-02' or '2026-02-06'"],
    ['a number for a date', entry.replace("'2020-02'", '2020'), ':4: date: '],
    ['an id with capitals', entry.replace('a-2020', 'A-2020'), ':1: id: an id is lower-case words'],
    [
      'a url that runs code',
      entry.replace('https://example.org/a', '"javascript:alert(1)"'),
      ':5: url: a url starts with',
    ],
    ['a field that there is not', `${entry}  colour: red\n`, ':1: Unrecognized key: "colour"'],
    ['an id that stands there twice', entry + entry, ':8: source "a-2020" appears here twice'],
    ['an edition without its series', `${entry}  edition: 2020\n`, ':1: source "a-2020" has a series or an edition'],
    ['text that is not YAML', `${entry}  x: 'open\n`, ':9: this is not YAML'],
    ['a file that is not a list', 'sources: 1\n', 'sources.yaml is a list of entries'],
  ])('refuses %s, naming the line and the mend', (_what, text, message) => {
    expect(() => readSources(folderWith(text))).toThrow(message)
    expect(() => readSources(folderWith(text))).toThrow('Fix: ')
  })
})
