import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citeAnswer, writeRows } from '../../src/console/take-away.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()
const answer = brain.ask('what share of cobalt comes from china')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('taking an answer away', () => {
  it('writes the files named, and says so', async () => {
    const files = { csv: join(folder, 'a.csv'), xlsx: join(folder, 'a.xlsx') }
    expect(await writeRows(answer, brain.corpus, files)).toEqual([
      `The rows are in ${files.csv}.`,
      `The rows are in ${files.xlsx}.`,
    ])
    expect(await readFile(files.csv, 'utf8')).toContain(answer.question.text)
    expect((await readFile(files.xlsx)).subarray(0, 2).toString()).toBe('PK')
  })

  it('writes nothing that is not asked for', async () => expect(await writeRows(answer, brain.corpus, {})).toEqual([]))

  it('says which file cannot be written', async () =>
    expect(writeRows(answer, brain.corpus, { csv: join(folder, 'no', 'a.csv') })).rejects.toThrow(
      'cannot be written. Name a file in a folder',
    ))

  it('cites as text and as BibTeX, and tells where there is nothing to cite', async () => {
    const cited = await citeAnswer(answer, brain.corpus)
    expect(cited).toContain('U.S. Geological Survey (2026).')
    expect(cited).toContain('@misc{usgs-mcs-2026,')
    expect(await citeAnswer({ ...answer, citations: [] }, brain.corpus)).toContain('nothing to cite')
  })
})
