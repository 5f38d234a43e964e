import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What tells a corpus folder from another one, or from itself before an edit. */
export interface Stamp {
  /** Names, sizes and times of change. Cheap; differs after a copy or a clone. */
  readonly quick: string
  /** Names and contents. */
  readonly content: string
}

/** Files that make up a corpus: hidden ones and half-written ones are not among them. */
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

const relative = (folder: string, file: string): string => file.slice(folder.length).replaceAll('\\', '/')

/** Digest of the names, sizes and times of change of the files of a folder. */
export const quickStamp = (folder: string): string => {
  const hash = createHash('sha256')
  for (const file of filesOf(folder)) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${relative(folder, file)}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Digest of the names and contents of the files of a folder. */
export const contentStamp = (folder: string): string => {
  const hash = createHash('sha256')
  for (const file of filesOf(folder))
    hash
      .update(`${relative(folder, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}
