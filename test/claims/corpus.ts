import { readDocuments } from '../../src/corpus/documents/read.js'
import { corpusFolder } from '../../src/corpus/folder.js'
import { loadCorpus } from '../../src/corpus/load.js'
import type { Corpus } from '../../src/corpus/types.js'

/** The bundled corpus with its documents. */
export const corpus: Corpus = (() => {
  const loaded = loadCorpus()
  return loaded.documents.size > 0 ? loaded : { ...loaded, documents: readDocuments(corpusFolder()) }
})()
