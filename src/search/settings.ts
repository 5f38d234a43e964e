/** The fields of the index. `minerals` and `places` hold names and ids; `topics` what the curator filed it under. */
export const FIELDS = ['title', 'heading', 'text', 'minerals', 'places', 'topics'] as const
export type Field = (typeof FIELDS)[number]

/**
 * Every number that shapes a ranking. How each was chosen: `npm run bench -- retrieval` prints the comparison; the
 * values of `feedback`, `proximity` and `agreement` were chosen on the odd queries of Cranfield and reported on the even ones.
 */
export interface Settings {
  /** BM25 of lunr: saturation and length normalization. */
  readonly k1: number
  readonly b: number
  readonly boosts: Readonly<Record<Field, number>>
  /** Relevance feedback (RM3): how many passages teach, how many terms they give, the weight of the query itself. */
  readonly feedback: { readonly passages: number; readonly terms: number; readonly own: number } | undefined
  /** Query words near each other: weight of the pair score, and how many words apart still counts. */
  readonly proximity: { readonly weight: number; readonly window: number } | undefined
  /** How much a hit's score is mixed with those of its nearest neighbours, and among how many hits they are sought. */
  readonly agreement: { readonly weight: number; readonly neighbours: number; readonly depth: number } | undefined
  /** How many of lunr's hits the second stage looks at. */
  readonly depth: number
  /** Weights of terms that the vocabulary adds, where a word of the question weighs 1. */
  readonly expansion: {
    readonly id: number
    readonly alias: number
    readonly group: number
    readonly fuzzy: number
  }
  /** Share of its score that a passage about none of the asked minerals (places) keeps. */
  readonly strange: { readonly mineral: number; readonly place: number }
  /** Share of its score that an event loses for each year that it is older than the newest one. */
  readonly recency: number
}

export const SETTINGS: Settings = {
  k1: 1.2,
  b: 0.7,
  boosts: { title: 1.5, heading: 1.5, text: 1, minerals: 1, places: 0.6, topics: 0.8 },
  feedback: { passages: 8, terms: 30, own: 0.5 },
  proximity: { weight: 0.4, window: 12 },
  agreement: { weight: 0.6, neighbours: 3, depth: 60 },
  depth: 100,
  expansion: { id: 1, alias: 0.3, group: 0.2, fuzzy: 0.5 },
  strange: { mineral: 0.4, place: 0.8 },
  recency: 0.1,
}
