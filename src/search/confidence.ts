import type { Catalogue } from './catalogue.js'

/** What speaks for a hit being an answer. Shares are 0–1. */
export interface Evidence {
  /** Share of the question's weight (idf) whose terms stand in the hit, title and heading counted. */
  readonly coverage: number
  /** The hit's first-round score ÷ the highest that the question's terms could reach, Σ idf · (k1 + 1). */
  readonly strength: number
  /** Share of the asked minerals and places that the hit is about or mentions; 1 when none was asked about. */
  readonly mentioned: number
  /** Share of the question's weight that stands nowhere in the corpus. */
  readonly unknown: number
}

/**
 * Weights of a logistic regression of "has an answer" on the best hit's evidence, fitted on the questions of
 * `corpus/retrieval.yaml` at odd places (both classes weighing the same) and checked on those at even places.
 */
export const CALIBRATION = { bias: -4.3, coverage: 6.4, strength: 3.9, unknown: -2.2 }

/** From here on a hit is offered as an answer; below it the bot says that it has nothing on this. */
export const ENOUGH = 0.55

/**
 * How likely it is that a hit answers the question, 0–1. A hit that says nothing of what was asked about is no answer,
 * however many other words it shares: the share of asked minerals and places that it mentions is a factor.
 */
export function confidence(evidence: Evidence, weights: typeof CALIBRATION = CALIBRATION): number {
  const sum =
    weights.bias +
    weights.coverage * evidence.coverage +
    weights.strength * evidence.strength +
    weights.unknown * evidence.unknown
  return evidence.mentioned / (1 + Math.exp(-sum))
}

/** Coverage, strength and unknown share of a hit for a question's own terms; `countIn` says how often it has one. */
export function wordEvidence(
  own: readonly string[],
  countIn: (term: string) => number,
  length: number,
  averageLength: number,
  catalogue: Pick<Catalogue, 'idf' | 'has'>,
): Pick<Evidence, 'coverage' | 'strength' | 'unknown'> {
  let all = 0
  let covered = 0
  let strong = 0
  let unknown = 0
  for (const term of new Set(own)) {
    const idf = catalogue.idf(term)
    const count = countIn(term)
    all += idf
    if (count > 0) covered += idf
    if (!catalogue.has(term)) unknown += idf
    strong += (idf * count) / (count + 1.2 * (0.25 + (0.75 * length) / averageLength))
  }
  return all === 0
    ? { coverage: 0, strength: 0, unknown: 1 }
    : { coverage: covered / all, strength: strong / all, unknown: unknown / all }
}
