import { tradeTables } from '../corpus/lookup.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { ofRow } from '../tables/arithmetic.js'
import { earliestFirst, type Entry, type Numbered, numbersOf, periodOf } from '../tables/entries.js'
import { suppliers, SUPPLY } from '../tables/importers.js'
import { askedYear } from '../tables/select.js'
import { answering } from './answering.js'
import { boughtLine, byValue, tablesBought, tradedIn } from './buyers.js'
import { courseText } from './course.js'
import { withFormsOrAll } from './forms.js'
import { inLines } from './headline.js'
import { importerName, noImporter } from './importer.js'
import { mineralName, placeName } from './names.js'
import { marks } from './phrases.js'
import { countedBy, countsCaveats, supplierFigure, wholeOf } from './suppliers.js'
import { capital, evenly, list, percent, possessive } from './text.js'

/** "Compare US and EU dependence on Chinese graphite": two importers or more, and one who sells to them. */
export const asksImporters = (question: Question): boolean => {
  const { importer = [], supplier = [] } = question.roles
  const pair = importer.length > 1 && supplier.length === 1
  return pair && question.minerals.length <= 1 && tradedIn(question) !== ''
}

/** A customs code of what another code leaves over, "natural graphite other than in powder", stands for no mineral. */
const isRest = ({ product = '' }: Table): boolean => product.includes(' other than ')

/** The tables of what an importer buys, in every publication: those that stand for the mineral first. */
const tablesOf = (question: Question, corpus: Corpus, importer: string): readonly Table[] => {
  const all = tablesBought(corpus, tradedIn(question), importer, askedYear(question.years))
  return withFormsOrAll([...all.filter((table) => !isRest(table)), ...all.filter(isRest)], question, corpus)
}

/** The rows of a seller in what an importer buys. */
const rowsOf = (question: Question, corpus: Corpus, importer: string, seller: string): readonly Entry[] =>
  tablesOf(question, corpus, importer).flatMap((table) => {
    const row = suppliers(table, askedYear(question.years)).find(({ place }) => place === seller)
    return row ? [{ table, row }] : []
  })

/** One row an importer, of one publication and product where one has them all: others do not count alike. */
const alike = (groups: readonly (readonly Entry[])[]): { readonly rows: readonly Entry[]; readonly same: boolean } => {
  const filled = groups.filter((group) => group.length > 0)
  const keyOf = ({ table, row }: Entry): string => [table.source, table.product, table.detail, row.year].join('|')
  const sameAs = (one: Entry) => (other: Entry) => keyOf(one) === keyOf(other)
  const [first = []] = filled
  const shared = first.find((one) => !isRest(one.table) && filled.every((group) => group.some(sameAs(one))))
  if (shared) return { rows: filled.flatMap((group) => group.find(sameAs(shared)) ?? []), same: true }
  return { rows: filled.flatMap((group) => group.slice(0, 1)), same: filled.length < 2 }
}

/**
 * How much of its imports each importer that is named gets from one supplier, by one publication where one has them all;
 * an importer without a figure is said.
 */
export const importersOf = answering('import-sources', ({ card, corpus, question, none }) => {
  const { importer: importers = [], supplier: [seller = ''] = [] } = question.roles
  const nameOf = (importer: string): string => importerName(corpus, importer)
  const groups = importers.map((importer) => rowsOf(question, corpus, importer, seller))
  const { rows, same } = alike(groups)
  const order = [...rows].sort((a, b) => b.row.value - a.row.value)
  const [first] = order
  if (!first) return none(noImporter(corpus, importers[0] ?? '', tradedIn(question)))
  const said = order.map((entry) => boughtLine(card, entry))
  countsCaveats(
    card,
    order.map(({ table }) => table),
  )
  if (!same) card.caveat('The figures are of different publications or years, which do not count alike.')
  const product = first.table.product ?? mineralName(corpus, first.table.mineral)
  const when = same ? ` in ${periodOf(first.row)}` : ''
  const without = importers.filter((_, at) => groups[at]?.length === 0).map(nameOf)
  const gap = without.length === 0 ? '' : ` There is no such figure here for ${list(without)}.`
  const by = byValue([first])
  const of = `Share of imports of ${product} from ${placeName(corpus, seller)}`
  return [of, `${by}${when}`, inLines(`: ${list(said)}.`), gap]
})

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
