import type { Observation, Table } from '../corpus/types.js'
import { mineralName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { priceFigure, priceText, rowsOf } from '../answers/price.js'
import { pricePer } from '../answers/price-in-unit.js'
import { capital, list, number } from '../answers/text.js'
import { usYear } from '../tables/us.js'
import { type Checker, unverifiableCheck } from './check.js'
import { pricesOf } from './check-price.js'
import { flip } from './judge.js'
import { fits } from './value.js'

interface Priced {
  readonly table: Table
  readonly row: Observation & { readonly value: number }
  /** US dollars per metric ton. */
  readonly perTon: number
}

/**
 * Checks "rhodium is worth more than platinum and palladium together": one price over the sum of others, weight for
 * weight, in one year. Where a mineral has several prices, it is decided only if all of them agree.
 */
export const checkPriceRatio: Checker = (card, corpus, claim, id) => {
  const { assertion } = claim
  if (assertion.kind !== 'price-ratio') return unverifiableCheck(claim, 'the claim names no two prices')
  const pricedIn = (mineral: string, year: number | undefined): readonly Priced[] =>
    pricesOf(card, claim, mineral)[0].flatMap((table) => {
      const row = year === undefined ? rowsOf(table).at(-1) : rowsOf(table).find((one) => one.year === year)
      const perTon = row && pricePer(table, row, 't')
      return row && perTon !== undefined ? [{ table, row, perTon }] : []
    })
  const own = pricedIn(id, claim.year)
  const year = claim.year ?? own[0]?.row.year
  const others = assertion.than.map((mineral) => pricedIn(mineral, year))
  const names = list(assertion.than.map((mineral) => mineralName(corpus, mineral)))
  if (own.length === 0 || others.some((prices) => prices.length === 0))
    return unverifiableCheck(claim, `I have no prices by weight for both ${mineralName(corpus, id)} and ${names}`)
  const ends = (prices: readonly Priced[]): readonly number[] => {
    const values = prices.map(({ perTon }) => perTon)
    return [Math.min(...values), Math.max(...values)]
  }
  const sums = [0, 1].map((end) => others.reduce((sum, prices) => sum + (ends(prices)[end] ?? 0), 0))
  const ratios = ends(own).flatMap((price) => sums.map((sum) => price / sum))
  const held = ratios.filter((ratio) => fits(ratio, assertion.range)).length
  const shown = [own, ...others].flatMap((prices) => prices.slice(0, 2))
  const lines = shown.map(({ table, row }) => ({
    label: capital(mineralName(corpus, table.mineral)),
    text: `${priceText(row.value, table)} (${usYear({ table, row })}) ${marks(priceFigure(card, table, row).citations)}`,
  }))
  const told = shown.map(({ table, row }) => `${mineralName(corpus, table.mineral)} ${priceText(row.value, table)}`)
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)]
  if (held > 0 && held < ratios.length)
    return unverifiableCheck(claim, `the kinds of price differ: ${list(told)} (${year ?? ''})`, lines)
  const [one] = own
  card.figure({
    label: `Price of ${mineralName(corpus, id)} over that of ${names}, by weight, ${year ?? ''}`,
    ...{ quantity: 'ratio', value: held > 0 ? least : most, unit: 'times', mineral: id, place: one?.row.place ?? '' },
    ...{ measure: 'price', year: year ?? 0, estimated: true, basis: 'calculated' },
    formula: `${number(ends(own)[0] ?? 0, 0)} ÷ ${number(sums[1] ?? 0, 0)} USD/t`,
    citations: [...new Set(shown.map(({ table, row }) => card.cite(table, [row])))],
  })
  return {
    claim,
    verdict: flip(held > 0 ? 'supported' : 'contradicted', claim.negated),
    because: `prices averaged ${list(told)} (${year ?? ''}), ${number(least < 1 ? most : least, 2)} times as much by weight`,
    lines,
  }
}
