import { corpusFolder } from './folder.js'
import { CorpusError } from './problem.js'
import { readStatistics } from './statistics/read.js'
import { readSources } from './sources.js'
import type { Corpus } from './types.js'
import { readVocabulary } from './vocabulary/read.js'

/**
 * Loads a corpus folder (default: `ASSAY_CORPUS`, or the bundled one). Throws a {@link CorpusError} that names file,
 * line and mend for every row that does not fit its schema.
 */
export const loadCorpus = (folder: string = corpusFolder()): Corpus => {
  const { tables, problems } = readStatistics(folder)
  if (problems.length > 0) throw new CorpusError(problems)
  return {
    sources: readSources(folder),
    ...readVocabulary(folder),
    tables: new Map(tables.map((table) => [table.id, table])),
    documents: new Map(),
    utterances: [],
  }
}
