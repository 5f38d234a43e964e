import { LRUCache } from 'lru-cache'
import type { Corpus, CorpusDocument, Passage, Table } from '../corpus/types.js'
import { termsOf, termsRead } from './analyse.js'
import type { Ranked } from './best.js'
import { cannotRebuild, openEngine, REBUILD_LIMIT } from './compiled.js'
import { confidence, wordEvidence, type Evidence } from './confidence.js'
import type { Engine } from './engine.js'
import { countEntries, mineralNames, placeNames } from './entries.js'
import type { Entry, EntryKind } from './entry.js'
import { plan, type SearchQuery } from './query.js'
import { SETTINGS, type Settings } from './settings.js'

/** A passage (of a document or describing a table) that answers a query, or may. */
export interface Hit {
  readonly passage: Passage
  readonly kind: EntryKind
  /** Title of the document or table. */
  readonly title: string
  /** Absent for a table. */
  readonly document?: CorpusDocument
  /** Absent for a document. */
  readonly table?: Table
  /** Comparable within one query only. */
  readonly score: number
  /** How likely the passage answers the query, 0–1; from `ENOUGH` on it is worth showing. */
  readonly confidence: number
  readonly evidence: Evidence
  /** Terms of the question that stand in the passage, for `quote`. */
  readonly terms: readonly string[]
}

export interface Search {
  /** Loads or builds the index now, for whoever would rather wait before the first query than in it. */
  open(): void
  /** Best hits first, at most `limit`. Never throws on any text; a text without content words finds nothing. */
  find(query: SearchQuery, limit: number): Hit[]
  /** The documents of the best `limit` hits, best first, each once. */
  documents(query: SearchQuery, limit: number): CorpusDocument[]
  /** The documents that have a term in a passage, its title or its heading. */
  having(term: string): readonly CorpusDocument[]
  /** The content terms of a text, stemmed, repeats kept: two texts about the same thing share some. */
  terms(text: string): readonly string[]
  /** How much a term tells apart: its inverse document frequency, highest for one that stands nowhere. */
  weight(term: string): number
  /** The words of a list that stand nowhere in the corpus; with `nearly`, not even in another spelling. */
  strangers(words: readonly string[], nearly?: boolean): string[]
}

/**
 * A search over a corpus. Nothing is indexed or loaded before the first query. `compiled` is what `compileSearch` made,
 * or a function that reads it when it is first needed; an index of another corpus is not used. Throws when the corpus
 * has more than `REBUILD_LIMIT` passages and no index was given: the sentence says what to run.
 */
export function createSearch(
  corpus: Corpus,
  compiled?: object | (() => unknown),
  settings: Settings = SETTINGS,
): Search {
  const size = compiled === undefined ? countEntries(corpus) : 0
  if (size > REBUILD_LIMIT) throw new Error(cannotRebuild(size))
  let finder: Finder | undefined
  const open = (): Finder => {
    const given: unknown = typeof compiled === 'function' ? (compiled as () => unknown)() : compiled
    return new Finder(corpus, openEngine(corpus, given, settings))
  }
  const opened = (): Finder => (finder ??= open())
  return {
    open: () => void opened(),
    find: (query, limit) => opened().find(query, limit),
    documents: (query, limit) => opened().documents(query, limit),
    having: (term) => opened().having(term),
    terms: termsRead,
    weight: (term) => opened().engine.catalogue.idf(term),
    // Of no words none is strange: the index need not be opened for that.
    strangers: (words, nearly = false) => (words.length === 0 ? [] : opened().strangers(words, nearly)),
  }
}

/** What a query came to: its hits, and its words as they were looked for. */
interface Found {
  readonly ranked: readonly Ranked[]
  readonly own: readonly string[]
}

/** Terms whose documents are remembered. */
const TERMS = 2000
/** One answer asks some of the same things several times: as many queries are remembered. */
const REMEMBERED = 16

class Finder {
  /** Newest year of each kind. */
  readonly #newest = new Map<EntryKind, number>()
  readonly #found = new LRUCache<string, Found>({ max: REMEMBERED })
  readonly #having = new LRUCache<string, readonly CorpusDocument[]>({ max: TERMS })
  /** The terms of each name of a mineral or place that was asked about. */
  readonly #named = new Map<string, readonly (readonly string[])[]>()

  constructor(
    readonly corpus: Corpus,
    readonly engine: Engine,
  ) {
    const { entries } = engine
    for (const { kind, year = 0 } of entries) this.#newest.set(kind, Math.max(year, this.#newest.get(kind) ?? 0))
  }

  find(query: SearchQuery, limit: number): Hit[] {
    const { ranked, own } = this.#rank(query)
    return ranked.slice(0, limit).flatMap(({ ref, score }) => this.#hit(ref, score, query, own))
  }

  documents(query: SearchQuery, limit: number): CorpusDocument[] {
    return this.#documentsOf(
      this.#rank(query)
        .ranked.slice(0, limit)
        .map(({ ref }) => ref),
    )
  }

  having(term: string): readonly CorpusDocument[] {
    const known = this.#having.get(term)
    if (known !== undefined) return known
    const found = this.#documentsOf(Array.from(this.engine.catalogue.having(term)))
    this.#having.set(term, found)
    return found
  }

  /** The documents of some entries, in their order, each once; tables have none. */
  #documentsOf(refs: readonly number[]): CorpusDocument[] {
    const found = new Set<CorpusDocument>()
    for (const ref of refs) {
      const entry = this.engine.entries[ref]
      const document = entry?.kind === 'table' ? undefined : this.corpus.documents.get(entry?.passage.document ?? '')
      if (document) found.add(document)
    }
    return [...found]
  }

  #rank(query: SearchQuery): Found {
    const { text, minerals = [], places = [], topics = [], kinds, years = [], expand } = query
    const key = JSON.stringify([text, minerals, places, topics, kinds, years.length > 0, expand])
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const { catalogue, settings } = this.engine
    const { clauses, own } = plan(query, this.corpus, catalogue, settings)
    const named = minerals.length + places.length > 0
    const found = { ranked: this.engine.rank(clauses, own, this.#prior(query), named), own }
    this.#found.set(key, found)
    return found
  }

  strangers(words: readonly string[], nearly: boolean): string[] {
    const { catalogue } = this.engine
    return words.filter((word) => {
      const terms = termsOf(word)
      return (
        terms.length > 0 &&
        terms.every((term) => !catalogue.has(term) && (!nearly || catalogue.similar(term).length === 0))
      )
    })
  }

  /** What an entry keeps of its score for its kind, for what it is about, and for its age. */
  #prior(query: SearchQuery): (ref: number) => number {
    const { strange, recency, table } = this.engine.settings
    const about = (asked: readonly string[] = [], keeps: number): ((ids: readonly string[]) => number) => {
      const kin = new Set(asked.flatMap((id) => this.#kin(id)))
      return (ids) => (kin.size === 0 || ids.length === 0 || ids.some((id) => kin.has(id)) ? 1 : keeps)
    }
    const minerals = about(query.minerals, strange.mineral)
    const places = about(query.places, strange.place)
    const undated = (query.years ?? []).length === 0
    return (ref) => {
      const entry = this.engine.entries[ref]
      if (entry === undefined || (query.kinds !== undefined && !query.kinds.includes(entry.kind))) return 0
      const isTable = entry.kind === 'table'
      // Concepts and notes do not age; the latest turn of an event and the newest edition of a table come first.
      const age =
        undated && (isTable || entry.kind === 'event') && entry.year !== undefined
          ? Math.max(0.5, 1 - recency * ((this.#newest.get(entry.kind) ?? entry.year) - entry.year))
          : 1
      return age * (isTable ? table : 1) * minerals(entry.minerals) * (isTable ? 1 : places(entry.places))
    }
  }

  /** An asked id with its group or (of a group) its members. */
  #kin(asked: string): readonly string[] {
    const mineral = this.corpus.minerals.get(asked)
    const place = this.corpus.places.get(asked)
    return [asked, ...(mineral?.groups ?? []), ...(mineral?.members ?? []), ...(place?.members ?? [])]
  }

  #hit(ref: number, score: number, query: SearchQuery, own: readonly string[]): Hit[] {
    const entry = this.engine.entries[ref]
    if (entry === undefined) return []
    const has = (term: string): boolean => this.engine.count(ref, term) > 0
    const words = wordEvidence(own, has, this.engine.catalogue)
    const evidence = { ...words, mentioned: this.#mentioned(entry, query, has) }
    const document = this.corpus.documents.get(entry.passage.document)
    const table = entry.kind === 'table' ? this.corpus.tables.get(entry.passage.id) : undefined
    return [
      {
        passage: entry.passage,
        kind: entry.kind,
        title: entry.title,
        ...(document === undefined || entry.kind === 'table' ? {} : { document }),
        ...(table === undefined ? {} : { table }),
        score,
        confidence: confidence(evidence),
        evidence,
        terms: [...new Set(own)].filter(has),
      },
    ]
  }

  #mentioned(entry: Entry, query: SearchQuery, found: (term: string) => boolean): number {
    const asked = [...(query.minerals ?? []), ...(query.places ?? [])]
    if (asked.length === 0) return 1
    const ids = [...entry.minerals, ...entry.places]
    const has = (id: string) =>
      this.#kin(id).some((one) => ids.includes(one)) || this.#namesOf(id).some((terms) => terms.every(found))
    return asked.filter(has).length / asked.length
  }

  /** The names of a mineral or place, each as its terms. */
  #namesOf(id: string): readonly (readonly string[])[] {
    const known = this.#named.get(id)
    if (known !== undefined) return known
    const mineral = this.corpus.minerals.get(id)
    const names = mineral === undefined ? placeNames(this.corpus, id) : mineralNames(mineral)
    const terms = names.map(termsOf).filter((one) => one.length > 0)
    this.#named.set(id, terms)
    return terms
  }
}
