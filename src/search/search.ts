import { createHash } from 'node:crypto'
import lunr from 'lunr'
import type { Corpus, CorpusDocument, Passage, Table } from '../corpus/types.js'
import { termsOf } from './analyse.js'
import { build, Catalogue } from './catalogue.js'
import { confidence, wordEvidence, type Evidence } from './confidence.js'
import { Engine } from './engine.js'
import { countEntries, entriesOf, mineralNames, placeNames } from './entries.js'
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
  /** Best hits first, at most `limit`. Never throws on any text; a text without content words finds nothing. */
  find(query: SearchQuery, limit: number): Hit[]
  /** The content terms of a text, stemmed, repeats kept: two texts about the same thing share some. */
  terms(text: string): string[]
  /** The words of a list that stand nowhere in the corpus; with `nearly`, not even in another spelling. */
  strangers(words: readonly string[], nearly?: boolean): string[]
}

/** A built index as JSON. Of use only to the corpus that it was built from. */
export interface CompiledSearch {
  readonly format: 1
  readonly fingerprint: string
  readonly index: object
}

/** Up to this many passages an index that is missing or stale is rebuilt; past it that would take seconds. */
export const REBUILD_LIMIT = 10_000

function fingerprint(entries: readonly Entry[], settings: Settings): string {
  const hash = createHash('sha256').update(JSON.stringify([settings.k1, settings.b, settings.boosts]))
  for (const { passage, title, minerals, places, topics, names } of entries)
    hash.update(JSON.stringify([passage.id, title, passage.heading, passage.text, minerals, places, topics, names]))
  return hash.digest('hex').slice(0, 32)
}

/** Builds the index of a corpus for `createSearch` to load. */
export function compileSearch(corpus: Corpus, settings: Settings = SETTINGS): CompiledSearch {
  const entries = entriesOf(corpus)
  return { format: 1, fingerprint: fingerprint(entries, settings), index: build(entries, settings).toJSON() }
}

function isCompiled(value: unknown): value is CompiledSearch {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 1 && 'index' in value
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
  const size = countEntries(corpus)
  const cannotRebuild = `The search index is missing or not of this corpus (${String(size)} passages): run "npm run build"`
  if (compiled === undefined && size > REBUILD_LIMIT) throw new Error(cannotRebuild)
  let finder: Finder | undefined
  const open = (): Finder => {
    const entries = entriesOf(corpus)
    const given: unknown = typeof compiled === 'function' ? (compiled as () => unknown)() : compiled
    const fits = isCompiled(given) && given.fingerprint === fingerprint(entries, settings)
    if (!fits && size > REBUILD_LIMIT) throw new Error(cannotRebuild)
    const index = fits ? lunr.Index.load(given.index) : build(entries, settings)
    return new Finder(corpus, new Engine(entries, new Catalogue(index, entries.length), settings))
  }
  return {
    find: (query, limit) => (finder ??= open()).find(query, limit),
    terms: termsOf,
    strangers: (words, nearly = false) => (finder ??= open()).strangers(words, nearly),
  }
}

class Finder {
  /** Newest year of each kind. */
  readonly #newest = new Map<EntryKind, number>()

  constructor(
    readonly corpus: Corpus,
    readonly engine: Engine,
  ) {
    const { entries } = engine
    for (const { kind, year = 0 } of entries) this.#newest.set(kind, Math.max(year, this.#newest.get(kind) ?? 0))
  }

  find(query: SearchQuery, limit: number): Hit[] {
    const { catalogue, settings } = this.engine
    const { clauses, own } = plan(query, this.corpus, catalogue, settings)
    const named = (query.minerals ?? []).length + (query.places ?? []).length > 0
    return this.engine
      .rank(clauses, own, (ref) => this.#prior(ref, query), named)
      .slice(0, limit)
      .flatMap(({ ref, score }) => this.#hit(ref, score, query, own))
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
  #prior(ref: number, query: SearchQuery): number {
    const entry = this.engine.entries[ref]
    if (entry === undefined || (query.kinds !== undefined && !query.kinds.includes(entry.kind))) return 0
    const { strange, recency, table } = this.engine.settings
    const about = (asked: readonly string[] | undefined, ids: readonly string[], keeps: number) =>
      asked === undefined || asked.length === 0 || asked.some((id) => this.#covers(id, ids)) ? 1 : keeps
    // Concepts and notes do not age; the latest turn of an event and the newest edition of a table come first.
    const ages = (entry.kind === 'event' || entry.kind === 'table') && (query.years ?? []).length === 0
    const age =
      ages && entry.year !== undefined
        ? Math.max(0.5, 1 - recency * ((this.#newest.get(entry.kind) ?? entry.year) - entry.year))
        : 1
    return (
      age *
      (entry.kind === 'table' ? table : 1) *
      about(query.minerals, entry.minerals, strange.mineral) *
      (entry.kind === 'table' ? 1 : about(query.places, entry.places, strange.place))
    )
  }

  /** Whether ids hold an asked id, its group, or (for a group) one of its members. */
  #covers(asked: string, ids: readonly string[]): boolean {
    const mineral = this.corpus.minerals.get(asked)
    const place = this.corpus.places.get(asked)
    const kin = [asked, ...(mineral?.groups ?? []), ...(mineral?.members ?? []), ...(place?.members ?? [])]
    return ids.length === 0 || kin.some((id) => ids.includes(id))
  }

  #hit(ref: number, score: number, query: SearchQuery, own: readonly string[]): Hit[] {
    const entry = this.engine.entries[ref]
    if (entry === undefined) return []
    const found = new Map<string, number>()
    const tokens = this.engine.tokens(ref)
    for (const { term } of tokens) found.set(term, (found.get(term) ?? 0) + 1)
    const words = wordEvidence(own, found, this.engine.catalogue)
    const evidence = { ...words, mentioned: this.#mentioned(entry, query, found) }
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
        terms: [...new Set(own)].filter((term) => found.has(term)),
      },
    ]
  }

  #mentioned(entry: Entry, query: SearchQuery, found: ReadonlyMap<string, number>): number {
    const asked = [...(query.minerals ?? []), ...(query.places ?? [])]
    if (asked.length === 0) return 1
    const ids = [...entry.minerals, ...entry.places]
    const named = (id: string) => {
      const mineral = this.corpus.minerals.get(id)
      const names = mineral === undefined ? placeNames(this.corpus, id) : mineralNames(mineral)
      return names.some((name) => {
        const terms = termsOf(name)
        return terms.length > 0 && terms.every((term) => found.has(term))
      })
    }
    const has = (id: string) => (ids.length > 0 && this.#covers(id, ids)) || named(id)
    return asked.filter(has).length / asked.length
  }
}
