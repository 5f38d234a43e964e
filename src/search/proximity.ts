import type { Reading } from './reading.js'

/** Above every number of a term: two of them make one key. */
const MOST_TERMS = 2 ** 26

/**
 * How closely the query's words stand together, in the unit of a BM25 score: for every pair of query terms, the
 * occurrences within `window` words, each counting 1 / distance² (Rasolofo & Savoy 2003), saturated as BM25 saturates
 * (k1 = 1.2), times the lower idf of the two.
 * @param terms the query's terms by number, with the idf of each
 */
export function proximity(
  terms: ReadonlyMap<number, number>,
  { words, at }: Pick<Reading, 'words' | 'at'>,
  window: number,
): number {
  const places: number[] = []
  for (let place = 0; place < words.length; place++) if (terms.has(words[place] ?? -1)) places.push(place)
  const pairs = new Map<number, { near: number; idf: number }>()
  places.forEach((right, i) => {
    const [rightTerm, rightAt] = [words[right] ?? 0, at[right] ?? 0]
    for (let j = i - 1; j >= 0; j--) {
      const left = places[j] ?? 0
      const leftTerm = words[left] ?? 0
      const distance = rightAt - (at[left] ?? 0)
      if (distance > window) break
      if (leftTerm === rightTerm) continue
      const key = Math.min(leftTerm, rightTerm) * MOST_TERMS + Math.max(leftTerm, rightTerm)
      let pair = pairs.get(key)
      if (pair === undefined) {
        pair = { near: 0, idf: Math.min(terms.get(leftTerm) ?? 0, terms.get(rightTerm) ?? 0) }
        pairs.set(key, pair)
      }
      pair.near += 1 / distance ** 2
    }
  })
  let sum = 0
  for (const pair of pairs.values()) sum += (pair.idf * pair.near * 2.2) / (pair.near + 1.2)
  return sum
}
