import { tradeTables } from '../corpus/lookup.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { ofRow } from '../tables/arithmetic.js'
import { earliestFirst, type Entry, type Numbered, numbersOf, periodOf } from '../tables/entries.js'
import {
  allSupplyTables,
  importerOf,
  importersWithTables,
  suppliers,
  SUPPLY,
  supplyTables,
} from '../tables/importers.js'
import { askedYear } from '../tables/select.js'
import { usTables } from '../tables/us.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { courseText } from './course.js'
import { tradedAs, withFormsOrAll } from './forms.js'
import { importerName, noImporter } from './importer.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { marks } from './phrases.js'
import { countedBy, countsCaveats, supplierFigure, wholeOf } from './suppliers.js'
import { capital, evenly, list, percent, possessive } from './text.js'
import { mentions } from './words/concepts.js'

/** What is traded: the mineral that is named, or that of a product ("magnets"). */
const tradedIn = (question: Question): string => tradedAs(question.minerals[0] ?? '', question)

/**
 * Whose goods the buyers are asked of: "who buys China's magnets", "who depends on China for magnets", "whose top supplier
 * is China"; not "where does China buy its magnets".
 */
const sellerOf = ({ hole, concepts, intent, roles, minerals, excluded }: Question): string | undefined => {
  if (hole !== 'place' || minerals.length !== 1 || concepts.includes('q.where')) return undefined
  const [importers = [], sellers = []] = [roles.importer, roles.supplier]
  const asksBuyers = intent === 'import-sources' && excluded.length === 0
  if (sellers.length === 1 && importers.length === 0 && (asksBuyers || concepts.includes('buy'))) return sellers[0]
  if (!concepts.includes('buy')) return undefined
  // "Who does China buy it from" asks for the sellers.
  return sellers.length === 0 && importers.length === 1 && !concepts.includes('from') ? importers[0] : undefined
}

/** "Compare US and EU dependence on Chinese graphite": two importers or more, and one who sells to them. */
const comparesImporters = (question: Question): boolean => {
  const { importer = [], supplier = [] } = question.roles
  const pair = importer.length > 1 && supplier.length === 1
  return pair && question.minerals.length <= 1 && tradedIn(question) !== ''
}

/** A question for what importers, named or all that there are, get from one country. */
export const asksImporters = (question: Question): boolean =>
  comparesImporters(question) || sellerOf(question) !== undefined

/** A customs code of what another code leaves over, "natural graphite other than in powder", stands for no mineral. */
const isRest = ({ product = '' }: Table): boolean => product.includes(' other than ')

/** The tables of what an importer buys, the plainest first: USGS's of the United States, imports before all supply. */
const tablesOf = (question: Question, corpus: Corpus, importer: string): readonly Table[] => {
  const mineral = tradedIn(question)
  // Of all importers each has a table of its own; those that are compared are looked up in every publication.
  if (!comparesImporters(question)) {
    const own = supplyTables(corpus, mineral, importer).filter(({ measure }) => measure === 'import-share')
    return withFormsOrAll(own, question, corpus).slice(0, 1)
  }
  const year = askedYear(question.years)
  const us = importer === 'USA' ? usTables(corpus, mineralOf(corpus, mineral), 'import-share') : []
  const all = [
    ...us.filter((table) => year === undefined || table.years.includes(year)),
    ...allSupplyTables(corpus, mineral, importer, year),
  ]
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

const LISTED = 5

/** "Whose top supplier is China": the importers whose largest supplier it is, in a sentence of its own. */
const ledBy = ({ corpus, question }: Card, rows: readonly Entry[], seller: string): string => {
  if (!mentions(question, 'source') || !mentions(question, 'most')) return ''
  const led = rows.filter(({ table, row }) => suppliers(table, row.year)[0]?.place === seller)
  const names = led.map(({ table }) => importerName(corpus, importerOf(table)))
  const who = capital(placeName(corpus, seller))
  return names.length === 0
    ? `${who} is the top supplier of none of the importers in my tables. `
    : `${who} is the top supplier of ${list(names)}. `
}

/**
 * How much of its imports each importer gets from one supplier, by one publication where one has them all; an importer
 * that is named and has no figure is said. What the supplier's own exports go to is not published here.
 */
export const importersOf = answering('import-sources', ({ card, corpus, question, none }) => {
  const compares = comparesImporters(question)
  const seller = (compares ? question.roles.supplier?.[0] : sellerOf(question)) ?? ''
  const importers = compares ? (question.roles.importer ?? []) : importersWithTables(corpus, tradedIn(question))
  const nameOf = (importer: string): string => importerName(corpus, importer)
  const groups = importers.map((importer) => rowsOf(question, corpus, importer, seller))
  const { rows, same } = alike(groups)
  const order = [...rows].sort((a, b) => b.row.value - a.row.value)
  const [first] = order
  const who = placeName(corpus, seller)
  if (!first)
    return none(
      compares
        ? noImporter(corpus, importers[0] ?? '', tradedIn(question))
        : `None of the importers I cover buys ${mineralName(corpus, tradedIn(question))} from ${who}.`,
    )
  const said = order.map(({ table, row }) => {
    const { citations } = supplierFigure(card, table, row)
    const size = percent(row.value, row.bound)
    const what = table.product ?? mineralName(corpus, table.mineral)
    card.line(capital(nameOf(importerOf(table))), `${size} of ${what} (${periodOf(row)}) ${marks(citations)}`)
    return `${nameOf(importerOf(table))} ${size}`
  })
  const tables = order.map(({ table }) => table)
  if (!compares)
    card.caveat(`Where ${possessive(who)} exports go is not in my tables; these are shares of what each importer buys.`)
  countsCaveats(card, tables)
  if (!same) card.caveat('The figures are of different publications or years, which do not count alike.')
  const product = first.table.product ?? mineralName(corpus, first.table.mineral)
  const by = first.table.detail.toLowerCase().includes('value') ? ', by value' : ''
  const when = same ? ` in ${periodOf(first.row)}` : ''
  const without = compares ? importers.filter((_, at) => groups[at]?.length === 0).map(nameOf) : []
  const gap = without.length === 0 ? '' : ` There is no such figure here for ${list(without)}.`
  const lead = compares ? '' : ledBy(card, order, seller)
  return `${lead}Share of imports of ${product} from ${who}${by}${when}: ${list(compares ? said : said.slice(0, LISTED))}.${gap}`
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
