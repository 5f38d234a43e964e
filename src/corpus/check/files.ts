import { existsSync, readdirSync, type Dirent } from 'node:fs'
import { join, relative } from 'node:path'
import type { CheckProblem } from '../problem.js'

const ENDING = /\.(?:csv|md|yaml)$/

const wrongWith = (entry: Dirent): Pick<CheckProblem, 'problem' | 'mend'> | undefined => {
  const { name } = entry
  if (entry.isSymbolicLink())
    return {
      problem: 'this is a symbolic link',
      mend: 'put the file itself here, so that a copy of the corpus is complete',
    }
  if (name.endsWith('.part'))
    return { problem: 'an import that was interrupted left this half-written file', mend: 'remove it' }
  if (!ENDING.test(name) || entry.isFile()) return undefined
  const problem = entry.isDirectory() ? 'this is a folder, and a file of that name is read' : 'this is no file'
  return { problem, mend: `rename or remove it, and put the file ${name} in its place` }
}

/**
 * What stands in a corpus folder that cannot be read as the file its name says: links, folders, and what an interrupted
 * import left behind. Looked for before anything is read. Hidden files are not looked at.
 */
export const checkFiles = (folder: string): readonly CheckProblem[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(({ name }) => !name.startsWith('.'))
        .flatMap((entry) => {
          const wrong = wrongWith(entry)
          const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')
          return wrong === undefined ? [] : [{ file: `corpus/${path}`, ...wrong }]
        })
        .sort((a, b) => (a.file < b.file ? -1 : 1))
    : []
