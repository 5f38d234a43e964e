import { tradeTables } from '../corpus/lookup.js'
import type { Corpus, Observation, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { isNumber } from '../tables/read.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { wholeOf } from './foreign-imports.js'
import { tradedAs, withForms } from './forms.js'
import { supplierFigure } from './import-sources.js'
import { placeName } from './names.js'
import { marks } from './phrases.js'
import { suggestionsFor } from './suggest.js'
import { capital, number, percent, possessive } from './text.js'

const LINES = 8

type Row = Observation & { readonly value: number }
interface Series {
  readonly table: Table
  readonly rows: readonly Row[]
}

const isAsked = ({ years }: Question, year: number): boolean =>
  years.kind === 'latest' ||
  (years.kind === 'range'
    ? year >= years.from && year <= (years.to ?? year)
    : year >= Math.min(...years.years) && year <= Math.max(...years.years))

/** The years of one supplier in one importer's purchases: of the table that has the most of those asked. */
const seriesOf = (question: Question, corpus: Corpus): Series | undefined => {
  const { importer: [importer] = [], supplier: [supplier] = [] } = question.roles
  if (importer === undefined || supplier === undefined) return undefined
  const mineral = tradedAs(question.minerals[0] ?? '', question)
  const tables = (['import-share', 'sourcing-share'] as const).flatMap((measure) =>
    tradeTables(corpus, { mineral, measure, importer }),
  )
  const wanted = withForms(tables, question, corpus)
  return (wanted.length > 0 ? wanted : tables)
    .map((table) => ({
      table,
      rows: table.observations
        .filter(isNumber)
        .filter(({ place, year, period }) => place === supplier && period === undefined && isAsked(question, year))
        .sort((a, b) => a.year - b.year),
    }))
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
export const supplierOverYears = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const series = seriesOf(question, corpus)
  const [first, last] = [series?.rows[0], series?.rows.at(-1)]
  if (!series || !first || !last)
    return card.refuse('no-figure', 'trend', 'No table here has this supplier over several years.')
  const { table, rows } = series
  card.suggest(...suggestionsFor(corpus, table.mineral, 'import-sources'))
  const step = Math.max(1, Math.ceil(rows.length / LINES))
  for (const row of rows.filter((each, at) => at % step === 0 || each === last))
    card.line(String(row.year), `${percent(row.value)} ${marks(supplierFigure(card, table, row).citations)}`)
  const change = last.value - first.value
  const figure = supplierFigure(card, table, last)
  supplierFigure(card, table, first)
  card.figure({
    ...figure,
    label: `Change in ${figure.label}, since ${first.year}`,
    quantity: 'change',
    value: change,
    unit: 'percentage points',
    basis: 'calculated',
    formula: `${number(last.value)} % − ${number(first.value)} %`,
    citations: [card.cite(table, [first, last])],
  })
  if (table.note !== undefined) card.caveat(table.note)
  const who = capital(possessive(placeName(corpus, last.place)))
  const moved = change === 0 ? '' : `, ${change > 0 ? 'up' : 'down'} ${number(Math.abs(change))} percentage points`
  return card.answer(
    'answered',
    'trend',
    `${who} share of ${wholeOf(corpus, table)} went from ${percent(first.value)} in ${first.year} to ${percent(last.value)} in ${last.year}${moved}.`,
  )
}
