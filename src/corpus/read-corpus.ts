import { checkFiles } from './check/files.js'
import { readDocuments } from './documents/read.js'
import { readLexicon } from './lexicon/read.js'
import { readKnownUntil } from './known-until.js'
import { CorpusError } from './problem.js'
import { readSources } from './sources.js'
import { readStatistics } from './statistics/read.js'
import type { Corpus } from './types.js'
import { readUtterances } from './utterances.js'
import { readVocabulary } from './vocabulary/read.js'

/**
 * Reads a corpus folder from its source files. Throws a {@link CorpusError} that names file, line and mend for whatever
 * does not fit its schema.
 */
export const readCorpus = (folder: string): Corpus => {
  const unreadable = checkFiles(folder)
  if (unreadable.length > 0) throw new CorpusError(unreadable)
  const { tables, problems } = readStatistics(folder)
  if (problems.length > 0) throw new CorpusError(problems)
  const lexicon = readLexicon(folder)
  return {
    ...readVocabulary(folder),
    sources: readSources(folder),
    tables: new Map(tables.map((table) => [table.id, table])),
    documents: readDocuments(folder),
    utterances: readUtterances(folder),
    ...(lexicon && { lexicon }),
    knownUntil: readKnownUntil(folder),
  }
}
