import { LRUCache } from 'lru-cache'
import type { Corpus, Measure, Table } from '../corpus/types.js'
import { KEPT_VIEWS } from './publisher.js'
import { isWorldTable } from './select.js'

/** Tables by mineral and measure: a corpus never changes once it is loaded. */
const shelves = new WeakMap<Corpus, ReadonlyMap<string, readonly Table[]>>()

const shelvesOf = (corpus: Corpus): ReadonlyMap<string, readonly Table[]> => {
  const known = shelves.get(corpus)
  if (known) return known
  const made = new Map<string, Table[]>()
  for (const table of corpus.tables.values()) {
    const { mineral, measure, importer = 'USA', product } = table
    if (importer !== 'USA' || (product !== undefined && measure !== 'production' && measure !== 'capacity')) continue
    const key = `${mineral}:${measure}`
    const shelf = made.get(key)
    if (shelf) shelf.push(table)
    else made.set(key, [table])
  }
  shelves.set(corpus, made)
  return made
}

/** The tables of a mineral and measure that the world's or the United States' statistics hold, importers apart. */
export const tablesOfKinds = (corpus: Corpus, mineral: string, measure: Measure): readonly Table[] =>
  shelvesOf(corpus).get(`${mineral}:${measure}`) ?? []

/** Views of a corpus, the last asked for: each holds a list of tables of its own. */
const views = new WeakMap<Corpus, LRUCache<string, Corpus>>()

/**
 * The corpus as a question about one kind of a mineral sees it: of the tables of that mineral and measure only those of the
 * kind, which then stand as the mineral's own. Enrichment beside conversion, ferro-nickel beside nickel.
 */
export const viewOfKind = (corpus: Corpus, mineral: string, measure: Measure, kept: readonly Table[]): Corpus => {
  const known = views.get(corpus) ?? new LRUCache<string, Corpus>({ max: KEPT_VIEWS })
  views.set(corpus, known)
  const key = kept.map(({ id }) => id).join()
  const found = known.get(key)
  if (found) return found
  const ids = new Set(kept.map(({ id }) => id))
  const others = new Set(tablesOfKinds(corpus, mineral, measure).flatMap(({ id }) => (ids.has(id) ? [] : [id])))
  const view = {
    ...corpus,
    tables: new Map([...corpus.tables].filter(([id]) => !others.has(id))),
    productsAsked: ids,
  }
  known.set(key, view)
  return view
}

/** Whether a kind is counted for the United States alone: secondary metal, imports by product. */
export const isOfUSAlone = (kept: readonly Table[]): boolean => kept.every((table) => !isWorldTable(table))
