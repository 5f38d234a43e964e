import { loadCompiled } from './compiled/load.js'
import { corpusFolder } from './folder.js'
import { readCorpus } from './read-corpus.js'
import type { Corpus } from './types.js'

/**
 * Loads a corpus folder (default: `ASSAY_CORPUS`, or the bundled one): compiled where a compiled form of exactly these
 * files stands in `dist/`, otherwise from source. Throws a CorpusError that names file, line and mend for whatever does
 * not fit its schema.
 */
export const loadCorpus = (folder: string = corpusFolder()): Corpus => loadCompiled(folder) ?? readCorpus(folder)
