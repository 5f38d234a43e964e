import { editDistance } from '../edit-distance.js'
import type { Postings } from './postings.js'

/** A term of a query. Every term is asked of every field. */
export interface Clause {
  readonly term: string
  readonly weight: number
}

/** Longest term that is corrected: the distance of two long words costs with the square of their length. */
const MAX_CORRECTED = 24

const LETTERS = /^\p{L}{5,}$/u
const shelf = (initial: string, length: number): string => `${initial}${String(length)}`

/** The index as a query asks it: which entries match, how rare a term is, and what is spelt nearly alike. */
export class Catalogue {
  readonly #postings: Postings
  readonly #ids: ReadonlyMap<string, number>
  /** Sums of the query under way, by entry; zeros between queries. */
  readonly #sums: Float64Array
  /** The entries that the query under way has met, in the order of meeting. */
  readonly #met: Uint32Array
  #shelves: ReadonlyMap<string, readonly string[]> | undefined

  constructor(
    postings: Postings,
    readonly size: number,
  ) {
    this.#postings = postings
    this.#ids = new Map(postings.terms.map((term, id) => [term, id]))
    this.#sums = new Float64Array(size)
    this.#met = new Uint32Array(size)
  }

  /** How many terms there are; a term's id is below it. */
  get terms(): number {
    return this.#postings.terms.length
  }

  /** Number of a term, or undefined where it stands nowhere. */
  id(term: string): number | undefined {
    return this.#ids.get(term)
  }

  /** The term of a number. */
  term(id: number): string | undefined {
    return this.#postings.terms[id]
  }

  /**
   * Tells each entry that has a term of the clauses, once, with the sum of weight × BM25. A common word is in nearly all
   * entries: they are told one by one, so that no list of thousands is made for the hundred that stay.
   */
  match(clauses: readonly Clause[], tell: (ref: number, score: number) => void): void {
    const { starts, refs, weights } = this.#postings
    const [sums, met] = [this.#sums, this.#met]
    let count = 0
    for (const { term, weight } of clauses) {
      const id = this.id(term)
      if (id === undefined || weight <= 0) continue
      const end = starts[id + 1] ?? 0
      for (let at = starts[id] ?? 0; at < end; at++) {
        const ref = refs[at] ?? 0
        const before = sums[ref] ?? 0
        if (before === 0) met[count++] = ref
        sums[ref] = before + weight * (weights[at] ?? 0)
      }
    }
    for (let at = 0; at < count; at++) {
      const ref = met[at] ?? 0
      const score = (sums[ref] ?? 0) / 1000
      sums[ref] = 0
      tell(ref, score)
    }
  }

  /** The entries that have a term. */
  having(term: string): ArrayLike<number> {
    const { starts, refs } = this.#postings
    const id = this.id(term)
    return id === undefined ? [] : refs.slice(starts[id] ?? 0, starts[id + 1] ?? 0)
  }

  /** Whether a term is said anywhere. */
  has(term: string): boolean {
    return this.frequency(term) > 0
  }

  /** In how many entries a term stands: the most in any one field. */
  frequency(term: string): number {
    return this.#postings.frequencies[this.id(term) ?? -1] ?? 0
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
      .filter((known) => this.has(known) && editDistance(term, known, edits) <= edits)
      .sort((a, b) => this.frequency(b) - this.frequency(a))
      .slice(0, 3)
  }

  /** Terms by first letter and length, made when the first unknown term is met: a slip changes neither by much. */
  #shelve(): ReadonlyMap<string, readonly string[]> {
    const shelves = new Map<string, string[]>()
    for (const term of this.#postings.terms) {
      if (term.length > MAX_CORRECTED + 1 || !LETTERS.test(term)) continue
      const key = shelf(term[0] ?? '', term.length)
      const terms = shelves.get(key)
      if (terms) terms.push(term)
      else shelves.set(key, [term])
    }
    return shelves
  }
}
