import type { Corpus, Mineral } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Share } from '../tables/shares.js'
import type { Card } from './card.js'
import { derivedFigure, subjectOf, yearText } from './figures.js'
import { attributive, pastOf, placeName, productOf, verbOf } from './names.js'
import { averageOf, headlinePercent } from './phrases.js'
import { capital, list, number } from './text.js'

/**
 * One stage of places side by side, the largest first: "Australia mines more lithium than Chile: about 32% of the world's
 * against about 19%". A later stage leaves out what the first has named: "Chile refines more, 16% against about 2%".
 * Bounds are told one after the other, as they do not say which is larger.
 * @param order shares of one table, the largest first, at least one
 * @param sized the amount behind a share, where amounts are asked for: "7,400 Mt (about 26%)"
 */
export const sidesClause = (
  corpus: Corpus,
  mineral: Mineral,
  order: readonly Share[],
  opens: boolean,
  sized?: (share: Share) => string,
): string => {
  const [first, second, ...others] = order
  if (!first) return ''
  const { table } = first.cut
  const stock = table.measure !== 'production'
  const verb = stock ? 'holds' : verbOf(table)
  const product = stock ? `${attributive(corpus, mineral.id)} ${table.measure}` : mineral.name
  const name = (share: Share): string => placeName(corpus, share.part.place)
  const size = (share: Share): string => `${headlinePercent(share)}${averageOf(share)}`
  if (!second) return `${name(first)} ${verb} ${size(first)}${opens ? ` of the world's ${product}` : ''}`
  if (order.some(({ bound }) => bound !== undefined) || first.value === second.value)
    return `${opens ? `of the world's ${product}, ` : ''}${list(
      order.map((share, at) => `${name(share)} ${at === 0 ? `${verb} ` : ''}${size(share)}`),
    )}`
  const world = opens ? " of the world's" : ''
  const sep = opens ? ':' : ','
  if (others.length === 0) {
    const more = !opens ? `${verb} more` : stock ? `has larger ${product} than ` : `${verb} more ${product} than `
    const sides = `${size(first)}${world} against ${size(second)}`
    const amounts = sized ? ` ${sized(first)} against ${sized(second)},` : ''
    return `${name(first)} ${more}${opens ? name(second) : ''}${sep}${amounts} ${sides}`
  }
  const behind = list([second, ...others].map((share) => `${name(share)} (${headlinePercent(share)})`))
  const most = !opens ? `${verb} the most` : stock ? `has the largest ${product}` : `${verb} the most ${product}`
  return `${name(first)} ${most}${sep} ${size(first)}${world}, ahead of ${behind}`
}

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
