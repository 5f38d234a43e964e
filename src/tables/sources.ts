import type { Corpus, Table } from '../corpus/types.js'

/** Place of a publication that says nothing of its order: behind those that do. */
const LAST = 100

/** The family of a source, by which people name its publisher: `usgs` of `usgs-mcs-2026`. */
export const familyOf = (source: string): string => source.split('-')[0] ?? source

/** Where a publication stands among those that have a figure of the same year; the lower one answers first. */
export const orderOf = (corpus: Corpus, source: string): number => corpus.sources.get(source)?.traits?.order ?? LAST

/** The years that a publication's figures are means of, "2016–2020"; none for figures of single years. */
export const averagesOf = (corpus: Corpus, source: string): string | undefined =>
  corpus.sources.get(source)?.traits?.averages

const dateOf = (corpus: Corpus, source: string): string => corpus.sources.get(source)?.date ?? source

/**
 * Publication before publication as the traits in `sources.yaml` order them, the later edition before the earlier
 * (number rule 5). Years are not looked at.
 */
export const byOrder =
  (corpus: Corpus) =>
  (a: Table, b: Table): number => {
    const edition = (table: Table): number => corpus.sources.get(table.source)?.edition ?? 0
    // ISO dates, which compare as they stand; a comparison by locale costs some milliseconds on the first answer.
    const [dateA, dateB] = [dateOf(corpus, a.source), dateOf(corpus, b.source)]
    return (
      orderOf(corpus, a.source) - orderOf(corpus, b.source) ||
      edition(b) - edition(a) ||
      (dateA === dateB ? 0 : dateB > dateA ? 1 : -1) ||
      (a.source === b.source ? 0 : a.source < b.source ? 1 : -1)
    )
  }
