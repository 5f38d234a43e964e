import { writeCompiled } from './compiled/file.js'
import { bundledFolder, compiledFile } from './folder.js'
import { readCorpus } from './read-corpus.js'

/** Compiles a corpus folder into one file that {@link loadCorpus} prefers. Throws what {@link readCorpus} throws. */
export const compileCorpus = (folder: string, outFile: string): void => {
  writeCompiled(readCorpus(folder), folder, outFile)
}

// Run as a program by `npm run build`: always the bundled corpus.
if (process.argv[1] !== undefined && import.meta.filename === process.argv[1]) {
  try {
    compileCorpus(bundledFolder(), compiledFile())
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
