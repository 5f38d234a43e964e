import { tradeTables } from '../corpus/lookup.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { earliestFirst, type Entry, type Numbered, numbersOf, periodOf } from '../tables/entries.js'
import { allSupplyTables, importerOf, importersWithTables, suppliers, supplyTables } from '../tables/importers.js'
import { askedYear } from '../tables/select.js'
import { usTables } from '../tables/us.js'
import type { Figure } from './answer.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { entryFigure, inPoints, pointsText } from './figures.js'
import { tradedAs, withFormsOrAll } from './forms.js'
import { importerName, noImporter } from './importer.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { marks } from './phrases.js'
import { boughtLines, countsCaveats, supplierFigure, supplierText, wholeOf } from './suppliers.js'
import { capital, evenly, list, percent, possessive } from './text.js'

const NAMED = 3

/** What is traded: the mineral that is named, or that of a product ("magnets"). */
const tradedIn = (question: Question): string => tradedAs(question.minerals[0] ?? '', question)

/** Whose goods the buyers are asked of: "who buys China's magnets", not "where does China buy its magnets". */
const sellerOf = ({ hole, concepts, roles, minerals }: Question): string | undefined => {
  if (hole !== 'place' || minerals.length !== 1 || !concepts.includes('buy') || concepts.includes('q.where'))
    return undefined
  const [importers = [], sellers = []] = [roles.importer, roles.supplier]
  if (sellers.length === 1 && importers.length === 0) return sellers[0]
  // "Who does China buy it from" asks for the sellers.
  return sellers.length === 0 && importers.length === 1 && !concepts.includes('from') ? importers[0] : undefined
}

/** A question for those who buy what a country sells. */
export const asksBuyers = (question: Question): boolean => sellerOf(question) !== undefined

/** The rows of a seller in some tables of what importers buy. */
const rowsOf = (tables: readonly Table[], seller: string, year?: number): readonly Entry[] =>
  tables.flatMap((table) => {
    const row = suppliers(table, year).find(({ place }) => place === seller)
    return row ? [{ table, row }] : []
  })

/**
 * How much of their imports each importer that has a table gets from the seller. What the seller's exports go to is not
 * published here, which the answer says.
 */
export const buyers = answering('import-sources', ({ card, corpus, question, none }) => {
  const seller = sellerOf(question) ?? ''
  const mineral = tradedIn(question)
  const found = importersWithTables(corpus, mineral).flatMap((importer) => {
    const tables = supplyTables(corpus, mineral, importer).filter(({ measure }) => measure === 'import-share')
    return rowsOf(withFormsOrAll(tables, question, corpus).slice(0, 1), seller)
  })
  const who = placeName(corpus, seller)
  const [first, ...others] = boughtLines(card, found)
  if (!first) return none(`None of the importers I cover buys ${mineralName(corpus, mineral)} from ${who}.`)
  card.caveat(`Where ${possessive(who)} exports go is not in my tables; these are shares of what each importer buys.`)
  const most = [first, ...others.slice(0, NAMED - 1)].map(
    ({ table, row }) => `${importerName(corpus, importerOf(table))} (${percent(row.value)})`,
  )
  const product = first.table.product ?? mineralName(corpus, mineral)
  const get = most.length > 1 ? 'get most of their' : 'gets most of its'
  return `${capital(list(most))} ${get} ${product} from ${who}, of the importers I cover.`
})

/** "Compare US and EU dependence on Chinese graphite": two importers or more, and one who sells to them. */
export const asksImportersCompared = (question: Question): boolean => {
  const { importer = [], supplier = [] } = question.roles
  const pair = importer.length > 1 && supplier.length === 1
  return pair && question.minerals.length <= 1 && tradedIn(question) !== ''
}

/** A customs code of what another code leaves over, "natural graphite other than in powder", stands for no mineral. */
const isRest = ({ product = '' }: Table): boolean => product.includes(' other than ')

/** The tables of an importer's suppliers, the plainest first: USGS's of the United States, imports before all supply. */
const tablesFor = (corpus: Corpus, mineral: string, importer: string, year: number | undefined): readonly Table[] => {
  const us = importer === 'USA' ? usTables(corpus, mineralOf(corpus, mineral), 'import-share') : []
  const all = [
    ...us.filter((table) => year === undefined || table.years.includes(year)),
    ...allSupplyTables(corpus, mineral, importer, year),
  ]
  return [...all.filter((table) => !isRest(table)), ...all.filter(isRest)]
}

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
 * How much of its imports each of several importers gets from one supplier, by one publication where one has them all; an
 * importer without a figure is named.
 */
export const importersCompared = answering('import-sources', ({ card, corpus, question, none }) => {
  const mineral = tradedIn(question)
  const { importer: importers = [], supplier: [supplier = ''] = [] } = question.roles
  const nameOf = (importer: string): string => importerName(corpus, importer)
  const year = askedYear(question.years)
  const groups = importers.map((importer) =>
    rowsOf(withFormsOrAll(tablesFor(corpus, mineral, importer, year), question, corpus), supplier, year),
  )
  const { rows, same } = alike(groups)
  const order = boughtLines(card, rows)
  const [first] = order
  if (!first) return none(noImporter(corpus, importers[0] ?? '', mineral))
  const tables = order.map(({ table }) => table)
  countsCaveats(card, tables)
  if (!same) card.caveat('The figures are of different publications or years, which do not count alike.')
  const product = first.table.product ?? mineralName(corpus, first.table.mineral)
  const said = order.map(({ table, row }) => `${nameOf(importerOf(table))} ${percent(row.value, row.bound)}`)
  const by = first.table.detail.toLowerCase().includes('value') ? ', by value' : ''
  const when = same ? ` in ${periodOf(first.row)}` : ''
  const without = importers.filter((_, at) => groups[at]?.length === 0).map(nameOf)
  const gap = without.length === 0 ? '' : ` There is no such figure here for ${list(without)}.`
  return `Share of imports of ${product} from ${placeName(corpus, supplier)}${by}${when}: ${list(said)}.${gap}`
})

const SHOWN = 8
const PRODUCTS = 3

/** The tables of the world's exporters of a mineral, shares of value before those of weight, the last year of all first. */
const exportTables = (question: Question, corpus: Corpus): readonly Table[] => {
  const mineral = tradedAs(question.minerals[0] ?? '', question)
  const all = tradeTables(corpus, { mineral, measure: 'export-share' }).filter(
    ({ variant = '' }) => !variant.endsWith('history') && !variant.endsWith('by-weight'),
  )
  return withFormsOrAll(all, question, corpus)
}

/** "Who exports the most magnets", "China's share of magnet exports": of the world's exports, not of one country's. */
export const asksExporters = (question: Question, corpus: Corpus): boolean =>
  question.measure === 'exports' &&
  question.minerals.length === 1 &&
  (question.intent === 'ranking' || question.intent === 'share') &&
  !question.places.includes('USA') &&
  exportTables(question, corpus).length > 0

const exporterFigure = (card: Card, table: Table, row: Numbered): Figure => {
  const who = capital(placeName(card.corpus, row.place))
  return entryFigure(card, { table, row }, `${who}: share of world exports of ${table.product ?? ''}, ${row.year}`)
}

/** The countries that export a product, by their share of the value of the world's exports. */
export const exporters = answering(
  ({ intent }) => intent,
  ({ card, corpus, question, none }) => {
    const tables = exportTables(question, corpus)
    const [first] = tables
    const [top, ...next] = first ? suppliers(first) : []
    if (!first || !top) return none('I have no table of exporters of that.')
    const [place] = question.places
    const asked = [top, ...next].find((row) => row.place === place)
    if (asked) exporterFigure(card, first, asked)
    for (const table of tables.slice(0, PRODUCTS)) {
      const rows = suppliers(table).slice(0, SHOWN)
      const cited = new Set(rows.flatMap((row) => exporterFigure(card, table, row).citations))
      const each = list(rows.map((row) => supplierText(corpus, row)))
      card.line(capital(table.product ?? ''), `${each} (${rows[0]?.year ?? ''}) ${marks([...cited])}`)
    }
    card.caveat('Shares are of the value recorded by customs; hubs that re-export what others made count as exporters.')
    const product = first.product ?? mineralName(corpus, first.mineral)
    const name = (id: string): string => capital(placeName(corpus, id))
    if (asked)
      return `${name(asked.place)} had ${percent(asked.value)} of the value of the world's exports of ${product} in ${asked.year}.`
    if (place !== undefined && place !== 'WLD') return `${name(place)} is not among the listed exporters of ${product}.`
    const others = list(next.slice(0, 2).map((row) => placeName(corpus, row.place)))
    return `${name(top.place)} exports the most ${product}, ${percent(top.value)} of the world's value (${top.year}), ahead of ${others}.`
  },
)

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
  for (const row of evenly(rows, LINES))
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
