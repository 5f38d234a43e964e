import { LRUCache } from 'lru-cache'
import { analyse, type Token } from './analyse.js'
import type { Catalogue, Clause } from './catalogue.js'
import type { Entry } from './entry.js'
import { feedback } from './feedback.js'
import { regularize } from './neighbours.js'
import { proximity } from './proximity.js'
import type { Settings } from './settings.js'

/** A hit of the engine: position of the entry, its score, and what the first round gave it. */
export interface Ranked {
  readonly ref: number
  readonly score: number
}

/** How many analysed passages are kept; a second stage of depth 100 looks at most of a small corpus. */
const KEPT = 4_000

/** lunr's ranking with a second stage over its best hits: relevance feedback, proximity, and agreement of neighbours. */
export class Engine {
  readonly #tokens = new LRUCache<number, Token[]>({ max: KEPT })

  /** Content words of an average entry, estimated from its letters: some nine a content word with what is between. */
  readonly #averageLength: number

  constructor(
    readonly entries: readonly Entry[],
    readonly catalogue: Catalogue,
    readonly settings: Settings,
  ) {
    const letters = entries.reduce((sum, { title, passage }) => sum + title.length + passage.text.length, 0)
    this.#averageLength = Math.max(1, letters / Math.max(1, entries.length) / 9)
  }

  /** Words of an entry's title, heading and text in order, with offsets into that joined text. */
  tokens(ref: number): readonly Token[] {
    const known = this.#tokens.get(ref)
    if (known !== undefined) return known
    const entry = this.entries[ref]
    const tokens = entry === undefined ? [] : analyse(`${entry.title} ${entry.passage.heading} ${entry.passage.text}`)
    this.#tokens.set(ref, tokens)
    return tokens
  }

  /**
   * Hits for weighted terms, best first. `own` are the words of the question itself, whose nearness counts. `prior`
   * says what share of its score an entry keeps for reasons outside its words (0 leaves it out). `named`: the question
   * names what it is about, so its words need no company: feedback and agreement would lead from what is asked about
   * the thing to whatever else is said of it (measured: recall@1 of the corpus's questions falls by a fifth).
   */
  rank(
    clauses: readonly Clause[],
    own: readonly string[],
    prior: (ref: number) => number = () => 1,
    named = false,
  ): Ranked[] {
    const weigh = (hits: readonly Ranked[]) =>
      hits
        .map(({ ref, score }) => ({ ref, score: score * prior(ref) }))
        .filter((hit) => hit.score > 0)
        .sort(byScore)
    const first = this.#near(weigh(scaled(this.catalogue.match(clauses), clauses)), own)
    if (named) return first
    return this.#agree(this.#learn(clauses, first))
  }

  /**
   * Feedback as a second look at the hits, not a second search: thirty more terms would cost lunr twenty times the
   * first round (173 against 8 ms at 10,000 passages) and bring no hit into the first ten that was not in the hundred.
   */
  #learn(clauses: readonly Clause[], first: readonly Ranked[]): Ranked[] {
    const settings = this.settings.feedback
    if (settings === undefined || first.length < settings.passages) return [...first]
    const teachers = first.slice(0, settings.passages).map(({ ref, score }) => ({
      score,
      terms: this.tokens(ref).map((token) => token.term),
    }))
    const learned = new Map<string, number>()
    for (const { term, weight } of feedback(clauses, teachers, settings, this.catalogue).slice(clauses.length))
      learned.set(term, weight)
    return first
      .map(({ ref, score }) => ({ ref, score: settings.own * score + this.#weigh(ref, learned) }))
      .sort(byScore)
  }

  /** BM25 of weighted terms over an entry's words, title and heading among them. */
  #weigh(ref: number, weights: ReadonlyMap<string, number>): number {
    const { k1, b } = this.settings
    const tokens = this.tokens(ref)
    const counts = new Map<string, number>()
    for (const { term } of tokens) if (weights.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
    let sum = 0
    for (const [term, count] of counts) {
      const saturated = (count * (k1 + 1)) / (count + k1 * (1 - b + (b * tokens.length) / this.#averageLength))
      sum += (weights.get(term) ?? 0) * this.catalogue.idf(term) * saturated
    }
    return sum
  }

  #agree(hits: readonly Ranked[]): Ranked[] {
    const settings = this.settings.agreement
    if (settings === undefined) return [...hits]
    const best = hits.slice(0, settings.depth)
    const idf = (term: string) => this.catalogue.idf(term)
    return [...regularize(best, (ref) => this.tokens(ref), idf, settings), ...hits.slice(settings.depth)]
  }

  /** Adds for words near each other, and takes from passages that lack some of them. */
  #near(hits: readonly Ranked[], own: readonly string[]): Ranked[] {
    const { proximity: near, coordination, depth } = this.settings
    const terms = new Set(own.filter((term) => this.catalogue.has(term)))
    const idf = (term: string) => this.catalogue.idf(term)
    return hits
      .slice(0, depth)
      .map(({ ref, score }) => {
        const tokens = this.tokens(ref)
        const found = new Set(tokens.map((token) => token.term))
        const share = [...terms].filter((term) => found.has(term)).length / Math.max(1, terms.size)
        const closeness = near === undefined ? 0 : near.weight * proximity(terms, tokens, idf, near.window)
        return { ref, score: (score + closeness) * (1 - coordination + coordination * share) }
      })
      .sort(byScore)
  }
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.ref - b.ref

/** lunr divides by the length of the query's vector; multiplied back, scores are BM25 sums and comparable to proximity's. */
function scaled(hits: readonly Ranked[], clauses: readonly Clause[]): Ranked[] {
  const weights = new Map<string, number>()
  for (const { term, weight } of clauses) weights.set(term, (weights.get(term) ?? 0) + weight)
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight ** 2, 0))
  return hits.map(({ ref, score }) => ({ ref, score: score * length }))
}
