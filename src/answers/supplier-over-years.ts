import { tradeTables } from '../corpus/lookup.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { earliestFirst, type Numbered, numbersOf } from '../tables/entries.js'
import { answering } from './answering.js'
import { inPoints, pointsText } from './figures.js'
import { tradedAs, withFormsOrAll } from './forms.js'
import { placeName } from './names.js'
import { marks } from './phrases.js'
import { supplierFigure, wholeOf } from './suppliers.js'
import { capital, percent, possessive } from './text.js'

const LINES = 8

interface Series {
  readonly table: Table
  readonly rows: readonly Numbered[]
}

const isAsked = ({ years }: Question, year: number): boolean => {
  if (years.kind === 'latest') return true
  const [from, to] =
    years.kind === 'range' ? [years.from, years.to] : [Math.min(...years.years), Math.max(...years.years)]
  return year >= from && year <= (to ?? year)
}

/** The years of one supplier in one importer's purchases: of the table that has the most of those asked. */
const seriesOf = (question: Question, corpus: Corpus): Series | undefined => {
  const { importer: [importer] = [], supplier: [place] = [] } = question.roles
  if (importer === undefined || place === undefined) return undefined
  const mineral = tradedAs(question.minerals[0] ?? '', question)
  const tables = (['import-share', 'sourcing-share'] as const).flatMap((measure) =>
    tradeTables(corpus, { mineral, measure, importer }),
  )
  return withFormsOrAll(tables, question, corpus)
    .map((table) => {
      const rows = numbersOf(table, { place }).filter((row) => row.period === undefined && isAsked(question, row.year))
      return { table, rows: earliestFirst(rows) }
    })
    .filter(({ rows }) => rows.length > 1)
    .sort((a, b) => b.rows.length - a.rows.length)
    .at(0)
}

const overYears = ({ years, intent, concepts }: Question): boolean =>
  years.kind === 'range' ||
  (years.kind === 'years' && years.years.length > 1) ||
  intent === 'trend' ||
  concepts.includes('history')

/** "How did China's share of US magnet imports change since 2002": a buyer, a seller, and years that a table has. */
export const asksSupplierOverYears = (question: Question, corpus: Corpus): boolean =>
  question.intent !== 'claim' &&
  question.minerals.length <= 1 &&
  question.roles.importer?.length === 1 &&
  overYears(question) &&
  seriesOf(question, corpus) !== undefined

/** What one supplier's share of an importer's purchases was in the first and the last year asked, and the difference. */
export const supplierOverYears = answering('trend', ({ card, corpus, question, none }) => {
  const series = seriesOf(question, corpus)
  const [first, last] = [series?.rows[0], series?.rows.at(-1)]
  if (!series || !first || !last) return none('No table here has this supplier over several years.')
  const { table, rows } = series
  const step = Math.max(1, Math.ceil(rows.length / LINES))
  for (const row of rows.filter((each, at) => at % step === 0 || each === last))
    card.line(String(row.year), `${percent(row.value)} ${marks(supplierFigure(card, table, row).citations)}`)
  const label = `Change in ${supplierFigure(card, table, last).label}, since ${first.year}`
  supplierFigure(card, table, first)
  const citations = [card.cite(table, [first, last])]
  supplierFigure(card, table, last, { ...inPoints(first.value, last.value), label, citations })
  card.caveat(table.note)
  const what = `${capital(possessive(placeName(corpus, last.place)))} share of ${wholeOf(corpus, table)}`
  const moved = `from ${percent(first.value)} in ${first.year} to ${percent(last.value)} in ${last.year}`
  return `${what} went ${moved}${pointsText(last.value - first.value)}.`
})
