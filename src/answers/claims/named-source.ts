import type { Table } from '../../corpus/types.js'

/** The publishers of figures by the names that a text calls them, with the beginning of their tables' ids. */
const PUBLISHERS: readonly (readonly [string, RegExp])[] = [
  ['usgs', /\bUSGS\b|\b(?:U\.?S\.?|United States|American) Geological Survey\b/i],
  ['bgs', /\bBGS\b|\bBritish Geological Survey\b/i],
  ['iea', /\bIEA\b|\bInternational Energy Agency\b/i],
]

/** The one publisher that a sentence rests on, "according to the USGS"; undefined for none or several. */
export const sourceIn = (sentence: string): string | undefined => {
  const named = PUBLISHERS.filter(([, pattern]) => pattern.test(sentence))
  return named.length === 1 ? named[0]?.[0] : undefined
}

/** The tables that a claim can be held against: those of the publisher that it names, else all. */
export const tablesBy = <T extends Table>(tables: readonly T[], source: string | undefined): readonly T[] =>
  source === undefined ? tables : tables.filter((table) => table.source.startsWith(`${source}-`))
