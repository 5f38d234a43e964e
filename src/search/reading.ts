import { LRUCache } from 'lru-cache'
import { analyse } from './analyse.js'
import type { Catalogue } from './catalogue.js'
import type { Entry } from './entry.js'

/** An entry's title, heading and text as the second stage reads them: terms as numbers, each text read once. */
export interface Reading {
  /** Content words of the entry. */
  readonly length: number
  /** Its distinct terms, ascending, and how often each stands there. */
  readonly terms: Uint32Array
  readonly counts: Uint32Array
  /** Its words in order: the term of each, and its position among all words, stop words counted. */
  readonly words: Uint32Array
  readonly at: Uint32Array
  /** Its terms weighted (1 + log count) · idf, scaled to length one, at the places of `terms`. */
  readonly vector: Float64Array
}

/** How many readings are kept: some 2 kB each. */
const KEPT = 4_000

/** Reads entries, and numbers the terms that stand in the index or in an entry read. */
export class Reader {
  readonly #kept = new LRUCache<number, Reading>({ max: KEPT })
  /** Terms that arise only where title and text are read as one; the others have the numbers of the index. */
  readonly #own = new Map<string, number>()
  readonly #names: string[] = []

  constructor(
    readonly entries: readonly Entry[],
    readonly catalogue: Catalogue,
  ) {}

  /** Number of a term; undefined where neither the index nor an entry read has it. */
  id(term: string): number | undefined {
    return this.catalogue.id(term) ?? this.#own.get(term)
  }

  /** The term of a number. */
  term(id: number): string {
    return this.catalogue.term(id) ?? this.#names[id - this.catalogue.terms] ?? ''
  }

  /** Above every number given so far. */
  get size(): number {
    return this.catalogue.terms + this.#names.length
  }

  /** The reading of an entry by its position; that of nothing is empty. */
  read(ref: number): Reading {
    const known = this.#kept.get(ref)
    if (known !== undefined) return known
    const reading = this.#read(this.entries[ref])
    this.#kept.set(ref, reading)
    return reading
  }

  #number(term: string): number {
    const known = this.id(term)
    if (known !== undefined) return known
    const id = this.size
    this.#own.set(term, id)
    this.#names.push(term)
    return id
  }

  #read(entry: Entry | undefined): Reading {
    const tokens = entry === undefined ? [] : analyse(`${entry.title} ${entry.passage.heading} ${entry.passage.text}`)
    const words = Uint32Array.from(tokens, ({ term }) => this.#number(term))
    const counted = new Map<number, number>()
    for (const word of words.toSorted()) counted.set(word, (counted.get(word) ?? 0) + 1)
    const terms = Uint32Array.from(counted.keys())
    const counts = Uint32Array.from(counted.values())
    const vector = Float64Array.from(
      terms,
      (id, at) => (1 + Math.log(counts[at] ?? 1)) * this.catalogue.idf(this.term(id)),
    )
    const length = Math.sqrt(vector.reduce((sum, weight) => sum + weight ** 2, 0)) || 1
    return {
      ...{ length: words.length, terms, counts, words, at: Uint32Array.from(tokens, ({ at }) => at) },
      vector: vector.map((weight) => weight / length),
    }
  }
}

/** How often a term stands in an entry. */
export function countOf(reading: Reading, id: number | undefined): number {
  if (id === undefined) return 0
  let [low, high] = [0, reading.terms.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reading.terms[middle] ?? 0) < id) low = middle + 1
    else high = middle
  }
  return reading.terms[low] === id ? (reading.counts[low] ?? 0) : 0
}
