import type { Reading } from './reading.js'

/** A ranked entry. */
interface Scored {
  readonly ref: number
  readonly score: number
}

/**
 * Likeness (cosine of their vectors) of each reading to each before it. One vector at a time is spread over all terms,
 * so that the others only pick from it.
 * @param size above every term's number
 */
function likenesses(readings: readonly Pick<Reading, 'terms' | 'vector'>[], size: number): Float64Array[] {
  const spread = new Float64Array(size)
  return readings.map((left, i) => {
    left.terms.forEach((term, at) => (spread[term] = left.vector[at] ?? 0))
    const row = Float64Array.from({ length: i }, (_, j) => {
      const right = readings[j]
      let sum = 0
      right?.terms.forEach((term, at) => (sum += (spread[term] ?? 0) * (right.vector[at] ?? 0)))
      return sum
    })
    left.terms.forEach((term) => (spread[term] = 0))
    return row
  })
}

/**
 * Closely associated texts answer the same questions (van Rijsbergen's cluster hypothesis): each hit's score is mixed
 * with those of its nearest neighbours among the hits, its own among them (score regularization, Diaz 2005):
 * two hits alike draw together and keep their order.
 * `weight` is the neighbours' share. Hits beyond those given keep nothing; pass only as many as the second stage reads.
 */
export function regularize<Hit extends Scored>(
  hits: readonly Hit[],
  read: (ref: number) => Pick<Reading, 'terms' | 'vector'>,
  size: () => number,
  settings: { readonly weight: number; readonly neighbours: number },
): Hit[] {
  // Read first: what is read may number further terms.
  const readings = hits.map((hit) => read(hit.ref))
  const rows = likenesses(readings, size())
  return hits
    .map((hit, i) => {
      const near = [{ likeness: 1, score: hit.score }]
      hits.forEach((other, j) => {
        const likeness = (j < i ? rows[i]?.[j] : j > i ? rows[j]?.[i] : 0) ?? 0
        if (likeness > 0) near.push({ likeness, score: other.score })
      })
      const nearest = near.sort((a, b) => b.likeness - a.likeness).slice(0, settings.neighbours + 1)
      const mass = nearest.reduce((sum, one) => sum + one.likeness, 0)
      const around = mass === 0 ? 0 : nearest.reduce((sum, one) => sum + one.likeness * one.score, 0) / mass
      return { ...hit, score: (1 - settings.weight) * hit.score + settings.weight * around }
    })
    .sort((a, b) => b.score - a.score || a.ref - b.ref)
}
