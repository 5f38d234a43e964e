#!/usr/bin/env node
import { compileCorpus } from './corpus/compile.js'
import { bundledFolder, compiledFile } from './corpus/folder.js'
import { goldenExamples } from './corpus/golden-examples.js'
import { loadCorpus } from './corpus/load.js'
import { storeCompiled } from './compiled.js'

/** The second half of `npm run build`: the bundled corpus and what is learned from it, compiled beside the code. */
try {
  compileCorpus(bundledFolder(), compiledFile())
  storeCompiled(loadCorpus(bundledFolder()), goldenExamples(bundledFolder()))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
