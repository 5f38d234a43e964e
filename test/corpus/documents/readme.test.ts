import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDocumentFiles } from '../../../src/corpus/documents/check.js'
import { readDocument } from '../../../src/corpus/documents/read.js'
import { readSources } from '../../../src/corpus/sources.js'
import { readVocabulary } from '../../../src/corpus/vocabulary/read.js'

const readme = readFileSync('corpus/README.md', 'utf8')
const block = (language: string, start: string): string =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))]
    .map(([, text = '']) => text)
    .find((text) => text.startsWith(start)) ?? ''

describe('the article that corpus/README.md tells a curator to copy', () => {
  it('passes the check, with the source that it tells them to add', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-readme-'))
    mkdirSync(folder, { recursive: true })
    cpSync('corpus/sources.yaml', join(folder, 'sources.yaml'))
    writeFileSync(join(folder, 'sources.yaml'), `\n${block('yaml', '- id:')}`, { flag: 'a' })
    const sources = readSources(folder)
    expect(sources.get('daily-miner-2026')?.grade).toBe('press')

    const file = readDocument('corpus/documents/articles/daily-miner-2026-07-01.md', block('markdown', '---'))
    if (Array.isArray(file)) throw new Error(file.map(({ problem }) => problem).join('; '))
    const { minerals, places } = readVocabulary('corpus')
    expect(checkDocumentFiles([file], { sources, minerals, places, until: '2026-07' })).toEqual([])
    expect(file.document.passages).toHaveLength(3)
  })

  it('names files that are there, and no path of one machine', () => {
    for (const name of [
      'sources.yaml',
      'minerals.yaml',
      'places.yaml',
      'corpus.yaml',
      'imports/errata.yaml',
      'imports/usgs-mcs.yaml',
    ])
      expect(readFileSync(join('corpus', name), 'utf8').length).toBeGreaterThan(0)
    expect(readme).not.toMatch(/\.\.\/|\/home\/|\/root\//)
  })
})
