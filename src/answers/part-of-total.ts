import type { Question } from '../language/question.js'
import type { Card } from './card.js'
import { derivedFigure, subjectOf, yearText } from './figures.js'
import type { World } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { boundWords, capital, number } from './text.js'
import { amount, type Scale } from './units.js'

/** "How many tons is 10 percent of world nickel": 10. Who has such a share, or whether it is true, asks no amount. */
export const partAsked = ({ part, threshold, places, hole }: Question): number | undefined =>
  threshold === undefined && places.length === 0 && hole !== 'place' && hole !== 'mineral' ? part : undefined

/** A percentage of a world total as an amount, worked out; the sentence says of what. */
export const partOfTotal = (card: Card, cut: Cut, world: World, part: number, scale: Scale): string => {
  const subject = subjectOf(card.corpus, cut.table)
  const value = (world.value * part) / 100
  const converted = scale.formula !== undefined
  const total = `${boundWords(world.bound)}${number(world.value)} ${cut.table.unit}`
  derivedFigure(card, cut, {
    label: `${capital(number(part))}% of world ${subject}, ${yearText(cut, false)}`,
    quantity: 'amount',
    value: converted ? value / scale.factor : value,
    ...(world.bound === undefined ? {} : { bound: world.bound }),
    unit: converted ? scale.unit : cut.table.unit,
    place: 'WLD',
    estimated: world.estimated,
    formula: `${number(part)}% × ${total}${converted ? `; ${scale.formula ?? ''}` : ''}`,
    citations: [card.cite(cut.table, world.rows)],
  })
  return `${number(part)}% of world ${subject} is ${amount(value, scale, world.bound)}, calculated from the total of ${amount(world.value, scale, world.bound)} (${yearText(cut, world.estimated)}).`
}
