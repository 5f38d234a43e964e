import { type Headline } from '../headline.js'
import type { Corpus, Source } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { list } from '../text.js'
import { dateText, dayPreposition } from './dates.js'

/** Families of sources whose ids begin otherwise than the family is called. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = { ec: ['ec-', 'eu-'] }

/** Sources of the publisher that a question names: by its family ("usgs"), else by its name as typed ("Reuters"). */
export const publisherOf = (corpus: Corpus, { publisher, words }: Question): readonly Source[] => {
  if (publisher === undefined) return []
  const sources = [...corpus.sources.values()]
  const family = BEGINNINGS[publisher] ?? [publisher]
  if (publisher !== 'other') return sources.filter(({ id }) => family.some((one) => id.startsWith(one)))
  const typed = words
    .filter(({ concepts }) => concepts.includes('publisher.other'))
    .map(({ text }) => text.toLowerCase())
  return sources.filter((source) => typed.some((name) => source.publisher.toLowerCase().includes(name)))
}

/** The edition that a question means: that of the year it names, else the newest. */
export const editionIn = ({ years, edition }: Question, published: readonly Source[]): Source | undefined => {
  const year = edition ?? (years.kind === 'years' ? years.years.at(-1) : undefined)
  const editions = published.filter((source) => source.edition !== undefined)
  return year === undefined
    ? [...editions].sort((a, b) => (b.edition ?? 0) - (a.edition ?? 0))[0]
    : editions.find((source) => source.edition === year)
}

/** "Mineral Commodity Summaries 2026 (ver. 1.3, May 2026), first came out on 6 February 2026." */
export const cameOut = ({ publisher, title, date }: Source): string =>
  `${publisher}, ${title}, ${/\(ver\./.test(title) ? 'first ' : ''}came out ${dayPreposition(date)} ${dateText(date)}.`

/** The newest year of each source of tables. */
const newestYears = (corpus: Corpus): ReadonlyMap<string, number> => {
  const years = new Map<string, number>()
  for (const table of corpus.tables.values()) {
    // Rows are unpacked when they are read: those of a table without a newer year are not.
    if ((table.years.at(-1) ?? 0) <= (years.get(table.source) ?? 0)) continue
    for (const { year, value, projected } of table.observations)
      if (value !== undefined && !projected) years.set(table.source, Math.max(year, years.get(table.source) ?? 0))
  }
  return years
}

/** For "how fresh is this data": the newest year of the tables, and the newest edition of every publisher that has it. */
export const freshnessOf = (corpus: Corpus): Headline => {
  const years = newestYears(corpus)
  const newest = Math.max(...years.values())
  const sources = [...years].flatMap(([id, year]) => (year < newest ? [] : (corpus.sources.get(id) ?? [])))
  const latest = sources.filter(
    (one) => !sources.some((other) => other.publisher === one.publisher && other.date > one.date),
  )
  const editions = latest.map(({ publisher, title, date }) => `${publisher}, ${title}, of ${dateText(date)}`)
  return [
    `The newest figures are of ${newest}`,
    `: ${list(editions)}; other tables are older, and every figure names its year.`,
  ]
}
