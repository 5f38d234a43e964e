import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadCorpus } from '../../src/corpus/load.js'
import { problemLine } from '../../src/corpus/problem.js'
import { checkTables } from '../../src/corpus/vocabulary/check-tables.js'
import { readVocabularyFiles } from '../../src/corpus/vocabulary/read.js'

const folder = mkdtempSync(join(tmpdir(), 'vocabulary-tables-'))
afterAll(() => rmSync(folder, { recursive: true }))
cpSync('corpus/places.yaml', join(folder, 'places.yaml'))
const minerals = readFileSync('corpus/minerals.yaml', 'utf8')
const [before = ''] = minerals.split('\nminerals:\n')
const at = `corpus/minerals.yaml:${before.split('\n').length + 2}`

describe('what the vocabulary says of the statistics', () => {
  const real = [...loadCorpus('corpus').tables.values()]

  /** What is said of the real files with one more mineral in front. */
  const withEntry = (entry: string): string[] => {
    writeFileSync(
      join(folder, 'minerals.yaml'),
      minerals.replace('\nminerals:\n', () => `\nminerals:\n${entry}\n`),
    )
    return checkTables(readVocabularyFiles(folder), real).map(problemLine)
  }
  it('holds for the real files', () => expect(checkTables(readVocabularyFiles('corpus'), real)).toEqual([]))

  it('is refused for an importer that is no place', () => {
    const [first] = real
    if (!first) throw new Error('no tables')
    const strange = { ...first, observations: first.observations, importer: 'ATL' }
    expect(checkTables(readVocabularyFiles('corpus'), [...real, strange]).map(problemLine)).toEqual([
      'corpus/statistics/bgs-wms.csv:2: importer "ATL" is not in corpus/places.yaml. Fix: correct the rows or add it.',
    ])
  })

  it('is refused for a default, a stage, reserves or figures that no table has', () => {
    expect(withEntry("  wood: { defaults: { 'production:mining': oak } }")).toEqual([
      `${at}: wood has no table production:mining of variant "oak". Fix: name a variant of the statistics.`,
    ])
    expect(withEntry('  wood: { chain: { refining: bauxite } }')).toEqual([
      `${at}: bauxite has no table of refining. Fix: name the mineral whose tables answer the stage.`,
    ])
    expect(withEntry('  wood: { reserves: { under: aluminum, why: It grows. } }')).toEqual([
      `${at}: aluminum has no table of reserves. Fix: name the mineral that has one.`,
    ])
    expect(withEntry('  wood: { statistics: { under: promethium, why: It burns. } }')).toEqual([
      `${at}: promethium has no tables. Fix: name the mineral that has them.`,
    ])
  })

  it('names the row of a place or mineral that the vocabulary does not know', () => {
    const [table] = real.filter(({ id }) => id === 'usgs-mcs-2026:cobalt:production:mining')
    const rows = table?.observations.slice(0, 1).map((row) => ({ ...row, place: 'ZZZ', line: 7 })) ?? []
    const strange = table ? [{ ...table, mineral: 'wood', observations: rows }] : []
    const problems = checkTables(readVocabularyFiles('corpus'), [...real, ...strange]).map(problemLine)
    expect(problems).toEqual([
      'corpus/statistics/usgs-mcs-2026.csv:7: mineral "wood" is not in corpus/minerals.yaml. Fix: correct the rows or add the mineral.',
      'corpus/statistics/usgs-mcs-2026.csv:7: place "ZZZ" is not in corpus/places.yaml. Fix: correct the row or add the place.',
    ])
  })
})
