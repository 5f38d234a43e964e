import { createBrain } from './brain.js'
import type { Brain } from './brain-types.js'
import { loadCorpus } from './corpus/load.js'
import { modelOf, storedIndex } from './compiled.js'

/**
 * A brain over a corpus folder (default: `ASSAY_CORPUS`, or the bundled one), with what the build has compiled where
 * that still fits. Throws what `loadCorpus` throws.
 */
export const openBrain = (folder?: string): Brain => {
  const corpus = loadCorpus(folder)
  return createBrain(corpus, { model: modelOf(corpus), index: storedIndex })
}
