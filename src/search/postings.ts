import lunr from 'lunr'
import type { Passage } from '../corpus/types.js'
import { termsOf } from './analyse.js'
import type { Entry } from './entry.js'
import { FIELDS, type Field, type Settings } from './settings.js'
import { loadNumbers, loadTerms, storeNumbers, storeTerms } from './stored.js'

/** Term under which an id is indexed. No word of a text can look like it: words have letters and digits only. */
export const idTerm = (id: string): string => `@${id.toLowerCase()}`

/** The words by which people ask for what the sentences of a passage tell. */
export const askedOf = ({ sentences = [] }: Passage): readonly string[] => sentences.flatMap(({ asked = [] }) => asked)

/** The terms of each field of an entry. */
function fieldsOf(entry: Entry): Record<Field, string[]> {
  const named = (ids: readonly string[], names: readonly string[]) => [...ids.map(idTerm), ...names.flatMap(termsOf)]
  return {
    title: termsOf(entry.title),
    heading: termsOf(entry.passage.heading),
    text: termsOf(entry.passage.text),
    asked: askedOf(entry.passage).flatMap(termsOf),
    minerals: named(entry.minerals, entry.names.minerals),
    places: named(entry.places, entry.names.places),
    topics: entry.topics.flatMap(termsOf),
  }
}

/**
 * What an index knows of its terms: for each, the entries that have it and how much it weighs there. The entries of
 * term `t` are `refs[starts[t]]` to `refs[starts[t + 1] - 1]`, ascending; their weights stand at the same places.
 */
export interface Postings {
  readonly terms: readonly string[]
  /** In how many entries a term is said: the most in any one field. */
  readonly frequencies: Uint32Array
  /** One longer than `terms`. */
  readonly starts: Uint32Array
  /** Positions in the list of entries that was indexed. */
  readonly refs: Uint32Array
  /** BM25 of the term in the entry, summed over its boosted fields, in thousandths, as lunr rounds it; at least 1. */
  readonly weights: Uint32Array
}

/** lunr's index as it serializes it: its public form, and the only way to the weights that it worked out. */
interface Serialized {
  /** Field and entry, "title/12", with the positions of its terms and their weights in turn. */
  readonly fieldVectors: readonly (readonly [string, readonly number[]])[]
  readonly invertedIndex: readonly (readonly [
    string,
    Readonly<Record<string, unknown>> & { readonly _index: number },
  ])[]
}

type Weighing = Pick<Settings, 'k1' | 'b' | 'boosts'>

/**
 * lunr's index of entries, every term of every field weighed by BM25. Arrays of our own terms go in, so that neither
 * its tokenizer nor its pipeline sees the text. References are positions in `entries`.
 */
export function lunrIndex(entries: readonly Entry[], settings: Weighing): lunr.Index {
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

/**
 * Indexes entries: lunr's weights, kept as sums by term and entry. A query of lunr's asks every term of every field,
 * divides each field's score by the length of the query, and notes where each word was found: the same sums, at ten
 * times the time.
 */
export const build = (entries: readonly Entry[], settings: Weighing): Postings =>
  postingsOf(lunrIndex(entries, settings).toJSON() as Serialized, entries.length)

/** What a passage is asked for by makes a word no commoner, and says nothing. */
const SAID = FIELDS.filter((field) => field !== 'asked')

function postingsOf({ fieldVectors, invertedIndex }: Serialized, size: number): Postings {
  const terms: string[] = []
  const frequencies = new Uint32Array(invertedIndex.length)
  for (const [term, posting] of invertedIndex) {
    terms[posting._index] = term
    frequencies[posting._index] = Math.max(0, ...SAID.map((field) => Object.keys(posting[field] ?? {}).length))
  }
  const sums = Array.from({ length: size }, () => new Map<number, number>())
  for (const [reference, vector] of fieldVectors) {
    const sum = sums[Number(reference.slice(reference.indexOf('/') + 1))]
    for (let at = 0; sum !== undefined && at < vector.length; at += 2) {
      const [term = 0, weight = 0] = [vector[at], vector[at + 1]]
      sum.set(term, (sum.get(term) ?? 0) + Math.max(1, Math.round(weight * 1000)))
    }
  }
  const starts = new Uint32Array(terms.length + 1)
  for (const sum of sums) for (const term of sum.keys()) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < terms.length; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const total = starts[terms.length] ?? 0
  const [refs, weights, next] = [new Uint32Array(total), new Uint32Array(total), starts.slice()]
  sums.forEach((sum, ref) => {
    for (const [term, weight] of sum) {
      const at = next[term] ?? 0
      next[term] = at + 1
      refs[at] = ref
      weights[at] = weight
    }
  })
  return { terms, frequencies, starts, refs, weights }
}

/** Postings as JSON. */
export type StoredPostings = Readonly<Record<keyof Postings, string>>

export const storePostings = ({ terms, frequencies, starts, refs, weights }: Postings): StoredPostings => ({
  terms: storeTerms(terms),
  frequencies: storeNumbers(frequencies),
  starts: storeNumbers(starts),
  refs: storeNumbers(refs),
  weights: storeNumbers(weights),
})

export const loadPostings = ({ terms, frequencies, starts, refs, weights }: StoredPostings): Postings => ({
  terms: loadTerms(terms),
  frequencies: loadNumbers(frequencies),
  starts: loadNumbers(starts),
  refs: loadNumbers(refs),
  weights: loadNumbers(weights),
})
