import type { CorpusDocument } from '../types.js'
import { byProductOf } from './data.js'
import type { ByProduct } from './schema-uses.js'

/** A companion of a host metal. */
export interface Companion {
  readonly mineral: string
  readonly degree: ByProduct['degree']
  /** 1: the host is its first; 2: its second. */
  readonly rank: number
  readonly document: CorpusDocument
}

const DEGREES: readonly ByProduct['degree'][] = ['wholly', 'mainly', 'partly']

/**
 * What comes out of the mines and smelters of a metal beside it: those that hang on it most first, that is by how much
 * of them is a by-product at all, then by the place of this host among theirs, then by name.
 */
export const byProductsOf = (host: string, documents: ReadonlyMap<string, CorpusDocument>): readonly Companion[] =>
  [...documents.values()]
    .flatMap((document): Companion[] => {
      const found = byProductOf(document)
      const rank = (found?.hosts.indexOf(host) ?? -1) + 1
      const [mineral] = document.minerals
      return found && rank > 0 && mineral !== undefined ? [{ mineral, degree: found.degree, rank, document }] : []
    })
    .sort(
      (a, b) =>
        a.rank - b.rank || DEGREES.indexOf(a.degree) - DEGREES.indexOf(b.degree) || a.mineral.localeCompare(b.mineral),
    )
