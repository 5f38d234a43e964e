import type { Observation, Table } from '../corpus/types.js'
import type { Card } from './card.js'
import { mineralOf } from './names.js'
import { number } from './text.js'
import { usEstimated, usYear } from '../tables/us.js'

/** Grams in a unit of mass that prices are printed or asked for in. */
const GRAMS: Readonly<Record<string, number>> = {
  t: 1e6,
  kt: 1e6,
  kg: 1e3,
  g: 1,
  lb: 453.59237,
  oz: 31.1034768,
  'oz t': 31.1034768,
}
/** Masses that a price is asked for by the ton in: "kt" of a market is no unit of a price. */
const PER: Readonly<Record<string, string>> = { kt: 't', Mt: 't' }
const CENTS = 100
/** Digits that a converted price is told with: it is no more exact than what was printed. */
const DIGITS = 4

/**
 * A price in the unit that is asked for, as words to stand behind the printed one: "about $10,803/t". Undefined where none
 * is asked for, where it is the printed one, or where one of the two is no mass.
 */
export const priceInUnit = (
  card: Card,
  table: Table,
  row: Observation & { readonly value: number },
): string | undefined => {
  const { unit } = card.question
  const asked = unit === undefined ? undefined : (PER[unit] ?? unit)
  const [money = '', per = ''] = table.unit.split('/')
  const [from, to] = [GRAMS[per], asked === undefined ? undefined : GRAMS[asked]]
  if (from === undefined || to === undefined || asked === undefined || asked === per) return undefined
  const cents = money.includes('¢')
  const value = Number(((row.value * to) / from / (cents ? CENTS : 1)).toPrecision(DIGITS))
  card.figure({
    label: `${mineralOf(card.corpus, table.mineral).name} price converted, ${usYear({ table, row })}`,
    quantity: 'amount',
    value,
    unit: `USD/${asked}`,
    mineral: table.mineral,
    place: row.place,
    measure: 'price',
    year: row.year,
    estimated: usEstimated({ table, row }),
    basis: 'calculated',
    formula: `${number(row.value)}${cents ? ` ÷ ${String(CENTS)}` : ''} × ${number(to)} g ÷ ${number(from)} g`,
    citations: [card.cite(table, [row])],
  })
  return `about $${number(value)}/${asked}`
}
