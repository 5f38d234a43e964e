import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/corpus/documents/read-text.js'

const path = join(mkdtempSync(join(tmpdir(), 'assay-text-')), 'a.md')
const readBytes = (bytes: Buffer) => {
  writeFileSync(path, bytes)
  return readText(path, 'corpus/documents/a.md')
}

describe('the text of a file', () => {
  it('has the line ends of this project, and no mark before its first letter', () => {
    expect(readBytes(Buffer.from('\uFEFFa\r\nb\rc\n'))).toBe('a\nb\nc\n')
  })

  it.each([
    ['in the second line', 'a\ncafé\nb', 2],
    ['in a last line without an end', 'a\nb\ncafé', 3],
  ])('in Latin-1 is refused %s', (_where, text, line) => {
    expect(readBytes(Buffer.from(text, 'latin1'))).toMatchObject({ file: 'corpus/documents/a.md', line })
  })
})
