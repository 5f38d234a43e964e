import type { Corpus, Observation, Table } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { nameOf, priceFigure, priceTables, priceText, rowsOf } from '../answers/price.js'
import { convertedFigure, pricePer } from '../answers/price-in-unit.js'
import { capital, list, number } from '../answers/text.js'
import { wordingsOf } from '../language/wordings.js'
import { wordsIn } from '../prose.js'
import { isWorldTable, tablesAbout } from '../tables/select.js'
import { familyOf } from '../tables/sources.js'
import { usEstimated, usYear } from '../tables/us.js'
import { changeFinding } from './changes.js'
import { type Asked, type Check, checkOf, saidCheck, unverifiableCheck } from './check.js'
import type { Range, Said } from './claim.js'
import { denied, type Finding, flip, plainSide, type SideFinding } from './judge.js'
import { truthOf } from './quantities.js'
import { fits } from './value.js'

type Row = Observation & { readonly value: number }
type OfPrices = Asked<'price' | 'price-change' | 'price-ratio'>

/** What the price of a compound of an element, or of its ore, is named after. */
const COMPOUNDS = ['oxide', 'carbonate', 'concentrate']

/**
 * The tables of the product that a claim names, else all, those of a group's members with its own; those of a compound of
 * an element apart from its own, and with them the World Bank's: what they bear out is no contradiction of USGS.
 */
const pricesOf = (corpus: Corpus, text: string, id: string): readonly [readonly Table[], readonly Table[]] => {
  const named = wordingsOf(corpus).found(text, 'claim.priced')
  const of = (words: string, word: string): boolean => wordsIn(words.toLowerCase()).some((one) => one.endsWith(word))
  const owners = [id, ...mineralOf(corpus, id).members]
  const all = [...new Set(owners.flatMap((one) => priceTables(corpus, mineralOf(corpus, one))))]
  const market = tablesAbout(corpus, id, 'price').filter((table) => isWorldTable(table) && !all.includes(table))
  if (named.length > 0)
    return [all.filter(({ detail, mineral }) => named.every((word) => of(`${detail} ${mineral}`, word))), market]
  const plain = all.filter(({ detail }) => !COMPOUNDS.some((word) => of(detail, word)))
  return plain.length === 0 ? [all, market] : [plain, [...all.filter((table) => !plain.includes(table)), ...market]]
}

const textOf = (table: Table, row: Row): string => `${priceText(row.value, table)} (${usYear({ table, row })})`
const lineText = (card: Card, table: Table, row: Row): string =>
  `${textOf(table, row)} ${marks(priceFigure(card, table, row).citations)}`

/** ", LME cash": which price, where it has a name. */
const kindOf = (table: Table): string => (nameOf(table) === 'average' ? '' : `, ${nameOf(table)}`)

const PER: Readonly<Record<string, string>> = { t: 'a metric ton', kg: 'a kilogram', lb: 'a pound', g: 'a gram' }
const dollarsPer = (value: number, unit: string): string =>
  `$${number(value, value < 100 ? 2 : 0)} ${PER[unit] ?? `per ${unit.replaceAll('-', ' ')}`}`

/** A row against a range in dollars per `unit`; the cell is rounded to its last digit. */
const levelFinding = (table: Table, row: Row, { range, unit }: Said<'price'>): Finding => {
  const value = pricePer(table, row, unit)
  const exact = Number.isFinite(range.low) && Number.isFinite(range.high)
  const slack = value === undefined || !exact ? 0 : value * (usEstimated({ table, row }) ? 0.02 : 0.005)
  const wide: Range = { ...range, low: range.low - slack, high: range.high + slack }
  const other = value === undefined || Math.abs(value / row.value - 1) < 1e-9 ? undefined : value
  return {
    truth: value === undefined ? 'unknown' : truthOf(value, row.bound, wide),
    year: row.year,
    terms: { publisher: familyOf(table.source) },
    show: (card) => {
      const text = `${capital(nameOf(table))}: ${lineText(card, table, row)}`
      if (other === undefined) return text
      convertedFigure(card, table, row, unit, other)
      return `${text}, that is ${dollarsPer(other, unit)}`
    },
    say: () => {
      const per = other === undefined ? '' : `, ${dollarsPer(other, unit)}`
      return `averaged ${priceText(row.value, table)}${per} (${usYear({ table, row })}${kindOf(table)})`
    },
  }
}

const movedFinding = (corpus: Corpus, table: Table, from: Row, to: Row, range: Range): Finding => {
  const [first, last] = [from, to].map((row) => ({
    ...{ year: row.year, when: usYear({ table, row }), value: row.value, text: priceText(row.value, table) },
    cite: (card: Card) => priceFigure(card, table, row).citations,
  }))
  if (!first || !last) throw new Error('a change has two ends')
  return changeFinding(first, last, range, {
    ...{ what: `${mineralName(corpus, table.mineral)} price${kindOf(table)}`, kind: kindOf(table) },
    ...{ mineral: table.mineral, place: to.place, measure: 'price', estimated: usEstimated({ table, row: to }) },
  })
}

const WHYS = {
  source: 'the kinds of price differ',
  definition: 'true of another product',
  year: 'true of other years',
} as const

type Judged = Pick<SideFinding, 'current' | 'definitions' | 'others'>

const settle = ({ card, claim, id, name }: OfPrices, tables: readonly Table[], judged: Judged): Check => {
  const { corpus } = card
  const judge = (findings: readonly Finding[]) => (claim.negated ? findings.map(denied) : findings)
  const [first] = tables
  if (first && first.mineral !== id && mineralOf(corpus, id).members.length === 0)
    card.caveat(`The price is that of ${mineralName(corpus, first.mineral)}.`)
  card.caveat("Prices are annual averages as USGS prints them, not today's quotes.")
  const side: SideFinding = {
    ...plainSide('Price', 'costs', judge(judged.current), false),
    definitions: judge(judged.definitions),
    others: () => judge(judged.others()),
  }
  const nothing = `I have no price for ${name} in that unit, product and year`
  return checkOf(card, claim, { subject: `The price of ${name}`, sides: [side], nothing, whys: WHYS })
}

const rowIn = (table: Table, year: number | undefined): Row | undefined =>
  year === undefined ? rowsOf(table).at(-1) : rowsOf(table).find((row) => row.year === year)

/** Checks "germanium costs $4,100 a kilogram" against the yearly averages, each kind of price on its own. */
export const checkPrice = (asked: Asked<'price'>): Check => {
  const { card, claim, said, id } = asked
  const [tables, more] = pricesOf(card.corpus, claim.text, id)
  const at = (of: readonly Table[]): Finding[] =>
    of.flatMap((table) => {
      const row = rowIn(table, claim.year)
      return row ? [levelFinding(table, row, said)] : []
    })
  const earlier = (table: Table): Finding[] =>
    rowsOf(table)
      .slice(0, -1)
      .reverse()
      .map((row) => levelFinding(table, row, said))
  const others = () => (claim.year === undefined ? tables.flatMap(earlier) : [])
  return settle(asked, tables, { current: at(tables), definitions: at(more), others })
}

/** Checks "lithium prices fell 86 % since 2022"; without years the last two, and else any other span to show when it was so. */
export const checkPriceChange = (asked: Asked<'price-change'>): Check => {
  const { card, claim, said, id } = asked
  const { corpus } = card
  const [tables, more] = pricesOf(corpus, claim.text, id)
  const span = (table: Table): readonly [number, number] => {
    const newest = rowsOf(table).at(-1)?.year ?? 0
    const { since } = said
    // "Cheaper than in 2022": today, unless a later year is named.
    if (since !== undefined) return [since, claim.year !== undefined && claim.year > since ? claim.year : newest]
    const last = claim.year ?? newest
    return [claim.since ?? last - 1, last]
  }
  const between = (table: Table, [from, to]: readonly [number, number]): Finding[] => {
    const [first, last] = [rowIn(table, from), rowIn(table, to)]
    return first && last && first !== last && first.value > 0
      ? [movedFinding(corpus, table, first, last, said.range)]
      : []
  }
  const current = (of: readonly Table[]): Finding[] => of.flatMap((table) => between(table, span(table)))
  const others = (): Finding[] =>
    claim.year !== undefined
      ? []
      : tables.flatMap((table) => {
          const years = rowsOf(table).map(({ year }) => year)
          return years
            .flatMap((to) => years.filter((from) => from < to).map((from) => [from, to] as const))
            .filter(([from]) => claim.since === undefined || from === claim.since)
            .reverse()
            .flatMap((pair) => between(table, pair))
        })
  return settle(asked, tables, { current: current(tables), definitions: current(more), others })
}

/**
 * Checks "rhodium is worth more than platinum and palladium together": one price over the sum of others, weight for
 * weight, in one year. Where a mineral has several prices, it is decided only if all of them agree.
 */
export const checkPriceRatio = ({ card, claim, said, id, name }: Asked<'price-ratio'>): Check => {
  const { corpus } = card
  const pricedIn = (mineral: string, year: number | undefined) =>
    pricesOf(corpus, claim.text, mineral)[0].flatMap((table) => {
      const row = rowIn(table, year)
      const perTon = row && pricePer(table, row, 't')
      return row && perTon !== undefined ? [{ table, row, perTon }] : []
    })
  const own = pricedIn(id, claim.year)
  const year = claim.year ?? own[0]?.row.year ?? 0
  const others = said.than.map((mineral) => pricedIn(mineral, year))
  const names = list(said.than.map((mineral) => mineralName(corpus, mineral)))
  if (own.length === 0 || others.some((prices) => prices.length === 0))
    return unverifiableCheck(claim, `I have no prices by weight for both ${name} and ${names}`)
  const ends = (prices: typeof own): readonly number[] => {
    const values = prices.map(({ perTon }) => perTon)
    return [Math.min(...values), Math.max(...values)]
  }
  const sums = [0, 1].map((end) => others.reduce((sum, prices) => sum + (ends(prices)[end] ?? 0), 0))
  const ratios = ends(own).flatMap((price) => sums.map((sum) => price / sum))
  const held = ratios.filter((ratio) => fits(ratio, said.range)).length
  const shown = [own, ...others].flatMap((prices) => prices.slice(0, 2))
  const rows = shown.map(
    ({ table, row }) => [capital(mineralName(corpus, table.mineral)), lineText(card, table, row)] as const,
  )
  const told = shown.map(({ table, row }) => `${mineralName(corpus, table.mineral)} ${priceText(row.value, table)}`)
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)]
  if (held > 0 && held < ratios.length)
    return saidCheck(claim, 'unverifiable', `the kinds of price differ: ${list(told)} (${year})`, rows)
  card.figure({
    label: `Price of ${name} over that of ${names}, by weight, ${year}`,
    ...{ quantity: 'ratio', value: held > 0 ? least : most, unit: 'times', mineral: id, place: '', year },
    ...{ measure: 'price', estimated: true, basis: 'calculated' },
    formula: `${number(ends(own)[0] ?? 0, 0)} ÷ ${number(sums[1] ?? 0, 0)} USD/t`,
    citations: [...new Set(shown.map(({ table, row }) => card.cite(table, [row])))],
  })
  const times = `${number(least < 1 ? most : least, 2)} times as much by weight`
  const verdict = flip(held > 0 ? 'supported' : 'contradicted', claim.negated)
  return saidCheck(claim, verdict, `prices averaged ${list(told)} (${year}), ${times}`, rows)
}
