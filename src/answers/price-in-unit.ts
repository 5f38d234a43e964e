import type { Table } from '../corpus/types.js'
import type { Numbered } from '../tables/entries.js'
import type { Card } from './card.js'
import type { Figure } from './answer.js'
import { entryFigure } from './figures.js'
import { mineralName } from './names.js'
import { number } from './text.js'
import { tonsPer } from './units.js'
import { usEstimated, usYear } from '../tables/us.js'

/** Masses that a price is asked for by the ton in: "kt" of a market is no unit of a price. */
const PER: Readonly<Record<string, string>> = { kt: 't', Mt: 't' }
const CENTS = 100
const GRAMS_PER_TON = 1e6
/** Digits that a converted price is told with: it is no more exact than what was printed. */
const DIGITS = 4

/** A row's price in dollars per another unit of mass ("kg", "troy ounces"); undefined where one of the two is no mass. */
export const pricePer = (table: Table, row: Pick<Numbered, 'value'>, unit: string): number | undefined => {
  const [money = '', per = ''] = table.unit.split('/')
  const [from, to] = [tonsPer(per), tonsPer(unit)]
  if (from === undefined || to === undefined) return undefined
  return (row.value * to) / from / (money.includes('¢') ? CENTS : 1)
}

/** Adds a row's price, converted to dollars per `unit`, to the card. */
export const convertedFigure = (card: Card, table: Table, row: Numbered, unit: string, value: number): Figure => {
  const [money = '', per = ''] = table.unit.split('/')
  const grams = (mass: string): string => `${number((tonsPer(mass) ?? 0) * GRAMS_PER_TON, 4)} g`
  const cents = money.includes('¢') ? ` ÷ ${CENTS}` : ''
  const label = `${mineralName(card.corpus, table.mineral)} price converted, ${usYear({ table, row })}`
  return entryFigure(card, { table, row }, label, {
    quantity: 'amount',
    value,
    unit: `USD/${unit}`,
    estimated: usEstimated({ table, row }),
    basis: 'calculated',
    formula: `${number(row.value)}${cents} × ${grams(unit)} ÷ ${grams(per)}`,
  })
}

/**
 * A price in the unit that is asked for, as words to stand behind the printed one: "about $10,803/t". Undefined where none
 * is asked for, where it is the printed one, or where one of the two is no mass.
 */
export const priceInUnit = (card: Card, table: Table, row: Numbered): string | undefined => {
  const { unit } = card.question
  const asked = unit === undefined ? undefined : (PER[unit] ?? unit)
  if (asked === undefined || asked === table.unit.split('/')[1]) return undefined
  const exact = pricePer(table, row, asked)
  if (exact === undefined) return undefined
  const value = Number(exact.toPrecision(DIGITS))
  convertedFigure(card, table, row, asked, value)
  return `about $${number(value)}/${asked}`
}
