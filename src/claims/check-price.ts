import type { Corpus, Observation, Table } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { mineralName, mineralOf } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { changeFigure, nameOf, priceFigure, priceTables, priceText, rowsOf } from '../answers/price.js'
import { capital, number } from '../answers/text.js'
import { convertedFigure, pricePer } from '../answers/price-in-unit.js'
import { isWorldTable, tablesAbout } from '../tables/select.js'
import { usEstimated, usYear } from '../tables/us.js'
import { type Check, type Checker, checkOf, unverifiableCheck } from './check.js'
import type { Assertion, Claim, Range } from './claim.js'
import { denied, type Finding, type SideFinding } from './judge.js'
import { truthOf } from './quantities.js'
import { wordingsOf } from '../language/wordings.js'
import { wordsIn } from '../prose.js'

type Row = Observation & { readonly value: number }

/** What the price of a compound of an element, or of its ore, is named after. */
const COMPOUNDS = ['oxide', 'carbonate', 'concentrate']

/** The tables of the product that a claim names, else all; those of a compound of an element apart from its own. */
const split = (
  corpus: Corpus,
  tables: readonly Table[],
  text: string,
): readonly [readonly Table[], readonly Table[]] => {
  const named = wordingsOf(corpus).found(text, 'claim.priced')
  const of = ({ detail, mineral }: Table, word: string): boolean =>
    wordsIn(`${detail} ${mineral}`.toLowerCase()).some((one) => one.endsWith(word))
  const exact = named.length === 0 ? [] : tables.filter((table) => named.every((word) => of(table, word)))
  if (named.length > 0) return [exact, []]
  const plain = tables.filter((table) => !COMPOUNDS.some((word) => of({ ...table, mineral: '' }, word)))
  return plain.length === 0 ? [tables, []] : [plain, tables.filter((table) => !plain.includes(table))]
}

const lineText = (card: Card, table: Table, row: Row): string =>
  `${priceText(row.value, table)} (${usYear({ table, row })}) ${marks(priceFigure(card, table, row).citations)}`

/** ", LME cash": which price, where it has a name. */
const kindOf = (table: Table): string => (nameOf(table) === 'average' ? '' : `, ${nameOf(table)}`)

const PER: Readonly<Record<string, string>> = { t: 'a metric ton', kg: 'a kilogram', lb: 'a pound', g: 'a gram' }
const dollarsPer = (value: number, unit: string): string =>
  `$${number(value, value < 100 ? 2 : 0)} ${PER[unit] ?? `per ${unit.replaceAll('-', ' ')}`}`

const finding = (claim: Claim, of: Finding): Finding => (claim.negated ? denied(of) : of)

const levelFinding = (table: Table, row: Row, { range, unit }: Extract<Assertion, { kind: 'price' }>): Finding => {
  // The range is in dollars per `unit`; the cell is rounded to its last digit.
  const value = pricePer(table, row, unit)
  const slack = value === undefined ? 0 : value * (usEstimated({ table, row }) ? 0.02 : 0.005)
  const wide: Range =
    Number.isFinite(range.low) && Number.isFinite(range.high)
      ? { ...range, low: range.low - slack, high: range.high + slack }
      : range
  const other = value === undefined || Math.abs(value / row.value - 1) < 1e-9 ? undefined : value
  return {
    truth: value === undefined ? 'unknown' : truthOf(value, row.bound, wide),
    year: row.year,
    show: (card) => {
      const text = lineText(card, table, row)
      const kind = capital(nameOf(table))
      if (other === undefined) return `${kind}: ${text}`
      const words = dollarsPer(other, unit)
      convertedFigure(card, table, row, unit, other)
      return `${kind}: ${text}, that is ${words}`
    },
    say: () => {
      const own = priceText(row.value, table)
      const per = other === undefined ? own : `${own}, ${dollarsPer(other, unit)}`
      return `averaged ${per} (${usYear({ table, row })}${kindOf(table)})`
    },
  }
}

const changeFinding = (table: Table, from: Row, to: Row, range: Range): Finding => {
  const value = (to.value / from.value - 1) * 100
  const said = value === 0 ? 'did not change' : `${value < 0 ? 'fell by' : 'rose by'} ${number(Math.abs(value), 1)} %`
  const years = `${from.year}–${usYear({ table, row: to })}`
  return {
    truth: truthOf(value, undefined, range),
    year: to.year,
    show: (card) => {
      changeFigure(card, table, from, to)
      return `${capital(nameOf(table))}: ${lineText(card, table, from)}, ${lineText(card, table, to)}, so it ${said}`
    },
    say: () => `${said} (${years}${kindOf(table)})`,
  }
}

const WHYS = {
  source: 'the kinds of price differ',
  definition: 'true of another product',
  year: 'true of other years',
} as const

const ruled = (card: Card, claim: Claim, id: string, tables: readonly Table[], side: SideFinding): Check => {
  const name = mineralName(card.corpus, id)
  const [first] = tables
  if (first && first.mineral !== id && mineralOf(card.corpus, id).members.length === 0)
    card.caveat(`The price is that of ${mineralName(card.corpus, first.mineral)}.`)
  const check = checkOf(
    card,
    claim,
    `The price of ${name}`,
    [side],
    ({ verdict, deciding }) =>
      verdict === 'supported' || !deciding ? undefined : `The price of ${name} ${deciding.say(card)}.`,
    WHYS,
  )
  if (check.verdict === 'unverifiable')
    return unverifiableCheck(claim, `I have no price of ${name} in that unit, product and year`, check.lines)
  card.caveat("Prices are annual averages as USGS prints them, not today's quotes.")
  return check
}

const sideOf = (of: Pick<SideFinding, 'current' | 'definitions' | 'others'>): SideFinding => ({
  ...of,
  label: 'Price',
  verb: 'costs',
  stale: false,
})

/** The tables that bear on a claim of a price, those of a group's members with its own; those of other products. */
export const pricesOf = (card: Card, claim: Claim, id: string) => {
  const { members } = mineralOf(card.corpus, id)
  const all = [id, ...members].flatMap((one) => priceTables(card.corpus, mineralOf(card.corpus, one)))
  return split(card.corpus, [...new Set(all)], claim.text)
}

/** Checks "germanium costs $4,100 a kilogram" against the yearly averages, each kind of price on its own. */
export const checkPrice: Checker = (card, _corpus, claim, id) => {
  const { assertion } = claim
  if (assertion.kind !== 'price') return unverifiableCheck(claim, 'the claim names no price')
  const [tables, more] = pricesOf(card, claim, id)
  const { year } = claim
  const at = (of: readonly Table[]): Finding[] =>
    of.flatMap((table) => {
      const rows = rowsOf(table)
      const row = year === undefined ? rows.at(-1) : rows.find((one) => one.year === year)
      return row ? [finding(claim, levelFinding(table, row, assertion))] : []
    })
  const earlier = (): Finding[] =>
    year !== undefined
      ? []
      : tables.flatMap((table) =>
          rowsOf(table)
            .slice(0, -1)
            .reverse()
            .map((row) => finding(claim, levelFinding(table, row, assertion))),
        )
  // The World Bank's yearly means are another publisher's: what they bear out is no contradiction of USGS.
  const market = tablesAbout(card.corpus, id, 'price').filter((table) => isWorldTable(table))
  const others = [...more, ...market.filter((table) => !tables.includes(table))]
  return ruled(card, claim, id, tables, sideOf({ current: at(tables), definitions: at(others), others: earlier }))
}

/** Checks "lithium prices fell 86 % since 2022"; without years the last two, and else any other span to show when it was so. */
export const checkPriceChange: Checker = (card, _corpus, claim, id) => {
  const { assertion } = claim
  if (assertion.kind !== 'price-change') return unverifiableCheck(claim, 'the claim names no change of a price')
  const [tables, more] = pricesOf(card, claim, id)
  const span = (table: Table): readonly [number, number] => {
    const newest = rowsOf(table).at(-1)?.year ?? 0
    const { since } = assertion
    // "Cheaper than in 2022": today, unless a later year is named.
    if (since !== undefined) return [since, claim.year !== undefined && claim.year > since ? claim.year : newest]
    const last = claim.year ?? newest
    return [claim.since ?? last - 1, last]
  }
  const between = (table: Table, [from, to]: readonly [number, number]): Finding[] => {
    const rows = rowsOf(table)
    const [first, last] = [rows.find(({ year }) => year === from), rows.find(({ year }) => year === to)]
    return first && last && first !== last && first.value > 0
      ? [finding(claim, changeFinding(table, first, last, assertion.range))]
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
  return ruled(card, claim, id, tables, sideOf({ current: current(tables), definitions: current(more), others }))
}
