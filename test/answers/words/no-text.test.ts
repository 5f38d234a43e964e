import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const folder = 'src/answers/words'
/** How a file could come by the text of a question. */
const READS = [/question\.text\b/, /\basked\.text\b/, /\{[^}\n]*\btext\b[^}\n]*\}: Question\b/]

it.each(readdirSync(folder))('%s does not read the text of a question', (file) => {
  const code = readFileSync(path.join(folder, file), 'utf8')
  expect(READS.filter((pattern) => pattern.test(code)).map(String)).toEqual([])
})
