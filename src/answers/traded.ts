import { tradeTables } from '../corpus/lookup.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { ofRow } from '../tables/arithmetic.js'
import { earliestFirst, type Numbered, numbersOf } from '../tables/entries.js'
import { SUPPLY } from '../tables/importers.js'
import { answering } from './answering.js'
import { tradedIn } from './buyers.js'
import { courseText, spanOf } from './course.js'
import { withFormsOrAll } from './forms.js'
import { placeName } from './names.js'
import { marks } from './phrases.js'
import { countedBy, supplierFigure, wholeOf } from './suppliers.js'
import { capital, evenly, percent, possessive } from './text.js'

const LINES = 8

interface Series {
  readonly table: Table
  readonly rows: readonly Numbered[]
}

const isAsked = (question: Question, year: number): boolean => {
  const { from = year, to = year } = spanOf(question)
  return year >= from && year <= to
}

/** Whether all that the world exports is asked of, which no importer buys alone. */
const asksExports = ({ roles, concepts, measure }: Question): boolean =>
  (roles.importer ?? []).length === 0 && (measure === 'exports' || concepts.includes('exports'))

/** The tables of what one importer buys of what is traded, or of what the world exports of it. */
const seriesTables = (question: Question, corpus: Corpus): readonly Table[] => {
  const mineral = tradedIn(question)
  if (asksExports(question)) return tradeTables(corpus, { mineral, measure: 'export-share' })
  const [importer, ...others] = question.roles.importer ?? []
  if (importer === undefined || others.length > 0) return []
  return SUPPLY.flatMap((measure) => tradeTables(corpus, { mineral, measure, importer }))
}

/** The years of one supplier in one importer's purchases, or the world's: of the table that has the most of those asked. */
const seriesOf = (question: Question, corpus: Corpus): Series | undefined => {
  const { supplier: [place] = question.places.filter((one) => one !== 'WLD') } = question.roles
  if (place === undefined) return undefined
  const tables = seriesTables(question, corpus)
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

/**
 * "How did China's share of US magnet imports change since 2002", "its share of world exports": a seller, a buyer or all of
 * them, and years that a table has.
 */
export const asksSupplierOverYears = (question: Question, corpus: Corpus): boolean =>
  question.minerals.length <= 1 && overYears(question) && seriesOf(question, corpus) !== undefined

/** What one supplier's share of an importer's purchases, or of the world's exports, was in the first and the last year asked, and the difference. */
export const supplierOverYears = answering('trend', ({ card, corpus, question, none }) => {
  const series = seriesOf(question, corpus)
  const last = series?.rows.at(-1)
  if (!series || !last) return none('None of my tables follows this supplier over several years.')
  const { table, rows } = series
  for (const row of evenly(rows, LINES))
    card.line(String(row.year), `${percent(row.value)} ${marks(supplierFigure(card, table, row).citations)}`)
  card.caveat(table.note)
  // Tables of many years may follow the first supplier and China alone.
  const who = placeName(corpus, last.place)
  if (last.year < (table.years.at(-1) ?? last.year)) card.caveat(`My table does not name ${who} after ${last.year}.`)
  return courseText(
    card,
    rows.map((row) => ofRow({ table, row })),
    {
      what: `${capital(possessive(who))} share of ${wholeOf(corpus, table)}${countedBy(table)}`,
      size: ({ value, bound }) => percent(value, bound),
    },
  )
})
