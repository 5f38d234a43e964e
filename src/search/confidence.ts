import type { Catalogue } from './catalogue.js'

/** What speaks for a hit being an answer. Shares are 0–1. */
export interface Evidence {
  /** Share of the question's weight (idf) whose terms stand in the hit, title and heading counted. */
  readonly coverage: number
  /** Share of the asked minerals and places that the hit is about or mentions; 1 when none was asked about. */
  readonly mentioned: number
  /** How many different content terms the question has: one that is met says less than five. */
  readonly terms: number
}

/**
 * Weights of a logistic regression of "the best hit answers" on its evidence. Fitted on the questions of
 * `corpus/retrieval.yaml`, with and without an answer, and on questions that nobody had tuned the search for, as many of
 * each as they are, so that the number is a chance; see `npm run bench -- confidence`.
 */
export const CALIBRATION = { bias: -5.24, coverage: 4.56, terms: 1.34 }

/** From here on a hit is offered as an answer. */
export const ENOUGH = 0.35

/** From here on a hit is shown as what is nearest, where nothing is sure enough and the question holds no name of ours. */
export const NEAR = 0.25

/**
 * How likely it is that a hit answers the question, 0–1. A hit that says nothing of what was asked about is no answer,
 * however many other words it shares: the share of asked minerals and places that it mentions is a factor.
 */
export function confidence(evidence: Evidence, weights: typeof CALIBRATION = CALIBRATION): number {
  const { coverage, terms, mentioned } = evidence
  const sum = weights.bias + weights.coverage * coverage + weights.terms * Math.log(1 + terms)
  return mentioned / (1 + Math.exp(-sum))
}

/** Coverage and number of the terms of a question, for a hit in which `has` says whether a term stands. */
export function wordEvidence(
  own: readonly string[],
  has: (term: string) => boolean,
  catalogue: Pick<Catalogue, 'idf'>,
): Pick<Evidence, 'coverage' | 'terms'> {
  const terms = new Set(own)
  let all = 0
  let covered = 0
  for (const term of terms) {
    const idf = catalogue.idf(term)
    all += idf
    if (has(term)) covered += idf
  }
  return { coverage: all === 0 ? 0 : covered / all, terms: terms.size }
}
