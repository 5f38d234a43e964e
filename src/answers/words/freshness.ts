import type { Corpus, Source } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { list } from '../text.js'
import { dateText } from './dates.js'

/** "U.S. Geological Survey, Mineral Commodity Summaries 2026, of 6 February 2026". */
const edition = ({ publisher, title, date }: Source): string => `${publisher}, ${title}, of ${dateText(date)}`

/**
 * For "how fresh is this data": the newest year of the tables, and the newest edition of every publisher that has that
 * year. Undefined for all other questions.
 */
export const freshnessOf = (question: Question, corpus: Corpus): string | undefined => {
  if (!question.concepts.includes('freshness')) return undefined
  const years = new Map<string, number>()
  for (const table of corpus.tables.values()) {
    // Rows are unpacked when they are read: those of a table without a newer year are not.
    if ((table.years.at(-1) ?? 0) <= (years.get(table.source) ?? 0)) continue
    for (const { year, value, projected } of table.observations)
      if (value !== undefined && !projected) years.set(table.source, Math.max(year, years.get(table.source) ?? 0))
  }
  const newest = Math.max(...years.values())
  const editions = new Map<string, Source>()
  for (const [id, year] of years) {
    const source = corpus.sources.get(id)
    if (!source || year < newest) continue
    const known = editions.get(source.publisher)
    if (!known || source.date > known.date) editions.set(source.publisher, source)
  }
  return editions.size === 0
    ? undefined
    : `The newest figures are of ${newest}: ${list([...editions.values()].map(edition))}; other tables are older, and every figure names its year.`
}
