import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compiledFile, corpusFolder } from './folder.js'
import { readCompiled } from './compiled/file.js'
import { fail } from './problem.js'
import { readCorpus } from './read-corpus.js'
import type { Corpus } from './types.js'

/**
 * Loads a corpus folder (default: `ASSAY_CORPUS`, or the bundled one): compiled where a compiled form of exactly these
 * files stands in `dist/`, otherwise from source. Throws a CorpusError that names file, line and mend for whatever does
 * not fit its schema.
 */
export const loadCorpus = (folder: string = corpusFolder()): Corpus => {
  if (!existsSync(join(folder, 'minerals.yaml')))
    fail({
      file: folder,
      problem: 'this is not a corpus folder: it has no minerals.yaml',
      mend: 'let ASSAY_CORPUS name a folder like corpus/, or leave it unset',
    })
  return readCompiled(folder, compiledFile()) ?? readCorpus(folder)
}
