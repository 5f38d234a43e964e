/**
 * The fields of the index. `asked` holds the words by which people ask for what a passage tells, `minerals` and `places`
 * names and ids, `topics` what the curator filed it under.
 */
export const FIELDS = ['title', 'heading', 'text', 'asked', 'minerals', 'places', 'topics'] as const
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
  /** How much of its score depends on the share of the question's words that stand in the passage. */
  readonly coordination: number
  /** How much a hit's score is mixed with those of its nearest neighbours, and among how many hits they are sought. */
  readonly agreement: { readonly weight: number; readonly neighbours: number; readonly depth: number } | undefined
  /** How many of lunr's hits the second stage looks at. */
  readonly depth: number
  /** Weights of terms that the vocabulary adds, where a word of the question weighs 1. */
  readonly expansion: {
    /** The id of an asked mineral or place. */
    readonly id: number
    /** Its common name, where the question uses another. */
    readonly name: number
    /** The group that an asked mineral belongs to. */
    readonly group: number
    /** A near spelling of a word that stands nowhere. */
    readonly fuzzy: number
  }
  /** Share of its score that a passage about none of the asked minerals (places) keeps. */
  readonly strange: { readonly mineral: number; readonly place: number }
  /** Share of its score that a table keeps: where a sentence says it, the sentence is the better answer. */
  readonly table: number
  /** Share of its score that an event or table loses for each year that it is older than the newest of its kind. */
  readonly recency: number
}

export const SETTINGS: Settings = {
  k1: 1.2,
  b: 0.7,
  boosts: { title: 2, heading: 1, text: 1, asked: 0.01, minerals: 1, places: 0.6, topics: 0.8 },
  feedback: { passages: 8, terms: 30, own: 0.5 },
  proximity: { weight: 0.4, window: 12 },
  coordination: 0.5,
  agreement: { weight: 0.45, neighbours: 3, depth: 60 },
  depth: 100,
  expansion: { id: 0.5, name: 0.5, group: 0.1, fuzzy: 0.5 },
  strange: { mineral: 0.4, place: 0.8 },
  table: 0.85,
  recency: 0.1,
}
