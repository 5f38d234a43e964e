import { readFileSync } from 'node:fs'
import { isUtf8 } from 'node:buffer'
import type { CheckProblem } from '../problem.js'

const LINE_FEED = 10

/** The line of the first byte that is not UTF-8, 1-based. */
const lineOfFault = (bytes: Buffer): number => {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
    line += 1
  }
  return line
}

/**
 * Reads a document's text. Line ends of Windows and the mark that some editors put before the first letter are taken
 * away; a file in another encoding than UTF-8, such as Latin-1, is a problem.
 * @param file its path from the project's root, for the problem
 */
export const readText = (path: string, file: string): string | CheckProblem => {
  const bytes = readFileSync(path)
  if (isUtf8(bytes))
    return bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
  const problem = 'the file is not saved as UTF-8, so a letter such as é or – cannot be read'
  return { file, line: lineOfFault(bytes), problem, mend: 'save it again with the encoding UTF-8' }
}
