import type { DocumentKind, Passage } from '../corpus/types.js'

/** Kinds of things that can be found: the kinds of documents, and statistics tables. */
export type EntryKind = DocumentKind | 'table'

/** What is indexed: a passage with what its document (or table) says of it. */
export interface Entry {
  readonly passage: Passage
  readonly kind: EntryKind
  readonly title: string
  /** Ids. */
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  readonly topics: readonly string[]
  /** Names of those minerals and places, as the reader may write them. */
  readonly names: { readonly minerals: readonly string[]; readonly places: readonly string[] }
  /** Year of the last day that it speaks of, where it has a date. */
  readonly year?: number
}
