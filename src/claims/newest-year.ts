import type { Corpus } from '../corpus/types.js'
import { once } from '../once.js'

/** The newest year of the data, projections apart. */
export const newestYear = once(({ tables }: Corpus): number => {
  let newest = 0
  for (const table of tables.values()) {
    // Rows are unpacked when they are read: those of a table without a newer year are not.
    if ((table.years.at(-1) ?? 0) <= newest) continue
    for (const row of table.observations) if (!row.projected && row.year > newest) newest = row.year
  }
  return newest
})
