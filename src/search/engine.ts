import { Best, byScore, type Ranked } from './best.js'
import type { Catalogue, Clause } from './catalogue.js'
import type { Entry } from './entry.js'
import { feedback } from './feedback.js'
import { regularize } from './neighbours.js'
import { proximity } from './proximity.js'
import { countOf, Reader, type Reading } from './reading.js'
import type { Settings } from './settings.js'
import { readTexts, type Texts } from './texts.js'

/** BM25 over the index with a second stage over its best hits: feedback, proximity, and agreement of neighbours. */
export class Engine {
  readonly #reader: Reader

  /** Content words of an average entry, estimated from its letters: some nine a content word with what is between. */
  readonly #averageLength: number

  constructor(
    readonly entries: readonly Entry[],
    readonly catalogue: Catalogue,
    readonly settings: Settings,
    texts: Texts = readTexts(entries, catalogue),
  ) {
    this.#averageLength = Math.max(1, texts.letters / Math.max(1, entries.length) / 9)
    this.#reader = new Reader(texts, catalogue)
  }

  /** What stands in an entry's title, heading and text. */
  reading(ref: number): Reading {
    return this.#reader.read(ref)
  }

  /** How often a term stands in an entry's title, heading and text. */
  count(ref: number, term: string): number {
    return countOf(this.reading(ref), this.#reader.id(term))
  }

  /**
   * Hits for weighted terms, best first. `own` are the words of the question itself, whose nearness counts. `prior`
   * says what share of its score, at most all, an entry keeps for reasons outside its words (0 leaves it out). `named`: the question
   * names what it is about, so its words need no company: feedback and agreement would lead from what is asked about
   * the thing to whatever else is said of it (measured: recall@1 of the corpus's questions falls by a fifth).
   */
  rank(
    clauses: readonly Clause[],
    own: readonly string[],
    prior: (ref: number) => number = () => 1,
    named = false,
  ): Ranked[] {
    const best = new Best(this.settings.depth)
    this.catalogue.match(clauses, (ref, score) => {
      // What is not among the best with all of its score is not among them with a share of it.
      if (score < best.least) return
      const kept = score * prior(ref)
      if (kept > 0) best.offer(ref, kept)
    })
    const first = this.#near(best.sorted(), own)
    if (named) return first
    return this.#agree(this.#learn(clauses, first))
  }

  /**
   * Feedback as a second look at the hits, not a second search: thirty more terms would cost many times the first round
   * and bring no hit into the first ten that was not in the hundred.
   */
  #learn(clauses: readonly Clause[], first: readonly Ranked[]): Ranked[] {
    const settings = this.settings.feedback
    if (settings === undefined || first.length < settings.passages) return [...first]
    const teachers = first.slice(0, settings.passages).map(({ ref, score }) => ({
      score,
      terms: Array.from(this.reading(ref).words, (id) => this.#reader.term(id)),
    }))
    const learned = feedback(clauses, teachers, settings, this.catalogue)
      .slice(clauses.length)
      .map(({ term, weight }) => ({ id: this.#reader.id(term), worth: weight * this.catalogue.idf(term) }))
    return first
      .map(({ ref, score }) => ({ ref, score: settings.own * score + this.#weigh(ref, learned) }))
      .sort(byScore)
  }

  /** BM25 of weighted terms over an entry's words, title and heading among them. */
  #weigh(ref: number, learned: readonly { readonly id: number | undefined; readonly worth: number }[]): number {
    const { k1, b } = this.settings
    const reading = this.reading(ref)
    const damping = k1 * (1 - b + (b * reading.length) / this.#averageLength)
    let sum = 0
    for (const { id, worth } of learned) {
      const count = countOf(reading, id)
      if (count > 0) sum += (worth * count * (k1 + 1)) / (count + damping)
    }
    return sum
  }

  #agree(hits: readonly Ranked[]): Ranked[] {
    const settings = this.settings.agreement
    if (settings === undefined) return [...hits]
    const near = regularize(
      hits.slice(0, settings.depth),
      (ref) => this.reading(ref),
      () => this.#reader.size,
      settings,
    )
    return [...near, ...hits.slice(settings.depth)]
  }

  /** Adds for words near each other, and takes from passages that lack some of them. */
  #near(hits: readonly Ranked[], own: readonly string[]): Ranked[] {
    const { proximity: near, coordination } = this.settings
    const terms = new Map<number, number>()
    for (const term of own) {
      const id = this.catalogue.id(term)
      if (id !== undefined) terms.set(id, this.catalogue.idf(term))
    }
    return hits
      .map(({ ref, score }) => {
        const reading = this.reading(ref)
        let found = 0
        for (const id of terms.keys()) if (countOf(reading, id) > 0) found += 1
        const share = found / Math.max(1, terms.size)
        // One word of a question is near no other.
        const closeness = near === undefined || found < 2 ? 0 : near.weight * proximity(terms, reading, near.window)
        return { ref, score: (score + closeness) * (1 - coordination + coordination * share) }
      })
      .sort(byScore)
  }
}
