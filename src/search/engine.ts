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

  constructor(
    readonly entries: readonly Entry[],
    readonly catalogue: Catalogue,
    readonly settings: Settings,
  ) {}

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
    const wanted = this.#learn(clauses, first).filter(({ ref }) => prior(ref) > 0)
    return weigh(this.#agree(this.#near(wanted, own)))
  }

  #learn(clauses: readonly Clause[], first: readonly Ranked[]): Ranked[] {
    const settings = this.settings.feedback
    if (settings === undefined || first.length < settings.passages)
      return scaled(this.catalogue.match(clauses), clauses)
    const teachers = first.slice(0, settings.passages).map(({ ref, score }) => ({
      score,
      terms: this.tokens(ref).map((token) => token.term),
    }))
    const wider = feedback(clauses, teachers, settings, this.catalogue)
    return scaled(this.catalogue.match(wider), wider)
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
    const terms = new Set(own)
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
