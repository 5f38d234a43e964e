import type { Corpus, Table } from '../corpus/types.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { nameOf, priceTables, rowsOf } from '../answers/price.js'
import { wordingsOf } from '../language/wordings.js'
import { singular, wordsIn } from '../prose.js'
import { ofRow, type Quantity } from '../tables/arithmetic.js'
import { isNumber, type Numbered } from '../tables/entries.js'
import { isWorldTable, tablesAbout } from '../tables/select.js'
import { usEstimated } from '../tables/us.js'
import { type Asked, type Check, checkOf } from './check.js'
import { type Finding, type Rows, sideOf } from './judge.js'

/** What the price of a compound of an element, or of its ore, is named after. */
const COMPOUNDS = ['oxide', 'carbonate', 'concentrate']
/** The compounds that a text names: oxides, hydroxides, carbonates. */
export const compoundsIn = (text: string): readonly string[] =>
  wordsIn(text.toLowerCase()).filter((word) => COMPOUNDS.some((one) => singular(word).endsWith(one)))

/**
 * The tables of the product that a claim names, else all, those of a group's members with its own; those of a compound of
 * an element apart from its own, and with them the World Bank's: what they bear out is no contradiction of USGS.
 */
export const pricesOf = (corpus: Corpus, text: string, id: string): readonly [readonly Table[], readonly Table[]] => {
  const named = wordingsOf(corpus).found(text, 'claim.priced')
  const of = (words: string, word: string): boolean => wordsIn(words.toLowerCase()).some((one) => one.endsWith(word))
  const owners = [id, ...mineralOf(corpus, id).members]
  const all = [...new Set(owners.flatMap((one) => priceTables(corpus, mineralOf(corpus, one))))]
  const market = tablesAbout(corpus, id, 'price').filter((table) => isWorldTable(table) && !all.includes(table))
  if (named.length > 0)
    return [all.filter(({ detail, mineral }) => named.every((word) => of(`${detail} ${mineral}`, word))), market]
  const plain = all.filter(({ detail }) => compoundsIn(detail).length === 0)
  return plain.length === 0 ? [all, market] : [plain, [...all.filter((table) => !plain.includes(table)), ...market]]
}

/** The prices of a table, oldest first. */
export const pricesIn = (table: Table): readonly Quantity[] =>
  rowsOf(table).map((row) => ofRow({ table, row }, usEstimated({ table, row })))

/** The price of a year, else the newest; empty where there is none. */
export const priceIn = (table: Table, year: number | undefined): readonly Quantity[] =>
  year === undefined ? pricesIn(table).slice(-1) : pricesIn(table).filter((one) => one.year === year)

/** The row that a price was read from. */
export const priceRow = ({ rows }: Quantity): Numbered => {
  const row = rows.find(isNumber)
  if (!row) throw new Error('a price is read from a row')
  return row
}

/** ", LME cash": which price, where it has a name. */
export const kindOf = (table: Table): string => (nameOf(table) === 'average' ? '' : `, ${nameOf(table)}`)

const WHYS = {
  source: 'the kinds of price differ',
  definition: 'true of another product',
  year: 'true of other years',
} as const

/** What is found in prices: each kind of price by itself, those of other products apart. */
export const settlePrices = <Row>(
  { card, claim, id, name }: Asked<'price' | 'price-change'>,
  tables: readonly Table[],
  rows: Omit<Rows<Row>, 'label' | 'verb'>,
  find: (row: Row) => Finding,
): Check => {
  const { corpus } = card
  const [first] = tables
  if (first && first.mineral !== id && mineralOf(corpus, id).members.length === 0)
    card.caveat(`The price is that of ${mineralName(corpus, first.mineral)}.`)
  card.caveat("Prices are annual averages as USGS prints them, not today's quotes.")
  const sides = [sideOf({ label: 'Price', verb: 'costs', ...rows }, claim.negated, find)]
  const nothing = `I have no price for ${name} in that unit, product and year`
  return checkOf(card, claim, { subject: `The price of ${name}`, sides, nothing, whys: WHYS })
}
