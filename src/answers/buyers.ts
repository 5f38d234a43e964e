import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { type Entry, periodOf } from '../tables/entries.js'
import { importerOf, importersWithTables, suppliers, supplyTables } from '../tables/importers.js'
import { askedYear } from '../tables/select.js'
import { usTables } from '../tables/us.js'
import { answering } from './answering.js'
import { tradedAs, withFormsOrAll } from './forms.js'
import { importerName, noImporter } from './importer.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { boughtLines, countsCaveats } from './suppliers.js'
import { capital, list, percent, possessive } from './text.js'

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
  return question.intent !== 'claim' && pair && question.minerals.length <= 1 && tradedIn(question) !== ''
}

/** A customs code of what another code leaves over, "natural graphite other than in powder", stands for no mineral. */
const isRest = ({ product = '' }: Table): boolean => product.includes(' other than ')

/** The tables of an importer's suppliers, the plainest first: USGS's of the United States, imports before all supply. */
const tablesFor = (corpus: Corpus, mineral: string, importer: string, year: number | undefined): readonly Table[] => {
  const us = importer === 'USA' ? usTables(corpus, mineralOf(corpus, mineral), 'import-share') : []
  const all = [
    ...us.filter((table) => year === undefined || table.years.includes(year)),
    ...supplyTables(corpus, mineral, importer, year, 'every'),
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
