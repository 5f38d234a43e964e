import type { Question } from '../language/question.js'
import type { Card } from './card.js'
import { derivedFigure, subjectOf, yearText } from './figures.js'
import { capital, number } from './text.js'
import { placeName, pastOf, productOf } from './names.js'
import type { Share } from '../tables/shares.js'

/** "How many times more graphite does China mine than Mozambique". */
export const asksRatio = ({ ops }: Question): boolean => ops.includes('ratio')

const rounded = (value: number): string => number(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))

/**
 * One place's amount divided by another's, as a figure, both of one table and year: the larger by the smaller, for who
 * asks how many times more may have them the wrong way round. None for a bound, and none for zero.
 */
export const ratioClause = (card: Card, shares: readonly Share[]): string | undefined => {
  const [more, less, third] = [...shares].sort((a, b) => b.part.value - a.part.value)
  if (!more || !less || third || less.part.value === 0) return undefined
  if (more.part.bound !== undefined || less.part.bound !== undefined) return undefined
  const { cut } = more
  const { corpus } = card
  const name = (share: Share): string => placeName(corpus, share.part.place)
  const figure = derivedFigure(card, cut, {
    label: `${capital(name(more))} to ${name(less)}, ${subjectOf(corpus, cut.table)}, ${yearText(cut, false)}`,
    quantity: 'ratio',
    value: more.part.value / less.part.value,
    unit: 'times',
    place: more.part.place,
    estimated: more.part.estimated || less.part.estimated,
    formula: `${number(more.part.value)} ${cut.table.unit} ÷ ${number(less.part.value)} ${cut.table.unit}`,
    citations: [card.cite(cut.table, [...more.part.rows, ...less.part.rows])],
  })
  const did = cut.table.measure === 'production' ? pastOf(cut.table) : 'held'
  const what = cut.table.measure === 'production' ? productOf(corpus, cut.table) : subjectOf(corpus, cut.table)
  return `${name(more)} ${did} about ${rounded(figure.value)} times as much ${what} as ${name(less)} (${yearText(cut, figure.estimated)})`
}
