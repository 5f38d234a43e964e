import type { Reading } from './reading.js'

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
  words.forEach((word, place) => {
    if (terms.has(word)) places.push(place)
  })
  const pairs = new Map<string, { near: number; idf: number }>()
  places.forEach((right, i) => {
    const [rightTerm = 0, rightAt = 0] = [words[right], at[right]]
    for (let j = i - 1; j >= 0; j--) {
      const left = places[j] ?? 0
      const [leftTerm = 0, leftAt = 0] = [words[left], at[left]]
      const distance = rightAt - leftAt
      if (distance > window) break
      if (leftTerm === rightTerm) continue
      const key = leftTerm < rightTerm ? `${leftTerm} ${rightTerm}` : `${rightTerm} ${leftTerm}`
      const pair = pairs.get(key) ?? { near: 0, idf: Math.min(terms.get(leftTerm) ?? 0, terms.get(rightTerm) ?? 0) }
      pair.near += 1 / distance ** 2
      pairs.set(key, pair)
    }
  })
  let sum = 0
  for (const pair of pairs.values()) sum += (pair.idf * pair.near * 2.2) / (pair.near + 1.2)
  return sum
}
