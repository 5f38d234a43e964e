import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Rooms that answer questions; what a text says is read in `language/` alone. */
const FOLDERS = ['src/answers', 'src/tables']

/** `question.text`, `answer.question.text`, or the text taken out of a question: `({ text }: Question)`. */
const READS =
  /\b(?:question|asked|previous|topic)\??\.text\b|\{[^{}]*\btext\b[^{}]*\}\s*(?::\s*Question\b|=\s*question\b)/

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(folder, entry.name)),
)

describe('nothing after the language room reads the text of a question', () => {
  it.each(files)('%s', (file) => {
    expect(READS.exec(readFileSync(file, 'utf8'))?.[0]).toBeUndefined()
  })

  it('and the test sees it when one does', () => {
    expect(READS.test('if (/why/.test(question.text))')).toBe(true)
    expect(READS.test('const asks = ({ text, minerals }: Question): boolean => true')).toBe(true)
    expect(READS.test('const { text } = question')).toBe(true)
    expect(READS.test('({ text }: Suggestion) => text')).toBe(false)
  })
})
