import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readKnownUntil, readQuestionEditions } from '../../src/corpus/known-until.js'

const folderWith = (text?: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-known-'))
  if (text !== undefined) writeFileSync(join(folder, 'corpus.yaml'), text)
  return folder
}

describe('readKnownUntil', () => {
  it('gives the month of the bundled corpus', () => {
    expect(readKnownUntil('corpus')).toBe('2026-07')
  })
  it('gives the editions that the questions are of', () => {
    expect(readQuestionEditions('corpus')).toHaveProperty('usgs-mcs')
    expect(readQuestionEditions(folderWith("known_until: '2026-07'\n"))).toEqual({})
  })
  it.each([
    ['no file', undefined],
    ['no month', 'known_until: soon\n'],
    ['a month that there is not', "known_until: '2026-13'\n"],
    ['another field', "known: '2026-07'\n"],
  ])('refuses %s', (_what, text) => {
    expect(() => readKnownUntil(folderWith(text))).toThrow(
      "corpus/corpus.yaml: known_until is missing or is not a month. Fix: write known_until: '2026-07'",
    )
  })
})
