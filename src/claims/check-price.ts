import type { Corpus, Table } from '../corpus/types.js'
import { quantityFigure } from '../answers/figures.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { nameOf, priceFigure, priceTables, priceText, rowsOf } from '../answers/price.js'
import { convertedFigure, pricePer } from '../answers/price-in-unit.js'
import { capital, list, number } from '../answers/text.js'
import { extremeOf, ofRow, type Quantity, ratioTo, sumOf } from '../tables/arithmetic.js'
import { familyOf } from '../tables/sources.js'
import { type Asked, type Check, checkOf, saidCheck, unverifiableCheck } from './check.js'
import type { Range, Said } from './claim.js'
import { changeIn, truthOf, whenOf } from './held.js'
import { type Finding, flip, type Rows, sideOf } from './judge.js'
import { fits } from './value.js'
import { wordingsOf } from '../language/wordings.js'
import { singular, wordsIn } from '../prose.js'
import { isNumber, type Numbered } from '../tables/entries.js'
import { isWorldTable, tablesAbout } from '../tables/select.js'
import { usEstimated } from '../tables/us.js'

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

/** What an average is given with: how far a claimed price may lie off it, as a part of it. */
const ROUNDING = 0.005
const ESTIMATE = 0.02

/** A price against a range in dollars per `unit`; the cell is rounded to its last digit. */
const levelFinding = (price: Quantity, { range, unit }: Said<'price'>): Finding => {
  const { table, year, bound, estimated } = price
  const value = pricePer(table, price, unit)
  const exact = Number.isFinite(range.low) && Number.isFinite(range.high)
  const slack = value === undefined || !exact ? 0 : value * (estimated ? ESTIMATE : ROUNDING)
  const wide: Range = { ...range, low: range.low - slack, high: range.high + slack }
  const other = value === undefined || Math.abs(value / price.value - 1) < 1e-9 ? undefined : value
  const per = other === undefined ? '' : `, that is $${number(other, other < 100 ? 2 : 0)}/${unit}`
  return {
    truth: value === undefined ? 'unknown' : truthOf(value, bound, wide),
    year,
    terms: { publisher: familyOf(table.source) },
    show: (card) => {
      const { citations } = priceFigure(card, table, priceRow(price))
      if (other !== undefined) convertedFigure(card, table, priceRow(price), unit, other)
      return `${capital(nameOf(table))}: ${priceText(price.value, table)} (${whenOf(price)}) ${marks(citations)}${per}`
    },
    say: () => `averaged ${priceText(price.value, table)}${per} (${whenOf(price)}${kindOf(table)})`,
  }
}

/** Checks "germanium costs $4,100 a kilogram" against the yearly averages, each kind of price on its own. */
export const checkPrice = (asked: Asked<'price'>): Check => {
  const { card, claim, said, id } = asked
  const [tables, more] = pricesOf(card.corpus, claim.text, id)
  const at = (of: readonly Table[]): readonly Quantity[] => of.flatMap((table) => priceIn(table, claim.year))
  const earlier = claim.year === undefined ? tables : []
  const others = (): readonly Quantity[] => earlier.flatMap((table) => pricesIn(table).slice(0, -1).reverse())
  const rows = { current: at(tables), definitions: at(more), others }
  return settlePrices(asked, tables, rows, (price) => levelFinding(price, said))
}

/** Checks "lithium prices fell 86 % since 2022"; without years the last two, and else any other span to show when it was so. */
export const checkPriceChange = (asked: Asked<'price-change'>): Check => {
  const { card, claim, said, id } = asked
  const { corpus } = card
  const [tables, more] = pricesOf(corpus, claim.text, id)
  const spanIn = (series: readonly Quantity[]): readonly [number, number] => {
    const last = claim.year ?? series.at(-1)?.year ?? 0
    return [claim.since ?? last - 1, last]
  }
  const moved = (table: Table, series: readonly Quantity[], span: readonly [number, number]): readonly Finding[] =>
    changeIn(series, span, said.range, {
      ...{ what: `${mineralName(corpus, table.mineral)} price${kindOf(table)}`, kind: kindOf(table) },
      size: ({ value }) => priceText(value, table),
    })
  const current = (of: readonly Table[]): readonly Finding[] =>
    of.flatMap((table) => moved(table, pricesIn(table), spanIn(pricesIn(table))))
  const others = (): readonly Finding[] =>
    tables.flatMap((table) => {
      const series = pricesIn(table)
      const years = claim.year === undefined ? series.map(({ year }) => year) : []
      return years
        .flatMap((to) => years.filter((from) => from < to).map((from) => [from, to] as const))
        .filter(([from]) => claim.since === undefined || from === claim.since)
        .reverse()
        .flatMap((span) => moved(table, series, span))
    })
  return settlePrices(asked, tables, { current: current(tables), definitions: current(more), others }, (one) => one)
}

/** A price in dollars a ton; none for a price of no mass. */
const perTon = (price: Quantity): readonly Quantity[] => {
  const value = pricePer(price.table, price, 't')
  return value === undefined ? [] : [{ ...price, value, unit: 'USD/t' }]
}

/**
 * Checks "rhodium is worth more than platinum and palladium together": one price over the sum of others, weight for
 * weight, in one year. Where a mineral has several prices, it is decided only if all of them agree.
 */
export const checkPriceRatio = ({ card, claim, said, id, name }: Asked<'price-ratio'>): Check => {
  const { corpus } = card
  const pricedIn = (mineral: string, year: number | undefined): readonly Quantity[] =>
    pricesOf(corpus, claim.text, mineral)[0].flatMap((table) => priceIn(table, year).flatMap(perTon))
  const own = pricedIn(id, claim.year)
  const year = claim.year ?? own[0]?.year ?? 0
  const others = said.than.map((mineral) => pricedIn(mineral, year))
  const names = list(said.than.map((mineral) => mineralName(corpus, mineral)))
  const ends = (['lowest', 'highest'] as const).map((end) => ({
    price: extremeOf(own, end),
    others: others.flatMap((prices) => extremeOf(prices, end) ?? []),
  }))
  const ratios = ends.flatMap(({ price }) =>
    ends.flatMap(({ others: [first, ...more] }) => {
      const whole = first && more.length === others.length - 1 ? sumOf([first, ...more]) : undefined
      return (price && whole && ratioTo(price, whole)) ?? []
    }),
  )
  const [least, most] = [extremeOf(ratios, 'lowest'), extremeOf(ratios, 'highest')]
  if (!least || !most) return unverifiableCheck(claim, `I have no prices by weight for both ${name} and ${names}`)
  const held = ratios.filter(({ value }) => fits(value, said.range)).length
  const shown = [own, ...others].flatMap((prices) => prices.slice(0, 2))
  const textOf = ({ table, rows: [row] }: Quantity): string => priceText(row?.value ?? 0, table)
  const rows = shown.map((price) => {
    const { citations } = priceFigure(card, price.table, priceRow(price))
    const line = `${textOf(price)} (${whenOf(price)}) ${marks(citations)}`
    return [capital(mineralName(corpus, price.table.mineral)), line] as const
  })
  const told = list(shown.map((price) => `${mineralName(corpus, price.table.mineral)} ${textOf(price)}`))
  if (held > 0 && held < ratios.length)
    return saidCheck(claim, 'unverifiable', `the kinds of price differ: ${told} (${year})`, rows)
  const label = `Price of ${name} over that of ${names}, by weight, ${year}`
  quantityFigure(card, held > 0 ? least : most, label, { mineral: id, place: '' })
  const times = `${number(least.value < 1 ? most.value : least.value, 2)} times as much by weight`
  const verdict = flip(held > 0 ? 'supported' : 'contradicted', claim.negated)
  return saidCheck(claim, verdict, `prices averaged ${told} (${year}), ${times}`, rows)
}
