import type { Clause } from './clause.js'
import { decide, type Decision } from './frames.js'
import { SoftmaxModel } from './model.js'
import { EPOCHS, knowledgeOf, labels, lexiconOf, samplesOf, type Example, type Taught } from './train.js'

/** An example, and how a reader decides that has learned from the others alone. */
export interface HeldApart {
  readonly example: Example
  readonly clause: Clause
  readonly decision: Decision
}

/** Reads each example with a scorer that has not seen it: every `folds`-th example is kept from the training at a time. */
export const heldApart = (corpus: Taught, further: readonly Example[] = [], folds = 5): readonly HeldApart[] => {
  const known = knowledgeOf(corpus, lexiconOf(corpus), 2025)
  const read = samplesOf([...corpus.utterances, ...further], known)
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const scorer = SoftmaxModel.train(
      labels,
      read.filter((_, at) => at % folds !== fold),
      EPOCHS,
    )
    return read
      .filter((_, at) => at % folds === fold)
      .map(({ example, clause }) => ({ example, clause, decision: decide(clause, scorer, known.lexicon) }))
  })
}
