import { createHash } from 'node:crypto'
import { digestOf } from '../corpus/compiled/digest.js'
import type { Corpus } from '../corpus/types.js'
import { Catalogue } from './catalogue.js'
import { Engine } from './engine.js'
import { entriesOf } from './entries.js'
import type { Entry } from './entry.js'
import { askedOf, build, loadPostings, storePostings, type StoredPostings } from './postings.js'
import { SETTINGS, type Settings } from './settings.js'
import { loadTexts, readTexts, storeTexts, type StoredTexts } from './texts.js'

/** A built index as JSON. Of use only to the corpus that it was built from. */
export interface CompiledSearch {
  readonly format: 4
  /** Digests that tell whether it was. */
  readonly files?: string
  readonly entries: string
  readonly index: StoredPostings
  readonly texts: StoredTexts
}

/** Up to this many passages an index that is missing or stale is rebuilt; past it that would take seconds. */
export const REBUILD_LIMIT = 10_000

const hashOf = (...parts: readonly unknown[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(JSON.stringify(part))
  return hash.digest('hex').slice(0, 32)
}

const weighing = ({ k1, b, boosts }: Settings): unknown => [k1, b, boosts]

/** The files of a compiled corpus and what weighs their words: known at once. */
const ofFiles = (corpus: Corpus, settings: Settings): string | undefined => {
  const digest = digestOf(corpus)
  return digest === undefined ? undefined : hashOf(weighing(settings), digest)
}

/** All that is indexed and what weighs it: the same after an edit that no entry shows. */
const ofEntries = (entries: readonly Entry[], settings: Settings): string =>
  hashOf(
    weighing(settings),
    ...entries.map(({ passage, title, minerals, places, topics, names }) => {
      const { id, heading, text } = passage
      return [id, title, heading, text, askedOf(passage), minerals, places, topics, names]
    }),
  )

/** Builds the index of a corpus for `createSearch` to load. */
export function compileSearch(corpus: Corpus, settings: Settings = SETTINGS): CompiledSearch {
  const entries = entriesOf(corpus)
  const postings = build(entries, settings)
  const texts = readTexts(entries, new Catalogue(postings, entries.length))
  const files = ofFiles(corpus, settings)
  return {
    format: 4,
    ...(files !== undefined && { files }),
    entries: ofEntries(entries, settings),
    index: storePostings(postings),
    texts: storeTexts(texts),
  }
}

function isCompiled(value: unknown): value is CompiledSearch {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 4 && 'index' in value
}

/** Why a search cannot do without a stored index, and what to run. */
export const cannotRebuild = (size: number): string =>
  `The search index is missing or not of this corpus (${size} passages): run "npm run build"`

/**
 * The engine of a corpus: over an index that `compileSearch` made of it, or where `given` is none over one that is built
 * now. Throws when the corpus has more than `REBUILD_LIMIT` passages and no index: the sentence says what to run.
 */
export function openEngine(corpus: Corpus, given: unknown, settings: Settings): Engine {
  const entries = entriesOf(corpus)
  const files = ofFiles(corpus, settings)
  const fits =
    isCompiled(given) &&
    ((files !== undefined && given.files === files) || given.entries === ofEntries(entries, settings))
  if (!fits && entries.length > REBUILD_LIMIT) throw new Error(cannotRebuild(entries.length))
  const catalogue = new Catalogue(fits ? loadPostings(given.index) : build(entries, settings), entries.length)
  return new Engine(entries, catalogue, settings, fits ? loadTexts(given.texts) : readTexts(entries, catalogue))
}
