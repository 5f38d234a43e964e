import { writeCompiled } from './compiled/file.js'
import { readCorpus } from './read-corpus.js'

/** Compiles a corpus folder into one file that {@link loadCorpus} prefers. Throws what {@link readCorpus} throws. */
export const compileCorpus = (folder: string, outFile: string): void => {
  writeCompiled(readCorpus(folder), folder, outFile)
}
