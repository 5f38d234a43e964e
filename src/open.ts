import { createBrain } from './brain.js'
import type { Brain } from './brain-types.js'
import { modelOf, storedIndex } from './compiled.js'
import { loadCompiled } from './corpus/compiled/load.js'
import { corpusFolder } from './corpus/folder.js'

/**
 * A brain over a corpus folder (default: `ASSAY_CORPUS`, or the bundled one), with what the build has compiled where
 * that still fits. `ready`: the search index is loaded now and not by the first question that needs it, which would
 * keep everybody waiting for it. Rejects with what `loadCorpus` throws.
 */
export const openBrain = async (folder: string = corpusFolder(), ready = false): Promise<Brain> => {
  const corpus = loadCompiled(folder) ?? (await import('./corpus/read-corpus.js')).readCorpus(folder)
  return createBrain(corpus, { model: modelOf(corpus), index: storedIndex, ready })
}
