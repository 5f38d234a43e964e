import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { digestOf } from './corpus/compiled/digest.js'
import type { Corpus } from './corpus/types.js'
import { type Example, type Model, type Taught, trainModel } from './language/train.js'
import { compileSearch } from './search/compiled.js'

/** Files that the build leaves beside the code, seen from `src/` and from `dist/`. */
const inDist = (name: string): string => fileURLToPath(new URL(`../dist/${name}`, import.meta.url))
const MODEL = inDist('model.json')
const INDEX = inDist('search.json')

/** Digest of everything that the model learns from: another vocabulary or another example needs another model. */
const keyOf = ({ minerals, places, utterances, ambiguous, lexicon }: Taught): string =>
  createHash('sha256')
    .update(JSON.stringify([[...minerals], [...places], utterances, [...(ambiguous ?? [])], lexicon]))
    .digest('hex')

/** Raise it when what is stored of a model changes: one of an earlier layout is not read. */
const LAYOUT = 2

interface StoredModel {
  readonly layout: number
  /** Of the files that the corpus was compiled of, where it was. */
  readonly digest?: string
  readonly key: string
  readonly model: Model
}

/** A half-written file is never read: it gets its name when it is whole. */
const store = (file: string, value: unknown): void => {
  const temporary = `${file}.${process.pid}.part`
  writeFileSync(temporary, JSON.stringify(value))
  renameSync(temporary, file)
}

/** Trains the model and builds the index of a corpus and stores both. Some seconds; `npm run build` does it. */
export const storeCompiled = (corpus: Corpus, further: readonly Example[] = []): void => {
  const digest = digestOf(corpus)
  const model = trainModel(corpus, further)
  store(MODEL, {
    layout: LAYOUT,
    ...(digest !== undefined && { digest }),
    key: keyOf(corpus),
    model,
  } satisfies StoredModel)
  store(INDEX, compileSearch(corpus))
}

/** The model of a corpus: the stored one where it learned from exactly this corpus, otherwise trained now. */
export const modelOf = (corpus: Taught): Model => {
  if (existsSync(MODEL)) {
    // Written by this program's own build under this key, so its shape is not checked again.
    const stored = JSON.parse(readFileSync(MODEL, 'utf8')) as StoredModel
    const digest = digestOf(corpus)
    const isOfCorpus = (): boolean => (digest !== undefined && stored.digest === digest) || stored.key === keyOf(corpus)
    if (stored.layout === LAYOUT && isOfCorpus()) return stored.model
  }
  return trainModel(corpus)
}

/** The stored search index, if there is one; the search itself tells whether it is of its corpus. */
export const storedIndex = (): unknown => (existsSync(INDEX) ? JSON.parse(readFileSync(INDEX, 'utf8')) : undefined)
