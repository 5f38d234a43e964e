import type { Corpus, Mineral, Observation, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer, Figure } from './answer.js'
import { Card } from './card.js'
import { mineralOf } from './names.js'
import { nothingAbout } from './missing.js'
import { marks } from './phrases.js'
import { isNumber } from '../tables/read.js'
import { priceInUnit } from './price-in-unit.js'
import { yearRuns } from './refuse.js'
import { suggestionsFor } from './suggest.js'
import { capital, number, percent } from './text.js'
import { isWorldTable, tablesAbout } from '../tables/select.js'
import { usEstimated, usTables, usYear } from '../tables/us.js'

const LINES = 4
const YEARS = 13

const UNIT_NAMES: Readonly<Record<string, string>> = {
  t: 'a metric ton',
  kg: 'a kilogram',
  g: 'a gram',
  lb: 'a pound',
  ct: 'a carat',
  'oz t': 'a troy ounce',
  'short ton': 'a short ton',
  dmtu: 'a dry metric ton unit',
  mtu: 'a metric ton unit',
}

/** A mean of months has more digits than it says anything with. */
const rounded = (value: number): number => (value >= 1000 ? Math.round(value) : Math.round(value * 100) / 100)

/** Units short enough to stand at the price: "$21/lb". */
const SHORT_UNITS = new Set(['t', 'kg', 'lb', 'g', 'ct'])

/** "$21/lb", "$1,200 a troy ounce", "76 cents a pound": a price in the unit it is printed in. */
export const priceText = (exact: number, table: Table): string => {
  const [money = '', per = ''] = table.unit.split('/')
  const value = isWorldTable(table) ? rounded(exact) : exact
  if (per === '') return table.unit === 'none' ? number(value) : `${number(value)} (${table.unit})`
  if (!money.includes('¢') && SHORT_UNITS.has(per)) return `$${number(value)}/${per}`
  const sum = money.includes('¢') ? `${number(value)} cents` : `$${number(value)}`
  return `${sum} ${UNIT_NAMES[per] ?? `per ${per}`}`
}

/** What is priced and where: "U.S. spot, cathode". The words that every price row has are left out. */
export const nameOf = (table: Table): string => {
  const detail = table.detail
    .replace(/\b(price|annual|average|real)\b[,-]*/gi, '')
    .replace(/\b(dollars|cents) per [a-z ]+?(?= of |[,:]|$)/gi, '')
    .replace(/\s*[,:]\s*(?=[,:])/g, '')
    .replace(/^[\s,:-]+|[\s,:-]+$/g, '')
    .replace(/\s+/g, ' ')
  return detail === '' || detail.toLowerCase() === table.mineral ? 'average' : detail
}

/** A price as a figure, in the unit USGS prints it in. */
export const priceFigure = (card: Card, table: Table, row: Observation & { readonly value: number }): Figure =>
  card.figure({
    label: `${capital(mineralOf(card.corpus, table.mineral).name)} price (${nameOf(table)}), ${usYear({ table, row })}`,
    quantity: 'amount',
    value: row.value,
    ...(row.bound === undefined ? {} : { bound: row.bound }),
    unit: table.unit,
    mineral: table.mineral,
    place: row.place,
    measure: 'price',
    year: row.year,
    estimated: usEstimated({ table, row }),
    basis: 'reported',
    citations: [card.cite(table, [row])],
  })

/** The change of a price between two years as a figure, in percent. */
export const changeFigure = (card: Card, table: Table, from: Observation, to: Observation): Figure => {
  const before = from.value ?? 0
  const after = to.value ?? 0
  return card.figure({
    label: `Change in ${mineralOf(card.corpus, table.mineral).name} price (${nameOf(table)}), ${from.year} to ${to.year}`,
    quantity: 'change',
    value: ((after - before) / before) * 100,
    unit: '%',
    mineral: table.mineral,
    place: to.place,
    measure: 'price',
    year: to.year,
    estimated: usEstimated({ table, row: to }),
    basis: 'calculated',
    formula: `(${number(after)} − ${number(before)}) ÷ ${number(before)}`,
    citations: [card.cite(table, [from, to])],
  })
}

const changeWords = (value: number): string =>
  value === 0 ? 'unchanged' : `${value > 0 ? 'up' : 'down'} ${percent(Math.abs(value))}`

/** The years of a price that have a number, oldest first. */
export const rowsOf = (table: Table) =>
  table.observations
    .filter(isNumber)
    .filter((row) => !row.projected)
    .sort((a, b) => a.year - b.year)

/** The prices of a mineral, else of what it is refined to or mined as, the default kind first. */
export const priceTables = (corpus: Corpus, mineral: Mineral): readonly Table[] =>
  [mineral.id, mineral.chain.refining, mineral.chain.mining]
    .filter((id) => id !== undefined)
    .map((id) => usTables(corpus, mineralOf(corpus, id), 'price').filter((table) => rowsOf(table).length > 0))
    .find((found) => found.length > 0) ?? []

/** The first and the last year that a question asks for, where it names them. */
const spanOf = ({ years }: Question): { readonly from?: number; readonly to?: number } => {
  if (years.kind === 'range') return { from: years.from, ...(years.to === undefined ? {} : { to: years.to }) }
  if (years.kind === 'years') return { from: Math.min(...years.years), to: Math.max(...years.years) }
  return {}
}

/** USGS prints five years: for years before those, the price of the world market, where that is published. */
const tablesFor = (question: Question, corpus: Corpus, mineral: Mineral): readonly Table[] => {
  const own = priceTables(corpus, mineral)
  const { from, to } = spanOf(question)
  const covers = (table: Table): boolean => [from, to].every((year) => year === undefined || hasYear(table, year))
  const market = tablesAbout(corpus, mineral.id, 'price').filter((table) => isWorldTable(table))
  if (own.length > 0 && own.some(covers)) return own
  const covering = market.filter(covers)
  return covering.length > 0 ? covering : own
}

const hasYear = (table: Table, year: number): boolean => rowsOf(table).some((row) => row.year === year)

/** Years of a long run that are listed, evenly spread with the first and the last among them. */
const listed = <R>(rows: readonly R[]): readonly R[] =>
  rows.length <= YEARS ? rows : rows.filter((_, at) => (rows.length - 1 - at) % Math.ceil(rows.length / YEARS) === 0)

/** Annual average prices as USGS prints them: the latest (or the year asked), the change from the year before, the years. */
export const price = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const intent = question.intent === 'trend' ? 'trend' : 'price'
  const tables = tablesFor(question, corpus, mineral)
  const { years } = question
  const year = spanOf(question).to
  card.suggest(...suggestionsFor(corpus, mineral.id, 'price'))
  const found = tables.flatMap((table) => {
    const rows = rowsOf(table)
    const at = year === undefined ? rows.length - 1 : rows.findIndex((row) => row.year === year)
    const row = rows[at]
    return row ? [{ table, row, before: rows[at - 1], rows }] : []
  })
  const [main] = found
  if (!main) {
    const known = [...new Set(tables.flatMap((table) => rowsOf(table).map((row) => row.year)))].sort((a, b) => a - b)
    for (const table of tables.slice(0, 2)) card.cite(table, rowsOf(table))
    if (known.length > 0)
      return card.answer(
        'no-data',
        intent,
        `I have no price of ${mineral.name} for ${year ?? 0}; I have prices for ${yearRuns(known)}.`,
      )
    return card.answer('no-data', intent, nothingAbout(card, mineral.id, 'a price'))
  }
  for (const { table, row, before } of found.slice(0, LINES)) {
    const figure = priceFigure(card, table, row)
    if (before) priceFigure(card, table, before)
    const change =
      before && before.value > 0
        ? `, ${changeWords(changeFigure(card, table, before, row).value)} from ${before.year}`
        : ''
    card.line(
      capital(nameOf(table)),
      `${priceText(row.value, table)} (${usYear({ table, row })})${change} ${marks(figure.citations)}`,
    )
  }
  const ofMarket = isWorldTable(main.table)
  const several = years.kind === 'years' && years.years.length > 1
  const from = years.kind === 'range' ? years.from : several ? Math.min(...years.years) : main.row.year - 4
  const shown = main.rows.filter((row) => row.year >= from && row.year <= main.row.year)
  shown.forEach((row) => priceFigure(card, main.table, row))
  if (shown.length > 2)
    card.line(
      'Years',
      `${listed(shown)
        .map((row) => `${row.year}: ${number(ofMarket ? rounded(row.value) : row.value)}`)
        .join('; ')}${found.length > 1 ? ` (${nameOf(main.table)})` : ''} ${marks([card.cite(main.table, shown)])}`,
    )
  if (main.row.note !== undefined) {
    card.citeNote(main.table, main.row)
    card.caveat(`USGS notes on this price: ${main.row.note.replace(/^Estimated\.? *(-- *)?/, '')}`)
  }
  card.caveat(
    ofMarket
      ? 'Prices are World Bank averages of monthly world-market prices, in dollars of that year.'
      : "Prices are annual averages as USGS prints them, not today's quotes.",
  )
  if (main.table.mineral !== mineral.id)
    card.caveat(`This is the price of ${mineralOf(corpus, main.table.mineral).name}.`)
  const kind = ofMarket ? 'world market, by the World Bank' : nameOf(main.table)
  const est = usEstimated(main) ? ['est.'] : []
  const said = kind === 'average' ? est : [...est, kind]
  const what = said.length > 0 ? ` (${said.join('; ')})` : ''
  const [first] = shown
  if ((intent === 'trend' || several) && first !== undefined && first.year < main.row.year && first.value > 0) {
    const change = changeFigure(card, main.table, first, main.row).value
    const moved = change === 0 ? 'stayed at' : `${change > 0 ? 'rose' : 'fell'} from`
    return card.answer(
      'answered',
      intent,
      `The price of ${mineral.name} ${moved} ${priceText(first.value, main.table)} in ${first.year} to ${priceText(main.row.value, main.table)} in ${main.row.year}${what}, ${changeWords(change)}.`,
    )
  }
  const inUnit = priceInUnit(card, main.table, main.row)
  const or = inUnit === undefined ? '' : `, ${inUnit},`
  return card.answer(
    'answered',
    intent,
    `${capital(mineral.name)} averaged ${priceText(main.row.value, main.table)}${or} in ${main.row.year}${what}.`,
  )
}
