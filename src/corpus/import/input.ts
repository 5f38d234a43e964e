import { readFileSync } from 'node:fs'
import { fail } from '../problem.js'

/** What is wrong with a file that cannot be read, by the system's code. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'you do not have permission to read it',
  ELOOP: 'this link leads nowhere',
}

/** The bytes of a file that was named on the command line. Throws a CorpusError where it cannot be read. */
export const readInput = (file: string): Uint8Array => {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const problem = WHY[code] ?? `it cannot be read (${code})`
    return fail({ file, problem, mend: 'give the path of the file that was downloaded' })
  }
}
