import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compiledFile } from '../folder.js'
import { fail } from '../problem.js'
import type { Corpus } from '../types.js'
import { readCompiled } from './file.js'

/**
 * The compiled form of a corpus folder, where one of exactly these files stands in `dist/`. Apart from the readers of
 * the sources, because importing their parsers takes longer than loading. Throws a CorpusError when the folder is none.
 */
export const loadCompiled = (folder: string): Corpus | undefined => {
  if (!existsSync(join(folder, 'minerals.yaml')))
    fail({
      file: folder,
      problem: 'this is not a corpus folder: it has no minerals.yaml',
      mend: 'set ASSAY_CORPUS to a folder like corpus/, or leave it unset',
    })
  return readCompiled(folder, compiledFile())
}
