import type { Token } from './analyse.js'

/** A ranked entry with its terms. */
interface Scored {
  readonly ref: number
  readonly score: number
}

type Vector = ReadonlyMap<string, number>

/** Terms of a text weighted (1 + log tf) · idf, scaled to length one. */
function vector(tokens: readonly Token[], idf: (term: string) => number): Vector {
  const counts = new Map<string, number>()
  for (const { term } of tokens) counts.set(term, (counts.get(term) ?? 0) + 1)
  let squares = 0
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * idf(term)
    counts.set(term, weight)
    squares += weight ** 2
  }
  const length = Math.sqrt(squares) || 1
  for (const [term, weight] of counts) counts.set(term, weight / length)
  return counts
}

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}

/**
 * Closely associated texts answer the same questions (van Rijsbergen's cluster hypothesis): each hit's score is mixed
 * with those of its nearest neighbours among the hits, its own among them (score regularization, Diaz 2005):
 * two hits alike draw together and keep their order.
 * `weight` is the neighbours' share. Hits beyond those given keep nothing; pass only as many as the second stage reads.
 */
export function regularize<Hit extends Scored>(
  hits: readonly Hit[],
  tokens: (ref: number) => readonly Token[],
  idf: (term: string) => number,
  settings: { readonly weight: number; readonly neighbours: number },
): Hit[] {
  const vectors = hits.map((hit) => vector(tokens(hit.ref), idf))
  const near: { likeness: number; score: number }[][] = hits.map((hit) => [{ likeness: 1, score: hit.score }])
  hits.forEach((left, i) => {
    for (let j = 0; j < i; j++) {
      const right = hits[j]
      const likeness = cosine(vectors[i] ?? new Map(), vectors[j] ?? new Map())
      if (right === undefined || likeness === 0) continue
      near[i]?.push({ likeness, score: right.score })
      near[j]?.push({ likeness, score: left.score })
    }
  })
  return hits
    .map((hit, i) => {
      const nearest = (near[i] ?? []).sort((a, b) => b.likeness - a.likeness).slice(0, settings.neighbours + 1)
      const mass = nearest.reduce((sum, one) => sum + one.likeness, 0)
      const around = mass === 0 ? 0 : nearest.reduce((sum, one) => sum + one.likeness * one.score, 0) / mass
      return { ...hit, score: (1 - settings.weight) * hit.score + settings.weight * around }
    })
    .sort((a, b) => b.score - a.score || a.ref - b.ref)
}
