import { appendFileSync, cpSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { digestOf } from '../../src/corpus/compiled/digest.js'
import { readCompiled, writeCompiled } from '../../src/corpus/compiled/file.js'
import { packRows, packTable, textCollector, unpackTable } from '../../src/corpus/compiled/pack.js'
import { readCorpus } from '../../src/corpus/read-corpus.js'
import type { Corpus } from '../../src/corpus/types.js'

/** A small corpus of real rows, cheap to read: the vocabulary, the sources and the cobalt and boron of USGS. */
const smallCorpus = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-corpus-'))
  for (const file of ['minerals.yaml', 'places.yaml', 'sources.yaml', 'corpus.yaml'])
    cpSync(join('corpus', file), join(folder, file))
  const lines = readFileSync('corpus/statistics/usgs-mcs-2026.csv', 'utf8').split('\n')
  const kept = lines.filter((line, i) => i === 0 || /^(cobalt|boron|yttrium),/.test(line))
  cpSync('corpus/documents/minerals', join(folder, 'documents', 'minerals'), { recursive: true })
  cpSync('corpus/imports', join(folder, 'imports'), { recursive: true })
  cpSync('corpus/statistics/bgs-wms.csv', join(folder, 'statistics', 'bgs-wms.csv'))
  writeFileSync(join(folder, 'statistics', 'usgs-mcs-2026.csv'), `${kept.join('\n')}\n`)
  return folder
}

describe('the compiled corpus', () => {
  let folder: string
  let file: string
  let corpus: Corpus

  beforeAll(() => {
    folder = smallCorpus()
    file = join(mkdtempSync(join(tmpdir(), 'assay-dist-')), 'corpus.json')
    corpus = readCorpus(folder)
    writeCompiled(corpus, folder, file)
  }, 120_000)

  it('is the corpus that was read from source, row by row', () => {
    const compiled = readCompiled(folder, file)
    expect(compiled?.tables.size).toBeGreaterThan(30)
    for (const [id, table] of corpus.tables) {
      const stored = compiled?.tables.get(id)
      expect({ ...stored, observations: stored?.observations }, id).toEqual({ ...table })
    }
    expect(compiled?.minerals).toEqual(corpus.minerals)
    expect(compiled?.places).toEqual(corpus.places)
    expect(compiled?.sources).toEqual(corpus.sources)
    expect(compiled?.knownUntil).toBe('2026-07')
    expect(compiled?.documents.size).toBeGreaterThan(5)
    expect(compiled?.documents).toEqual(corpus.documents)
    expect(compiled?.ambiguous).toEqual(corpus.ambiguous)
  })

  it('tells of which files it was compiled, for itself and for no copy', () => {
    const compiled = readCompiled(folder, file)
    expect(compiled && digestOf(compiled)).toMatch(/^[0-9a-f]{64}$/)
    expect(digestOf({ ...compiled })).toBeUndefined()
    expect(digestOf(corpus)).toBeUndefined()
  })

  it('reads rows and passages when they are first asked for, and once', () => {
    const compiled = readCompiled(folder, file)
    const [document] = compiled?.documents.values() ?? []
    const isRead = (of: object | undefined, key: string) =>
      'value' in (Object.getOwnPropertyDescriptor(of, key) ?? { value: undefined })
    expect(isRead(document, 'passages')).toBe(false)
    expect(document?.passages).toBe(document?.passages)
  })

  it('asks for the rows of a table once', () => {
    const [table] = corpus.tables.values()
    if (table === undefined) throw new Error('The corpus has no table.')
    const texts = textCollector()
    const asked: (readonly [number, number])[] = []
    const stored = unpackTable(packTable(table, [3, 5], texts.positionOf), texts.texts, (from, to) => {
      asked.push([from, to])
      return packRows(table)
    })
    expect([stored.id, asked]).toEqual([table.id, []])
    expect(stored.observations).toEqual(table.observations)
    expect(stored.observations).toBe(stored.observations)
    expect(asked).toEqual([[3, 5]])
  })

  it('still holds after a clone, which changes the times of the files and nothing in them', () => {
    utimesSync(join(folder, 'minerals.yaml'), new Date(2020, 1, 1), new Date(2020, 1, 1))
    expect(readCompiled(folder, file)).toBeDefined()
  })

  it('is not used for a folder that has changed, nor when there is none or it is of another version', () => {
    const other = join(folder, 'corpus-old.json')
    expect(readCompiled(folder, other)).toBeUndefined()
    const copy = smallCorpus()
    expect(readCompiled(copy, file)).toBeDefined()
    appendFileSync(join(copy, 'minerals.yaml'), '# edited\n')
    expect(readCompiled(copy, file)).toBeUndefined()
    const old = join(mkdtempSync(join(tmpdir(), 'assay-dist-')), 'corpus.json')
    writeFileSync(old, readFileSync(file, 'utf8').replace('"version":', '"version":0'))
    expect(readCompiled(folder, old)).toBeUndefined()
  })
})
