import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { importNames, runImport } from '../../src/corpus/import/run.js'

const FILE = Buffer.from('country,iso3,year,tonnes_u,qualifier,edition\nCanada,CAN,2024,14309,,\n')

describe('an import', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assay-run-'))
    for (const name of ['imports', 'minerals.yaml', 'places.yaml', 'sources.yaml'])
      cpSync(join('corpus', name), join(folder, name), { recursive: true })
  })

  const run = (name: string, bytes: Uint8Array = FILE) => runImport({ name, bytes, file: 'u.csv', folder })

  it('writes the file of its source, and says when nothing changed', () => {
    expect(run('wna-uranium')?.map(({ written }) => written)).toEqual([
      { file: 'corpus/statistics/wna-uranium.csv', rows: 1, tables: 1, outcome: 'written' },
    ])
    expect(run('wna-uranium')?.[0]?.written.outcome).toBe('unchanged')
  })

  it('writes nothing before its source is entered', () => {
    const sources = readFileSync(join(folder, 'sources.yaml'), 'utf8')
    writeFileSync(join(folder, 'sources.yaml'), sources.replace('- id: wna-uranium\n', '- id: other\n'))
    expect(() => run('wna-uranium')).toThrow(
      'corpus/sources.yaml: source "wna-uranium" is not there yet. Fix: add "wna-uranium" with its title, date and url',
    )
    expect(existsSync(join(folder, 'statistics'))).toBe(false)
  })

  it('writes nothing of a file with faults', () => {
    const bad = Buffer.concat([FILE, Buffer.from('Atlantis,ATL,2024,1,,\nCanada,CAN,soon,1,,\n')])
    expect(() => run('wna-uranium', bad)).toThrow(/u\.csv:3: .*\n.*u\.csv:4: /)
    expect(existsSync(join(folder, 'statistics'))).toBe(false)
  })

  it('knows every mapping by name, and no other', () => {
    expect([...importNames(folder).keys()]).toEqual(expect.arrayContaining(['usgs-mcs', 'bgs', 'baci-suppliers']))
    expect(run('nothing')).toBeUndefined()
  })
})
