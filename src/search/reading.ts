import { LRUCache } from 'lru-cache'
import type { Catalogue } from './catalogue.js'
import type { Texts } from './texts.js'

/** An entry's title, heading and text as the second stage reads them: terms as numbers. */
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

/** Readings that are kept, of some 1 kB each: as many as the last ten questions weighed. */
const KEPT = 600

/** Reads entries, and numbers the terms that stand in the index or in an entry. */
export class Reader {
  /** Readings by the position of their entries, those asked for last. */
  readonly #kept = new LRUCache<number, Reading>({ max: KEPT })
  readonly #own: ReadonlyMap<string, number>

  constructor(
    readonly texts: Texts,
    readonly catalogue: Catalogue,
  ) {
    this.#own = new Map(texts.own.map((term, at) => [term, catalogue.terms + at]))
  }

  /** Number of a term; undefined where neither the index nor an entry has it. */
  id(term: string): number | undefined {
    return this.catalogue.id(term) ?? this.#own.get(term)
  }

  /** The term of a number. */
  term(id: number): string {
    return this.catalogue.term(id) ?? this.texts.own[id - this.catalogue.terms] ?? ''
  }

  /** Above every number of a term. */
  get size(): number {
    return this.catalogue.terms + this.texts.own.length
  }

  /** The reading of an entry by its position; that of nothing is empty. */
  read(ref: number): Reading {
    const kept = this.#kept.get(ref)
    if (kept !== undefined) return kept
    const made = this.#read(ref)
    this.#kept.set(ref, made)
    return made
  }

  #read(ref: number): Reading {
    const { starts } = this.texts
    const [from, to] = [starts[ref] ?? 0, starts[ref + 1] ?? 0]
    const words = this.texts.words.subarray(from, to)
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
      ...{ length: words.length, terms, counts, words, at: this.texts.at.subarray(from, to) },
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
