import type { Corpus } from '../corpus/types.js'

const known = new WeakMap<Corpus, number>()

/** The newest year of the data, projections apart. */
export const newestYear = (corpus: Corpus): number => {
  const before = known.get(corpus)
  if (before !== undefined) return before
  let newest = 0
  for (const table of corpus.tables.values()) {
    // Rows are unpacked when they are read: those of a table without a newer year are not.
    if ((table.years.at(-1) ?? 0) <= newest) continue
    for (const row of table.observations) if (!row.projected && row.year > newest) newest = row.year
  }
  known.set(corpus, newest)
  return newest
}
