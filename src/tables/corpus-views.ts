import { LRUCache } from 'lru-cache'
import { tablesByMineral, tradeTables } from '../corpus/lookup.js'
import type { Corpus, Measure, Table } from '../corpus/types.js'
import { isCombined, isWorldTable } from './select.js'

/** Views of one corpus that are kept: a view is made in a millisecond and takes a third of a megabyte. */
const KEPT = 8

/** Views of a corpus, the last asked for: each holds a list of tables of its own. */
const views = new WeakMap<Corpus, LRUCache<string, Corpus>>()

/** The corpus with some of its tables. Everything that reads tables then selects among these. */
const viewBy = (corpus: Corpus, key: string, made: () => Partial<Corpus>): Corpus => {
  const known = views.get(corpus) ?? new LRUCache<string, Corpus>({ max: KEPT })
  views.set(corpus, known)
  const view = known.get(key) ?? { ...corpus, ...made() }
  known.set(key, view)
  return view
}

const tablesBy = ({ tables }: Corpus, keeps: (table: Table) => boolean): ReadonlyMap<string, Table> =>
  new Map([...tables].filter(([, table]) => keeps(table)))

/** Whether a source is of the family that people name: "iea" of `iea-gcmo-2026`, "baci" of `cepii-baci`. */
export const isOfFamily = (source: string, family: string): boolean => source.split('-').includes(family)

/** The edition of a source: a publication that has none by name goes by the year in which it came out. */
const editionOf = (corpus: Corpus, id: string): number | undefined => {
  const { edition, date = '' } = corpus.sources.get(id) ?? {}
  return edition ?? (date === '' ? undefined : Number(date.slice(0, 4)))
}

/**
 * The corpus as one publisher has it: only the tables of its family of sources, and of one edition where that is named.
 * A share is still divided inside one of them. Undefined where the publisher, or the edition, has no table at all.
 */
export const corpusOf = (corpus: Corpus, family: string, edition?: number): Corpus | undefined => {
  const isWanted = ({ source }: Table): boolean =>
    isOfFamily(source, family) && (edition === undefined || editionOf(corpus, source) === edition)
  const view = viewBy(corpus, `${family}:${edition ?? ''}`, () => ({ tables: tablesBy(corpus, isWanted) }))
  return view.tables.size > 0 ? view : undefined
}

/** Editions of a family that have tables, ascending. */
export const editionsOf = (corpus: Corpus, family: string): readonly number[] => {
  const sources = [...new Set([...corpus.tables.values()].map(({ source }) => source))]
  const editions = sources.flatMap((id) => (isOfFamily(id, family) ? (editionOf(corpus, id) ?? []) : []))
  return [...new Set(editions)].sort((a, b) => a - b)
}

/**
 * The tables of a mineral and measure that the world's or the United States' statistics hold, importers and what no country
 * has by itself apart.
 */
export const tablesOfKinds = (corpus: Corpus, mineral: string, measure: Measure): readonly Table[] =>
  [...(tablesByMineral(corpus).get(mineral) ?? []), ...tradeTables(corpus, { mineral, measure })].filter(
    (table) =>
      table.measure === measure &&
      (table.importer ?? 'USA') === 'USA' &&
      !isCombined(table) &&
      (table.product === undefined || measure === 'production' || measure === 'capacity'),
  )

/**
 * The corpus as a question about one kind of a mineral sees it: of the tables of that mineral and measure only those of the
 * kind, which then stand as the mineral's own. Enrichment beside conversion, ferro-nickel beside nickel.
 */
export const viewOfKind = (corpus: Corpus, mineral: string, measure: Measure, kept: readonly Table[]): Corpus => {
  const ids = new Set(kept.map(({ id }) => id))
  return viewBy(corpus, [...ids].join(), () => {
    const others = new Set(tablesOfKinds(corpus, mineral, measure).filter(({ id }) => !ids.has(id)))
    return { tables: tablesBy(corpus, (table) => !others.has(table)), productsAsked: ids }
  })
}

/** Whether a kind is counted for the United States alone: secondary metal, imports by product. */
export const isOfUSAlone = (kept: readonly Table[]): boolean => kept.every((table) => !isWorldTable(table))
