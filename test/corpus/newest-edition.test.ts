import { existsSync, mkdtempSync, readFileSync, writeFileSync, cpSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { row, worldTotal } from '../../src/corpus/lookup.js'
import { readSources } from '../../src/corpus/sources.js'
import { parseRows } from '../../src/corpus/statistics/record.js'
import { tablesFrom } from '../../src/corpus/statistics/tables.js'
import type { Source, Table } from '../../src/corpus/types.js'
import { newerSources, pinnedCopy } from '../pinned-editions.js'

/** Minerals of which every edition has had mines by country. */
const LEADING = [
  'cobalt',
  'copper',
  'graphite',
  'lithium',
  'manganese',
  'nickel',
  'rare-earths',
  'tin',
  'tungsten',
  'zinc',
]

const editions = [...readSources('corpus').values()]
  .filter(({ series }) => series === 'usgs-mcs')
  .sort((a, b) => (b.edition ?? 0) - (a.edition ?? 0))

const minesOf = ({ id }: Source): ReadonlyMap<string, Table> => {
  const file = `corpus/statistics/${id}.csv`
  const { tables } = tablesFrom(parseRows(readFileSync(file, 'utf8'), file).rows, file)
  return new Map(
    tables
      .filter(({ measure, stage, variant }) => measure === 'production' && stage === 'mining' && variant === undefined)
      .map((table) => [table.mineral, table]),
  )
}

describe('the newest edition of USGS, whichever it is', () => {
  const [newest, before] = editions
  if (newest?.edition === undefined || !before) throw new Error('no editions')
  const mines = minesOf(newest)
  const earlier = minesOf(before)
  const year = newest.edition - 1

  it.each(LEADING)(
    'has %s by country for the year before it, of a total near that of the edition before',
    (mineral) => {
      const table = mines.get(mineral)
      const last = earlier.get(mineral)
      if (!table || !last) throw new Error(`no table of ${mineral}`)
      const total = worldTotal(table, year)?.value ?? 0
      const shared = worldTotal(last, year - 1)?.value ?? 0
      expect(total / shared, 'a unit that is off by a factor').toBeGreaterThan(0.5)
      expect(total / shared, 'a unit that is off by a factor').toBeLessThan(2)
      const parts = table.observations.filter((o) => o.year === year && o.place !== 'WLD' && o.value !== undefined)
      expect(parts.length).toBeGreaterThan(2)
      expect(row(table, 'WLD', year)?.estimated, 'the newest year is an estimate').toBe(true)
    },
  )
})

describe('the corpus that the questions are asked of', () => {
  it('leaves out an edition that is newer than they are, and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-newer-'))
    const sources = readFileSync('corpus/sources.yaml', 'utf8')
    const entry = /- id: usgs-mcs-2026\n[^]*?\n\n/.exec(sources)?.[0] ?? ''
    const next = entry.replaceAll('usgs-mcs-2026', 'usgs-mcs-2100').replace('edition: 2026', 'edition: 2100')
    writeFileSync(join(folder, 'sources.yaml'), `${sources}\n${next}`)
    cpSync('corpus/corpus.yaml', join(folder, 'corpus.yaml'))
    mkdirSync(join(folder, 'statistics'))
    for (const name of ['usgs-mcs-2100.csv', 'usgs-mcs-2100.reserves.csv', 'usgs-mcs-2026.csv'])
      writeFileSync(join(folder, 'statistics', name), '')
    const newer = newerSources(folder)
    expect([...newer]).toContain('usgs-mcs-2100')
    expect([...newer]).not.toContain('usgs-mcs-2026')
    const copy = pinnedCopy(folder, newer)
    expect(existsSync(join(copy, 'statistics', 'usgs-mcs-2026.csv'))).toBe(true)
    expect(existsSync(join(copy, 'statistics', 'usgs-mcs-2100.csv'))).toBe(false)
    expect(existsSync(join(copy, 'statistics', 'usgs-mcs-2100.reserves.csv'))).toBe(false)
  })
})
