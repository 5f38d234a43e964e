/** A piece of a document that lunr indexes and a citation can quote. */
export interface Passage {
  /** `document-id#n`. */
  readonly id: string
  readonly document: string
  readonly heading: string
  /** Plain text, Markdown removed. */
  readonly text: string
  /** Ids of the sources that the passage's sentences carry. */
  readonly sources: readonly string[]
  /** The sentences of `text` in order, each with its own sources, for a snippet that is cited by what it rests on. */
  readonly sentences?: readonly Sentence[]
}

/** A sentence of a passage, plain text. `sources` are its marks, or the nearest marks of its paragraph. */
export interface Sentence {
  readonly text: string
  readonly sources: readonly string[]
  /** Other words by which people ask for what it tells; absent where its own will do. */
  readonly asked?: readonly string[]
}

export const DOCUMENT_KINDS = ['mineral-note', 'product', 'event', 'list', 'article', 'concept', 'report'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export interface CorpusDocument {
  readonly id: string
  readonly title: string
  readonly kind: DocumentKind
  readonly sources: readonly string[]
  /** "2023", "2023-07" or "2023-07-03"; a period is "2016/2020". */
  readonly date?: string
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  readonly topics: readonly string[]
  /** Further front matter of the kind (event type, what it replaces, list members), checked by the kind's own schema. */
  readonly data: Readonly<Record<string, unknown>>
  readonly passages: readonly Passage[]
}
