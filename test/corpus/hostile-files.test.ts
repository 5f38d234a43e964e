import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { checkFiles } from '../../src/corpus/check/files.js'
import { checkCorpus } from '../../src/corpus/check/run.js'
import { hasFigure } from '../../src/corpus/documents/figures.js'
import { parseMarkdown } from '../../src/corpus/documents/markdown.js'
import { readDocument } from '../../src/corpus/documents/read.js'
import { readInput } from '../../src/corpus/import/input.js'
import { CorpusError, problemLine } from '../../src/corpus/problem.js'
import { readCorpus } from '../../src/corpus/read-corpus.js'
import { readCsv } from '../../src/corpus/statistics/csv.js'
import { readYamlText } from '../../src/corpus/yaml-text.js'

const root = mkdtempSync(join(tmpdir(), 'assay-hostile-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folder: string
let count = 0
beforeEach(() => {
  folder = join(root, String((count += 1)))
  // Everything but the documents and the statistics, which take long to read.
  for (const name of readdirSync('corpus'))
    if (name.endsWith('.yaml') || name === 'imports')
      cpSync(join('corpus', name), join(folder, name), { recursive: true })
  for (const name of ['statistics', 'documents']) mkdirSync(join(folder, name))
})

/** The sentences of a check, and of a reading, of the folder. */
const said = (): readonly string[] => checkCorpus(folder).map(problemLine)
const thrown = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof CorpusError) return error.message
    throw error
  }
  return ''
}

// The program as it is started, built by `npm test`.
const corpus = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['dist/corpus/cli.js', ...args], {
    env: { PATH: process.env['PATH'] ?? '', ASSAY_CORPUS: folder },
    encoding: 'utf8',
  })

const USGS =
  'MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes'

describe('a file of a corpus that cannot be read', () => {
  it.each<[string, (place: string) => void, RegExp]>([
    [
      'sources.yaml',
      (place) => {
        mkdirSync(place)
      },
      /^corpus\/sources\.yaml: this is a folder, .* Fix: /,
    ],
    [
      'statistics/new.csv',
      (place) => {
        mkdirSync(place)
      },
      /^corpus\/statistics\/new\.csv: this is a folder, .* Fix: /,
    ],
    [
      'documents/loop.md',
      (place) => symlinkSync(place, place),
      /^corpus\/documents\/loop\.md: this is a symbolic link\. Fix: /,
    ],
    [
      'places.yaml',
      (place) => symlinkSync('/etc/passwd', place),
      /^corpus\/places\.yaml: this is a symbolic link\. Fix: /,
    ],
    [
      'statistics/usgs-mcs-2026.csv.123.part',
      (place) => writeFileSync(place, 'half'),
      /^corpus\/statistics\/usgs-mcs-2026\.csv\.123\.part: an import that was interrupted .* Fix: remove it\.$/,
    ],
  ])('%s is named, with its mend', (name, make, sentence) => {
    rmSync(join(folder, name), { force: true, recursive: true })
    make(join(folder, name))
    expect(said()).toEqual([expect.stringMatching(sentence)])
    expect(thrown(() => readCorpus(folder))).toMatch(sentence)
  })

  it('is none in the corpus that comes with the program', () => expect(checkFiles('corpus')).toEqual([]))

  it.each<[string, string, string, RegExp]>([
    [
      'statistics/usgs-mcs-2026.csv',
      'an open quote',
      'mineral,measure\n"cobalt,production\n',
      /^corpus\/statistics\/usgs-mcs-2026\.csv:2: this is not CSV: .* Fix: close the quote/,
    ],
    [
      'statistics/usgs-mcs-2026.csv',
      'UTF-16',
      'm\0i\0n\0e\0',
      /^corpus\/statistics\/usgs-mcs-2026\.csv:1: the file is not text in UTF-8; .* Fix: /,
    ],
    ['corpus.yaml', 'endless brackets', '['.repeat(20_000), /^corpus\/corpus\.yaml:1: more than 64 brackets .* Fix: /],
    ['sources.yaml', 'an alias of nothing', '*none', /^corpus\/sources\.yaml:1: .* Fix: /],
  ])('%s with %s is named, with line and mend', (name, _, text, sentence) => {
    writeFileSync(join(folder, name), text)
    expect(said()).toContainEqual(expect.stringMatching(sentence))
  })
})

describe('YAML', () => {
  it('whose aliases grow without end is refused', () => {
    const bomb = Array.from({ length: 10 }, (_, at) => {
      const entries = Array(10).fill(at === 0 ? 'x' : `*a${at - 1}`)
      return `a${at}: &a${at} [${entries.join(', ')}]`
    })
    const sentence = /^f\.yaml:1: its aliases \(\*name\) stand for more than a corpus holds\. Fix: /
    expect(thrown(() => readYamlText(bomb.join('\n'), 'f.yaml'))).toMatch(sentence)
    const document = readDocument('corpus/documents/d.md', `---\n${bomb.join('\n')}\n---\n`)
    expect(Array.isArray(document)).toBe(true)
  })

  it('with a mistake names its line', () => {
    expect(thrown(() => readYamlText('a: 1\nb: "x\n', 'f.yaml'))).toMatch(/^f\.yaml:[23]: this is not YAML: .* Fix: /)
  })
})

describe('Markdown', () => {
  it.each([
    ['quotes', '> '.repeat(20_000)],
    ['quotes without blanks', '>'.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['numbered lists', '1. '.repeat(20_000)],
  ])('with %s 20,000 deep is read, and found to be a quotation', (_, deep) => {
    const { foreign } = parseMarkdown(`---\nid: x\n---\n\nText.\n\n${deep}deep\n`)
    expect(foreign).toEqual([{ type: 'blockquote', line: 7 }])
  })

  it('with a name of endless zeros is read at once', () => {
    expect(hasFigure(`A0${'0'.repeat(32)}_`)).toBe(true)
    expect(hasFigure('Li2CO3, G7, US-2024, 45X and COVID-19 are names')).toBe(false)
  })
})

describe('an import', () => {
  it.each<[string, string | Buffer, RegExp]>([
    ['only a header', `${USGS}\r\n`, /^f\.csv:1: there is a header and no row under it\. Fix: /],
    ['a quote that is not closed', `${USGS}\n"COBALT,x\n`, /^f\.csv:2: this is not CSV: .* Fix: /],
    ['UTF-16', Buffer.from(`\uFEFF${USGS}`, 'utf16le'), /^f\.csv:1: the file is in UTF-16\. Fix: /],
    ['UTF-16 without its mark', Buffer.from(USGS, 'utf16le'), /^f\.csv:1: the file is not text in UTF-8; .* Fix: /],
  ])('of a file with %s says so and writes nothing', (_, content, sentence) => {
    const file = join(root, 'f.csv')
    writeFileSync(file, content)
    for (const kind of ['usgs-mcs', 'bgs']) {
      const { status, stderr, stdout } = corpus('import', kind, file)
      if (kind === 'usgs-mcs') expect(stderr).toMatch(sentence)
      else expect(stderr).toMatch(/^f\.csv:\d+: .* Fix: /)
      expect(status).toBe(1)
      expect(stdout).toBe('')
    }
    expect(readdirSync(join(folder, 'statistics'))).toEqual([])
  })

  it('of nothing that is known tells what is', () => {
    const { status, stderr } = corpus('import', 'constructor', 'f.csv')
    expect(status).toBe(2)
    expect(stderr).toContain('npm run corpus -- import')
  })

  it('of a folder, or of no file, says so', () => {
    expect(thrown(() => readInput(root))).toBe(
      `${root}: this is a folder. Fix: give the path of the file that was downloaded.`,
    )
    expect(corpus('import', 'bgs', join(root, 'none.csv')).stderr).toMatch(/none\.csv: there is no such file\. Fix: /)
  })
})

describe('CSV', () => {
  it('is told from what is not', () => {
    expect(readCsv('a,b\n"c\nd",e\n', 'f.csv')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['c\nd', 'e'] },
    ])
    expect(thrown(() => readCsv('a\nb"c\n', 'f.csv'))).toMatch(/^f\.csv:2: this is not CSV/)
  })
})
