import type { Question } from '../language/question.js'
import type { Card } from './card.js'
import { derivedFigure, subjectOf, yearText } from './figures.js'
import type { World } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { boundWords, capital, number } from './text.js'
import { amount, type Scale } from './units.js'

const WORDS: Readonly<Record<string, number>> = { half: 50, quarter: 25, fifth: 20, tenth: 10, hundredth: 1 }
const PERCENT = /\b(\d{1,3}(?:\.\d+)?) ?(?:%|percent\b|per cent\b|pct\b) (?:of|from)\b/i
const WORD = /\b(?:a |an |one )?(half|quarter|fifth|tenth|hundredth) (?:of|the)\b/i
/** The amount is what is asked for, not who has such a share or whether it is true. */
const ASKS = /\b(?:how (?:many|much)|what(?: is|'?s)|calculate|work out|in (?:tons?|tonnes?|kt|mt|t|kg)\b)/i
const NOT = /\b(?:who|which|where|true|does|do|did|has|have|countr(?:y|ies))\b/i

/** "How many tons is 10 percent of world nickel": 10. */
export const partAsked = ({ text, threshold, places }: Question): number | undefined => {
  if (threshold !== undefined || places.length > 0 || !ASKS.test(text) || NOT.test(text)) return undefined
  const percent = PERCENT.exec(text)?.[1]
  const part = percent === undefined ? WORDS[WORD.exec(text)?.[1]?.toLowerCase() ?? ''] : Number(percent)
  return part !== undefined && part > 0 && part <= 100 ? part : undefined
}

/** A percentage of a world total as an amount, worked out; the sentence says of what. */
export const partOfTotal = (card: Card, cut: Cut, world: World, part: number, scale: Scale): string => {
  const subject = subjectOf(card.corpus, cut.table)
  const value = (world.value * part) / 100
  const converted = scale.formula !== undefined
  const total = `${boundWords(world.bound)}${number(world.value)} ${cut.table.unit}`
  derivedFigure(card, cut, {
    label: `${capital(number(part))} % of world ${subject}, ${yearText(cut, false)}`,
    quantity: 'amount',
    value: converted ? value / scale.factor : value,
    ...(world.bound === undefined ? {} : { bound: world.bound }),
    unit: converted ? scale.unit : cut.table.unit,
    place: 'WLD',
    estimated: world.estimated,
    formula: `${number(part)} % × ${total}${converted ? `; ${scale.formula ?? ''}` : ''}`,
    citations: [card.cite(cut.table, world.rows)],
  })
  return `${number(part)} % of world ${subject} is ${amount(value, scale, world.bound)}, worked out from the total of ${amount(world.value, scale, world.bound)} (${yearText(cut, world.estimated)}).`
}
