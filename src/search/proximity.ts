import type { Token } from './analyse.js'

/**
 * How closely the query's words stand together, in the unit of a BM25 score: for every pair of query terms, the
 * occurrences within `window` words, each counting 1 / distance² (Rasolofo & Savoy 2003), saturated as BM25 saturates
 * (k1 = 1.2), times the lower idf of the two.
 */
export function proximity(
  terms: ReadonlySet<string>,
  tokens: readonly Token[],
  idf: (term: string) => number,
  window: number,
): number {
  const places = tokens.filter((token) => terms.has(token.term))
  const pairs = new Map<string, { near: number; idf: number }>()
  places.forEach((right, i) => {
    for (let j = i - 1; j >= 0; j--) {
      const left = places[j]
      if (left === undefined) break
      const distance = right.at - left.at
      if (distance > window) break
      if (left.term === right.term) continue
      const key = left.term < right.term ? `${left.term} ${right.term}` : `${right.term} ${left.term}`
      const pair = pairs.get(key) ?? { near: 0, idf: Math.min(idf(left.term), idf(right.term)) }
      pair.near += 1 / distance ** 2
      pairs.set(key, pair)
    }
  })
  let sum = 0
  for (const pair of pairs.values()) sum += (pair.idf * pair.near * 2.2) / (pair.near + 1.2)
  return sum
}
