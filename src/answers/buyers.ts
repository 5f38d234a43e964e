import { isTraded } from '../corpus/lookup.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { type Entry, periodOf } from '../tables/entries.js'
import { allSupplyTables, importerOf, importersWithTables, suppliers } from '../tables/importers.js'
import { askedYear } from '../tables/select.js'
import { usTables } from '../tables/us.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { tradedAs, withFormsOrAll } from './forms.js'
import { type Headline, inARow, inLines } from './headline.js'
import { importerAdjective, importerName, noImporter } from './importer.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { marks } from './phrases.js'
import { countsCaveats, kindOf, suppliedSentence, supplierFigure } from './suppliers.js'
import { capital, list, lowerFirst, percent, possessive } from './text.js'
import { mentions } from './words/concepts.js'

/** Importers that a sentence names, products that the headline tells of, and those that a caveat names. */
const LISTED = 5
const TOLD = 3
const UNNAMED = 4
/** Percent of a whole. */
const HALF = 50

/** What is traded: the mineral that is named, or that of a product ("magnets"). */
export const tradedIn = (question: Question): string => tradedAs(question.minerals[0] ?? '', question)

/**
 * Whose goods the buyers are asked of: "who buys China's magnets", "who depends on China for magnets", "whose top supplier
 * is China"; not "where does China buy its magnets".
 */
const sellerOf = (question: Question): string | undefined => {
  const { hole, concepts, intent, roles, minerals } = question
  const buys = concepts.includes('buy')
  if (hole !== 'place' || minerals.length !== 1 || concepts.includes('q.where')) return undefined
  const [importers = [], sellers = []] = [roles.importer, roles.supplier]
  if (sellers.length === 0)
    // "Who does China buy it from" asks for the sellers.
    return buys && importers.length === 1 && !concepts.includes('from') ? importers[0] : undefined
  const relies = buys || intent === 'import-sources' || concepts.includes('reliance')
  return relies && sellers.length === 1 && importers.length === 0 ? sellers[0] : undefined
}

/** "Compare US and EU dependence on Chinese graphite": two importers or more, and one who sells to them. */
const compared = (question: Question): readonly string[] => {
  const { importer = [], supplier = [] } = question.roles
  const pair = importer.length > 1 && supplier.length === 1
  return pair && question.minerals.length <= 1 && tradedIn(question) !== '' ? importer : []
}

/** A question for what importers, all or those that are named, get of a mineral from one country. */
export const asksBuyers = (question: Question): boolean =>
  compared(question).length > 0 || sellerOf(question) !== undefined

/**
 * The tables of an importer's suppliers of a mineral, in every publication: USGS's newest of the United States, imports
 * before all supply. With a year, those that have it.
 */
export const tablesBought = (corpus: Corpus, mineral: string, importer: string, year?: number): readonly Table[] => {
  const us = importer === 'USA' ? usTables(corpus, mineralOf(corpus, mineral), 'import-share') : []
  const others = allSupplyTables(corpus, mineral, importer, year)
  return [
    ...us.filter((table) => year === undefined || table.years.includes(year)),
    // USGS's tables of the United States are among these in all editions.
    ...(us.length > 0 ? others.filter(isTraded) : others),
  ]
}

/** What a table counts, by the name under which it is traded: "lithium carbonate", "cobalt (metal, oxide, and salts)". */
const productIn = (corpus: Corpus, table: Table): string => {
  const name = mineralName(corpus, table.mineral)
  if (table.product !== undefined) return table.product
  const kind = table.measure === 'sourcing-share' ? table.stage : table.variant && lowerFirst(kindOf(table))
  return kind === undefined ? name : `${name} (${kind})`
}

/** A customs code of what another code leaves over, "natural graphite other than in powder", stands for no mineral. */
const isRest = ({ product = '' }: Table): boolean => product.includes(' other than ')

/** The tables of what an importer buys, one a product: of the publication that comes first, all suppliers in it. */
const byProduct = (question: Question, corpus: Corpus, importer: string): readonly Table[] => {
  const tables = tablesBought(corpus, tradedIn(question), importer, askedYear(question.years))
  const products = new Map<string, Table>()
  // What stands under a mineral of another name is no product of this one.
  for (const table of tables.filter(({ mineral }) => mineral === tables[0]?.mineral)) {
    const product = productIn(corpus, table)
    if (!products.has(product)) products.set(product, table)
  }
  return withFormsOrAll([...products.values()], question, corpus)
}

/** "Canada 95.9%", with a line of its own that names the product and the year. */
const boughtLine = (card: Card, { table, row }: Entry): string => {
  const who = importerName(card.corpus, importerOf(table))
  const size = percent(row.value, row.bound)
  const { citations } = supplierFigure(card, table, row)
  card.line(capital(who), `${size} of ${productIn(card.corpus, table)} (${periodOf(row)}) ${marks(citations)}`)
  return `${who} ${size}`
}

/** ", by value" where all rows are shares of value. */
const byValue = (rows: readonly Entry[]): string =>
  rows.every(({ table }) => table.detail.toLowerCase().includes('value')) ? ', by value' : ''

/** " in 2024" where all rows are of one period. */
const inYear = (rows: readonly Entry[]): string => {
  const [period, ...others] = new Set(rows.map(({ row }) => periodOf(row)))
  return period === undefined || others.length > 0 ? '' : ` in ${period}`
}

/** One product, and what each importer gets of it from the seller, the largest share first. */
interface Bought {
  readonly product: string
  readonly rows: readonly Entry[]
}

/** Of as many importers, imports come before all that an importer takes up, its own output counted. */
const isSupply = ({ rows: [first] }: Bought): number => Number(first?.table.measure === 'sourcing-share')

/** Products with those who import them, where one table alone has them: "US lithium or EU lithium (refining)". */
const whoseIn = (corpus: Corpus, tables: readonly Table[]): string => {
  const products = new Set(tables.map((table) => productIn(corpus, table)))
  const named = [...products].map((product) => {
    const [only, ...others] = tables.filter((table) => productIn(corpus, table) === product)
    return only && others.length === 0 ? `${importerAdjective(corpus, importerOf(only))} ${product}` : product
  })
  return list(named.slice(0, UNNAMED), 'or')
}

/** Products of one importer alone are told together where its publication counts them apart: "66% (oxide)". */
const together = (bought: readonly Bought[]): readonly (readonly Bought[])[] => {
  const isKind = ({ rows: [first] }: Bought): boolean =>
    first?.table.product === undefined && first?.table.measure === 'import-share'
  const kinds = bought.filter(isKind)
  const [chief] = kinds
  return bought.flatMap((one) => (one === chief ? [kinds] : isKind(one) ? [] : [[one]]))
}

/** What importers get from the seller of a product, or one importer of several kinds, in a sentence. */
const boughtSentence = (card: Card, [first, ...kinds]: readonly Bought[], seller: string): Headline => {
  if (!first) return ''
  const { product, rows } = first
  const [only, ...others] = rows
  if (only && others.length === 0) {
    const tables = [first, ...kinds].flatMap((one) => one.rows.map(({ table }) => table))
    return suppliedSentence(card, tables, seller, only.row.year)
  }
  const { corpus } = card
  const shares = rows.map(
    ({ table, row }) => `${importerName(corpus, importerOf(table))} ${percent(row.value, row.bound)}`,
  )
  const of = `Share of imports of ${product} from ${placeName(corpus, seller)}`
  return [of, `${byValue(rows)}${inYear(rows)}`, inLines(`: ${list(shares.slice(0, LISTED))}.`)]
}

/** Those of whom something holds, in a sentence that goes before the shares. */
const leadOf = ({ corpus, question }: Card, rows: readonly Entry[], seller: string): string => {
  const who = placeName(corpus, seller)
  const names = (some: readonly Entry[]): string =>
    list([...new Set(some.map(({ table }) => importerName(corpus, importerOf(table))))])
  if (mentions(question, 'source') && mentions(question, 'most')) {
    const led = rows.filter(({ table, row }) => suppliers(table, row.year)[0]?.place === seller)
    return `${capital(who)} is the top supplier of ${led.length === 0 ? 'none of the importers in my tables' : names(led)}.`
  }
  if (!mentions(question, 'val.most')) return ''
  const most = rows.filter(({ row }) => row.value >= HALF)
  return `Half or more of it is bought from ${who} by ${most.length === 0 ? 'none of the importers in my tables' : names(most)}.`
}

/**
 * How much each importer gets from one supplier of every product that belongs to the mineral, by product as traded, the
 * one that most importers get from there first; products in which the supplier is not named are said. What the
 * supplier's own exports go to is not published here.
 */
export const buyers = answering('import-sources', ({ card, corpus, question, none }) => {
  const named = compared(question)
  const seller = (named.length > 0 ? question.roles.supplier?.[0] : sellerOf(question)) ?? ''
  const mineral = tradedIn(question)
  const who = placeName(corpus, seller)
  const importers = named.length > 0 ? named : importersWithTables(corpus, mineral)
  const all = importers.flatMap((importer) => byProduct(question, corpus, importer))
  // Those that are compared are told of what stands for the mineral, in whatever publication.
  const tables = named.length > 0 && !all.every(isRest) ? all.filter((table) => !isRest(table)) : all
  const nameOf = (table: Table): string =>
    named.length > 0 ? (table.product ?? mineralName(corpus, table.mineral)) : productIn(corpus, table)
  const products = new Map<string, Entry[]>()
  for (const table of tables) {
    const row = suppliers(table, askedYear(question.years)).find(({ place }) => place === seller)
    const rows = products.get(nameOf(table)) ?? []
    products.set(nameOf(table), row ? [...rows, { table, row }] : rows)
  }
  const valueOf = ({ rows: [top] }: Bought): number => top?.row.value ?? 0
  const order = mentions(question, 'least') ? -1 : 1
  const bought: readonly Bought[] = [...products]
    .map(([product, rows]) => ({ product, rows: [...rows].sort((a, b) => order * (b.row.value - a.row.value)) }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || isSupply(a) - isSupply(b) || valueOf(b) - valueOf(a))
  const [first] = bought
  if (!first)
    return none(
      named.length > 0
        ? noImporter(corpus, named[0] ?? '', mineral)
        : `None of the importers I cover buys ${mineralName(corpus, mineral)} from ${who}.`,
    )
  const entries = bought.flatMap(({ rows }) => rows)
  for (const entry of entries) boughtLine(card, entry)
  // The note of a customs code says what of the mineral is traded under others.
  for (const { rows } of bought) card.caveat(rows[0]?.table.product && rows[0].table.note)
  const unnamed = tables.filter((table) => products.get(nameOf(table))?.length === 0)
  if (unnamed.length > 0)
    card.caveat(`${capital(who)} is not named among the suppliers of ${whoseIn(corpus, unnamed)}.`)
  if (named.length === 0)
    card.caveat(`Where ${possessive(who)} exports go is not in my tables; these are shares of what each importer buys.`)
  countsCaveats(
    card,
    entries.map(({ table }) => table).filter(({ product }) => product === undefined),
  )
  if (named.length > 0 && new Set(first.rows.map(({ table, row }) => `${table.source} ${row.year}`)).size > 1)
    card.caveat('The figures are of different publications or years, which do not count alike.')
  if (bought.length > 1) card.caveat('Products are counted apart and cannot be added.')
  const told = together(bought).slice(0, named.length > 0 ? 1 : TOLD)
  const sentences = told.map((some) => boughtSentence(card, some, seller))
  const silent = named.filter((importer) => !entries.some(({ table }) => importerOf(table) === importer))
  const gap = `There is no such figure here for ${list(silent.map((one) => importerName(corpus, one)))}.`
  const lead = leadOf(card, first.rows, seller)
  return inARow([...(lead === '' ? [] : [lead]), ...sentences, ...(silent.length === 0 ? [] : [gap])], ' ')
})
