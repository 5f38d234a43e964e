/** A ranked entry: its position in the list of entries, and its score. */
export interface Ranked {
  readonly ref: number
  readonly score: number
}

/** Higher scores first; of equals the earlier entry. */
export const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.ref - b.ref

/**
 * Keeps the best of the hits that it is offered: a heap with the worst of those kept on top. A common word matches nearly
 * every entry; only those that stay are ever made objects of.
 */
export class Best {
  readonly #refs: Uint32Array
  readonly #scores: Float64Array
  #size = 0

  /** @param count how many are kept, at least one */
  constructor(count: number) {
    this.#refs = new Uint32Array(count)
    this.#scores = new Float64Array(count)
  }

  /** What a hit must score to be kept: nothing until as many are kept as may be. */
  get least(): number {
    return this.#size < this.#refs.length ? -Infinity : (this.#scores[0] ?? -Infinity)
  }

  /** Keeps a hit where it is among the best so far. */
  offer(ref: number, score: number): void {
    if (this.#size < this.#refs.length) {
      this.#rise(this.#size, ref, score)
      this.#size += 1
    } else if (this.#isWorse(0, ref, score)) this.#sink(ref, score)
  }

  /** Those kept, best first. */
  sorted(): Ranked[] {
    return Array.from({ length: this.#size }, (_, at) => ({
      ref: this.#refs[at] ?? 0,
      score: this.#scores[at] ?? 0,
    })).sort(byScore)
  }

  /** Whether what stands at a place is worse than a hit. */
  #isWorse(at: number, ref: number, score: number): boolean {
    const own = this.#scores[at] ?? 0
    return own < score || (own === score && (this.#refs[at] ?? 0) > ref)
  }

  #put(at: number, ref: number, score: number): void {
    this.#refs[at] = ref
    this.#scores[at] = score
  }

  /** Puts a hit at the end, and in the place of those above it that are better. */
  #rise(end: number, ref: number, score: number): void {
    let at = end
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.#isWorse(above, ref, score)) break
      this.#put(at, this.#refs[above] ?? 0, this.#scores[above] ?? 0)
      at = above
    }
    this.#put(at, ref, score)
  }

  /** Puts a hit in the place of the worst, and below those that are worse than it. */
  #sink(ref: number, score: number): void {
    let at = 0
    for (let below = 1; below < this.#size; below = 2 * at + 1) {
      const right = below + 1
      const rightIsWorse = right < this.#size && this.#isWorse(right, this.#refs[below] ?? 0, this.#scores[below] ?? 0)
      const worse = rightIsWorse ? right : below
      if (!this.#isWorse(worse, ref, score)) break
      this.#put(at, this.#refs[worse] ?? 0, this.#scores[worse] ?? 0)
      at = worse
    }
    this.#put(at, ref, score)
  }
}
