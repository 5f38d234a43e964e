import lunr from 'lunr'
import { editDistance } from '../edit-distance.js'
import { termsOf } from './analyse.js'
import type { Entry } from './entry.js'
import { FIELDS, type Field, type Settings } from './settings.js'

/** Term under which an id is indexed. No word of a text can look like it: words have letters and digits only. */
export const idTerm = (id: string): string => `@${id.toLowerCase()}`

/**
 * A term of a query. Every term is asked of every field: lunr divides each field's score by the length of that field's
 * own query vector, so a term asked of one field alone would lose its weight there.
 */
export interface Clause {
  readonly term: string
  readonly weight: number
}

/** The terms of each field of an entry. */
export function fieldsOf(entry: Entry): Record<Field, string[]> {
  const named = (ids: readonly string[], names: readonly string[]) => [...ids.map(idTerm), ...names.flatMap(termsOf)]
  return {
    title: termsOf(entry.title),
    heading: termsOf(entry.passage.heading),
    text: termsOf(entry.passage.text),
    minerals: named(entry.minerals, entry.names.minerals),
    places: named(entry.places, entry.names.places),
    topics: entry.topics.flatMap(termsOf),
  }
}

/**
 * Builds lunr's index over our own terms: arrays go in, so that neither its tokenizer nor its pipeline sees the text
 * and there is no pipeline function to serialize. References are positions in `entries`.
 */
export function build(entries: readonly Entry[], settings: Pick<Settings, 'k1' | 'b' | 'boosts'>): lunr.Index {
  const builder = new lunr.Builder()
  builder.ref('ref')
  for (const field of FIELDS) builder.field(field, { boost: settings.boosts[field] })
  builder.k1(settings.k1)
  builder.b(settings.b)
  entries.forEach((entry, ref) => {
    builder.add({ ref: String(ref), ...fieldsOf(entry) })
  })
  return builder.build()
}

/** What lunr keeps and its types hide: term → field → positions of the entries that have it there. */
interface Internals {
  readonly invertedIndex: Readonly<Record<string, Readonly<Record<string, object>> | undefined>>
}

/** Longest term that is corrected. lunr's own fuzzy matching grows with the square of a term's length, up to minutes. */
const MAX_CORRECTED = 24

const LETTERS = /^\p{L}{5,}$/u
const shelf = (initial: string, length: number): string => `${initial}${String(length)}`

/** lunr's index with what the second stage asks of it: which entries match, and how rare a term is. */
export class Catalogue {
  readonly #index: lunr.Index
  readonly #internals: Internals
  readonly #frequency = new Map<string, number>()
  #shelves: ReadonlyMap<string, readonly string[]> | undefined

  constructor(
    index: lunr.Index,
    readonly size: number,
  ) {
    this.#index = index
    this.#internals = index as unknown as Internals
  }

  /** lunr's hits, best first. A query without clauses has none (lunr itself would return everything). */
  match(clauses: readonly Clause[]): { ref: number; score: number }[] {
    const known = clauses.filter((clause) => clause.weight > 0 && this.has(clause.term))
    if (known.length === 0) return []
    const results = this.#index.query((query) => {
      for (const { term, weight } of known) query.term(term, { boost: weight, usePipeline: false })
    })
    return results.map(({ ref, score }) => ({ ref: Number(ref), score }))
  }

  has(term: string): boolean {
    return this.#internals.invertedIndex[term] !== undefined
  }

  /** In how many entries a term stands: the most in any one field, which is what lunr can tell without a scan. */
  frequency(term: string): number {
    const known = this.#frequency.get(term)
    if (known !== undefined) return known
    const posting = this.#internals.invertedIndex[term] ?? {}
    const count = Math.max(0, ...FIELDS.map((field) => Object.keys(posting[field] ?? {}).length))
    this.#frequency.set(term, count)
    return count
  }

  /** Inverse document frequency, as lunr computes it; a term that stands nowhere has the highest. */
  idf(term: string): number {
    const n = this.frequency(term)
    return Math.log(1 + Math.abs((this.size - n + 0.5) / (n + 0.5)))
  }

  /**
   * Terms within one edit (two from nine letters on) of a term that stands nowhere, the commonest three. A slip rarely
   * touches the first letter or changes the length by more than one: dilithium is not lithium, kryptonite not krypton.
   */
  similar(term: string): string[] {
    if (term.length > MAX_CORRECTED || !LETTERS.test(term)) return []
    const initial = term[0] ?? ''
    const edits = term.length >= 9 ? 2 : 1
    const shelves = (this.#shelves ??= this.#shelve())
    return [-1, 0, 1]
      .flatMap((longer) => shelves.get(shelf(initial, term.length + longer)) ?? [])
      .filter((known) => editDistance(term, known, edits) <= edits)
      .sort((a, b) => this.frequency(b) - this.frequency(a))
      .slice(0, 3)
  }

  /** Terms by first letter and length, made when the first unknown term is met: a slip changes neither by much. */
  #shelve(): ReadonlyMap<string, readonly string[]> {
    const shelves = new Map<string, string[]>()
    for (const term of Object.keys(this.#internals.invertedIndex)) {
      if (term.length > MAX_CORRECTED + 1 || !LETTERS.test(term)) continue
      const key = shelf(term[0] ?? '', term.length)
      const terms = shelves.get(key)
      if (terms) terms.push(term)
      else shelves.set(key, [term])
    }
    return shelves
  }
}
