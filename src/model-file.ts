import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Corpus } from './corpus/types.js'
import { type Model, trainModel } from './language/train.js'

type Taught = Pick<Corpus, 'minerals' | 'places' | 'utterances' | 'ambiguous'>

/** Where the build leaves the trained model, seen from `src/` and from `dist/`. */
const modelFile = (): string => fileURLToPath(new URL('../dist/model.json', import.meta.url))

/** Digest of everything that the model learns from: another vocabulary or another example needs another model. */
const keyOf = ({ minerals, places, utterances, ambiguous }: Taught): string =>
  createHash('sha256')
    .update(JSON.stringify([[...minerals], [...places], utterances, [...(ambiguous ?? [])]]))
    .digest('hex')

interface Stored {
  readonly key: string
  readonly model: Model
}

/** Trains the model of a corpus and stores it for {@link modelOf}. About two seconds; the build does it. */
export const storeModel = (corpus: Taught): void => {
  const stored: Stored = { key: keyOf(corpus), model: trainModel(corpus) }
  const temporary = `${modelFile()}.${process.pid}.part`
  writeFileSync(temporary, JSON.stringify(stored))
  renameSync(temporary, modelFile())
}

/** The model of a corpus: the stored one where it learned from exactly this corpus, otherwise trained now. */
export const modelOf = (corpus: Taught): Model => {
  if (existsSync(modelFile())) {
    // Written by this program's own build under this key, so its shape is not checked again.
    const stored = JSON.parse(readFileSync(modelFile(), 'utf8')) as Stored
    if (stored.key === keyOf(corpus)) return stored.model
  }
  return trainModel(corpus)
}
