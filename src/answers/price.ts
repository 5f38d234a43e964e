import type { Corpus, Mineral, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { changeOf, ofRow, type Quantity } from '../tables/arithmetic.js'
import { earliestFirst, type Numbered, numbersOf } from '../tables/entries.js'
import { mineralsWithTables } from '../tables/over-minerals.js'
import { askedYear, isWorldTable, tablesAbout, yearsOf } from '../tables/select.js'
import { usEstimated, usTables, usYear } from '../tables/us.js'
import { lensesOf } from '../tables/views.js'
import type { Figure } from './answer.js'
import { answering, type Asked, type Tells } from './answering.js'
import type { Card } from './card.js'
import { asksMean, courseText, extremeAsked, spanOf } from './course.js'
import { percentText, quantityFigure } from './figures.js'
import { tellsForm } from './forms.js'
import { inLines } from './headline.js'
import { nothingAbout, yearRuns } from './missing.js'
import { mineralName, mineralOf, placeNames } from './names.js'
import { marks } from './phrases.js'
import { priceInUnit } from './price-in-unit.js'
import { capital, evenly, list, number } from './text.js'

const PRICE_MEANT = 'You did not say what moved, so this is the price; ask for mining to see how much is produced.'
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
export const priceFigure = (card: Card, table: Table, row: Numbered): Figure => {
  const name = capital(mineralName(card.corpus, table.mineral))
  const label = `${name} price (${nameOf(table)}), ${usYear({ table, row })}`
  return quantityFigure(card, priceOf(table, row), label, { quantity: 'amount' })
}

/** The change of a price between two years as a figure, in percent; none from zero. */
const changeFigure = (card: Card, table: Table, from: Numbered, to: Numbered): Figure | undefined => {
  const label = `Change in ${mineralName(card.corpus, table.mineral)} price (${nameOf(table)}), ${from.year} to ${to.year}`
  const [before, now] = [from, to].map((row) => priceOf(table, row))
  const change = before && now && changeOf(before, now)
  return change && quantityFigure(card, change, label)
}

/** A price with all that it rests on. */
const priceOf = (table: Table, row: Numbered): Quantity => ofRow({ table, row }, usEstimated({ table, row }))

const changeWords = (value: number): string => (value === 0 ? 'unchanged' : percentText(value))

/** The years of a price that have a number, oldest first. */
export const rowsOf = (table: Table): readonly Numbered[] =>
  earliestFirst(numbersOf(table).filter((row) => !row.projected))

/** The prices of a mineral, else of what it is refined to or mined as, the default kind first. */
export const priceTables = (corpus: Corpus, { id, chain }: Mineral): readonly Table[] =>
  [id, chain.refining, chain.mining]
    .filter((owner) => owner !== undefined)
    .map((owner) => usTables(corpus, mineralOf(corpus, owner), 'price').filter((table) => rowsOf(table).length > 0))
    .find((found) => found.length > 0) ?? []

const hasYear = (table: Table, year: number): boolean => rowsOf(table).some((row) => row.year === year)

/** The price with the most years on record, and no other: a record is one of as many years as there are. */
const longestFirst = (tables: readonly Table[]): readonly Table[] =>
  [...tables].sort((a, b) => rowsOf(b).length - rowsOf(a).length).slice(0, 1)

/** "The price in Europe": of prices in several places that of the one asked about, where a table names it. */
const inPlace = (tables: readonly Table[], { corpus, question }: Asked): readonly Table[] => {
  const [id, ...others] = question.places
  if (id === undefined || others.length > 0) return tables
  const own = tables.filter((table) => tellsForm(nameOf(table), { id, names: placeNames(corpus, id) }))
  return own.length > 0 ? own : tables
}

/** USGS prints five years: for years before those, the price of the world market, where that is published. */
const tablesFor = (asked: Asked): readonly Table[] => {
  const { corpus, question, mineral } = asked
  const own = inPlace(priceTables(corpus, mineral), asked)
  const { from, to } = spanOf(question)
  const covers = (table: Table): boolean => [from, to].every((year) => year === undefined || hasYear(table, year))
  const ofMarket = tablesAbout(corpus, mineral.id, 'price').filter(isWorldTable)
  const covering = own.length === 0 ? ofMarket : ofMarket.filter(covers)
  if (extremeAsked(question) && question.years.kind === 'latest') return longestFirst([...own, ...covering])
  return own.some(covers) || covering.length === 0 ? own : covering
}

/** A price with the change from the year before it, as a line. */
const priceLine = (card: Card, table: Table, row: Numbered, before: Numbered | undefined): void => {
  const { citations } = priceFigure(card, table, row)
  if (before) priceFigure(card, table, before)
  const moved = before && changeFigure(card, table, before, row)
  const change = moved ? `, ${changeWords(moved.value)} from ${before.year}` : ''
  const size = `${priceText(row.value, table)} (${usYear({ table, row })})`
  card.line(capital(nameOf(table)), `${size}${change} ${marks(citations)}`)
}

/** Annual average prices as USGS prints them: the latest (or the year asked), the change from the year before, the years. */
const tellPrice: Tells = (asked) => {
  const { card, corpus, question, intent, mineral, none } = asked
  const tables = tablesFor(asked)
  const span = spanOf(question)
  const found = tables.flatMap((table) => {
    const rows = rowsOf(table)
    // Of years of which only the last has no price yet, the latest that has one stands for it.
    const { from = 0, to = Number.POSITIVE_INFINITY } = span
    const at = rows.findLastIndex(({ year }) => year === to || (year >= from && year < to))
    const row = rows[at]
    return row ? [{ table, row, before: rows[at - 1], rows }] : []
  })
  const [main] = found
  if (!main) {
    const known = [...new Set(tables.flatMap((table) => rowsOf(table).map(({ year }) => year)))].sort((a, b) => a - b)
    if (known.length === 0) return none(nothingAbout(card, mineral.id, 'a price'))
    for (const table of tables.slice(0, 2)) card.cite(table, rowsOf(table))
    const years = yearRuns(known)
    return none(`I have no price for ${mineral.name} in ${span.to ?? 0}; I have prices for ${years}.`)
  }
  const { table, row } = main
  priceLine(card, table, row, main.before)
  if (span.to !== undefined && row.year !== span.to) card.caveat(`I have no price for ${mineral.name} in ${span.to}.`)
  const ofMarket = isWorldTable(table)
  const several = question.years.kind === 'years' && question.years.years.length > 1
  const since = several || question.years.kind === 'range' ? span.from : undefined
  const begins = since ?? (extremeAsked(question) ? 0 : row.year - 4)
  const shown = main.rows.filter(({ year }) => year >= begins && year <= row.year)
  shown.forEach((each) => priceFigure(card, table, each))
  const run = evenly(shown, YEARS).map(({ year, value }) => `${year}: ${number(ofMarket ? rounded(value) : value)}`)
  // The years stand under the price that they are of, before other prices.
  if (shown.length > 2) card.line('Years', `${run.join('; ')} ${marks([card.cite(table, shown)])}`)
  for (const one of found.slice(1, LINES)) priceLine(card, one.table, one.row, one.before)
  if (asksPriceSince(question, corpus)) card.caveat(PRICE_MEANT)
  if (question.day !== undefined) card.caveat('I have yearly averages only, no price for a month or a day.')
  if (row.note !== undefined) {
    card.citeNote(table, row)
    card.caveat(`USGS notes on this price: ${row.note.replace(/^Estimated\.? *(-- *)?/, '')}`)
  }
  card.caveat(
    ofMarket
      ? 'Prices are World Bank averages of monthly world-market prices, in dollars of that year.'
      : "Prices are annual averages as USGS prints them, not today's quotes.",
  )
  const priced = mineralName(corpus, table.mineral)
  if (table.mineral !== mineral.id)
    card.caveat(`I have no price of ${mineral.name} as such; this is that of ${priced}.`)
  const kind = ofMarket ? 'world market, according to the World Bank' : nameOf(table)
  const said = [...(usEstimated({ table, row }) ? ['est.'] : []), ...(kind === 'average' ? [] : [kind])]
  const what = said.length > 0 ? ` (${said.join('; ')})` : ''
  const now = priceText(row.value, table)
  const isCourse = intent === 'trend' || several || extremeAsked(question) || asksMean(question)
  if (isCourse && shown.length > 1)
    return courseText(
      card,
      shown.map((one) => priceOf(table, one)),
      {
        what: `The price of ${priced}`,
        ...(kind === 'average' ? {} : { kind }),
        label: `${priced} price (${nameOf(table)})`,
        size: ({ value, worked }) => priceText(worked ? rounded(value) : value, table),
      },
    )
  const inUnit = priceInUnit(card, table, row)
  const or = inUnit === undefined ? '' : `, ${inUnit},`
  const { before } = main
  const moved = before && question.concepts.some((id) => id.startsWith('change'))
  const course = moved ? `, ${changeWords((row.value / before.value - 1) * 100)} from ${before.year}` : ''
  return [`${capital(priced)} averaged ${now}${or} in ${row.year}`, course, inLines(`${what}.`)]
}

/** What a mineral cost in the latest year or the one asked; how that moved, for a trend. */
export const price = answering(({ intent }) => (intent === 'trend' ? 'trend' : 'price'), tellPrice)

/** Minerals that a list of changes shows. */
const SHOWN = 8

/** The first price of a mineral that has both years: USGS's, or for years before those that of the world market. */
const tableWith = (corpus: Corpus, id: string, years: readonly number[]): readonly Table[] =>
  [...usTables(corpus, mineralOf(corpus, id), 'price'), ...tablesAbout(corpus, id, 'price').filter(isWorldTable)]
    .filter((table) => years.every((year) => rowsOf(table).some((row) => row.year === year)))
    .slice(0, 1)

/** "Which price rose the most": prices of all minerals, by their change in percent. */
export const asksPriceChanges = ({ concepts, minerals, hole }: Question): boolean =>
  minerals.length === 0 &&
  concepts.includes('price') &&
  (concepts.includes('most') || hole === 'mineral') &&
  (concepts.includes('change.up') || concepts.includes('change.down'))

/** The two years between which prices are compared: the year before, where the question names no span. */
export const comparedYears = ({ years }: Question, latest: number): readonly [number, number] => {
  const year = askedYear(years) ?? latest
  if (years.kind === 'range') return [years.from, year]
  return [years.kind === 'years' && years.years.length > 1 ? Math.min(...years.years) : year - 1, year]
}

/** The minerals whose price moved the most, in percent, between two years or against the year before. */
export const priceChanges = answering('ranking', ({ card, corpus, question, none }) => {
  const down = question.concepts.includes('change.down')
  const minerals = mineralsWithTables(corpus)
  const first = minerals.flatMap((id) => usTables(corpus, mineralOf(corpus, id), 'price').slice(0, 1))
  const [since, year] = comparedYears(question, Math.max(...first.flatMap((table) => table.years)))
  const tables = since === year - 1 ? first : minerals.flatMap((id) => tableWith(corpus, id, [since, year]))
  const found = tables
    .flatMap((table) => {
      const [before, row] = [since, year].map((one) => rowsOf(table).find((each) => each.year === one))
      if (!before || !row || before.value <= 0 || before.bound !== undefined || row.bound !== undefined) return []
      return [{ table, before, row, change: row.value / before.value - 1 }]
    })
    .filter(({ change }) => (down ? change < 0 : change > 0))
    .sort((a, b) => (down ? a.change - b.change : b.change - a.change))
    .slice(0, Math.max(question.limit ?? 0, SHOWN))
  if (found.length === 0) return none(`I have no prices for both ${since} and ${year}.`)
  const [leader = '', ...next] = found.map(({ table, before, row }) => {
    priceFigure(card, table, row)
    priceFigure(card, table, before)
    const { value = 0, citations = [] } = changeFigure(card, table, before, row) ?? {}
    const name = mineralName(corpus, table.mineral)
    const sizes = `from ${priceText(before.value, table)} to ${priceText(row.value, table)}`
    card.line(capital(name), `${percentText(value)}, ${sizes} (${nameOf(table)}) ${marks(citations)}`)
    return `${name} (${percentText(value)})`
  })
  const printed = found.some(({ table }) => isWorldTable(table)) ? 'and the World Bank print' : 'prints'
  card.caveat(`This compares annual averages as USGS ${printed} them, one price for each mineral.`)
  const followed = next.length > 0 ? `, followed by ${list(next.slice(0, 2))}` : ''
  const moved = `${down ? 'fell' : 'rose'} the most from ${since} to ${year}`
  return [`Of the prices I have, that of ${leader} ${moved}`, inLines(`${followed}.`)]
})

/** What a text says that is no price: of what is mined, traded or held there are changes too. */
const OF_OTHERS = ['produce', 'mine', 'refine', 'reserves', 'imports', 'exports', 'consume']

/**
 * "How much has gold risen since 2000", "did copper fall in 2023": of a metal without a measure it is the price that rises
 * and falls, where that is known of the year; output grows and shrinks, and is meant where nothing says what moves.
 */
export const asksPriceSince = (question: Question, corpus: Corpus): boolean => {
  const { intent, measure, stage, minerals, places, years, concepts } = question
  const [id] = minerals
  if (intent !== 'trend' || id === undefined || minerals.length > 1 || places.length > 0) return false
  if ((measure ?? stage) !== undefined || OF_OTHERS.some((one) => concepts.includes(one))) return false
  const { from, to = from } = spanOf(question)
  const known = [from, to].filter((year) => year !== undefined)
  if (tableWith(corpus, id, known).length === 0) return false
  const moves = concepts.includes('change.up') || concepts.includes('change.down')
  if (moves && !concepts.includes('change.size')) return true
  const output = lensesOf(corpus, mineralOf(corpus, id), 'production').flatMap(({ tables }) => yearsOf(tables))
  return years.kind === 'range' && !output.includes(years.from)
}
