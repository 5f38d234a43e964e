import { LRUCache } from 'lru-cache'
import type { Corpus } from '../corpus/types.js'

/** Whether a source is of the family that people name: "iea" of `iea-gcmo-2026`, "baci" of `cepii-baci`. */
export const isOfFamily = (source: string, family: string): boolean => source.split('-').includes(family)

/** Views of one corpus that are kept: a view is made in a millisecond and takes a third of a megabyte. */
export const KEPT_VIEWS = 8

/** Views of a corpus, the last asked for: each holds a list of tables of its own. */
const views = new WeakMap<Corpus, LRUCache<string, Corpus>>()

/**
 * The corpus as one publisher has it: only the tables of its family of sources, and of one edition where that is named.
 * Everything that reads tables then selects among these; a share is still divided inside one of them. Undefined where
 * the publisher, or the edition, has no table at all.
 */
export const corpusOf = (corpus: Corpus, family: string, edition?: number): Corpus | undefined => {
  const known = views.get(corpus) ?? new LRUCache<string, Corpus>({ max: KEPT_VIEWS })
  views.set(corpus, known)
  const key = `${family}:${edition ?? ''}`
  const found = known.get(key)
  if (found) return found.tables.size > 0 ? found : undefined
  const tables = [...corpus.tables].filter(
    ([, { source }]) =>
      isOfFamily(source, family) && (edition === undefined || corpus.sources.get(source)?.edition === edition),
  )
  const view: Corpus = { ...corpus, tables: new Map(tables) }
  known.set(key, view)
  return view.tables.size > 0 ? view : undefined
}

/** Editions of a family that have tables, ascending. */
export const editionsOf = (corpus: Corpus, family: string): readonly number[] =>
  [
    ...new Set(
      [...corpus.tables.values()]
        .filter(({ source }) => isOfFamily(source, family))
        .flatMap(({ source }) => corpus.sources.get(source)?.edition ?? []),
    ),
  ].sort((a, b) => a - b)
