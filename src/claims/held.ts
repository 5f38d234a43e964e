import type { Figure } from '../answers/answer.js'
import { quantityFigure } from '../answers/figures.js'
import { publisherName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { count, number } from '../answers/text.js'
import { changeOf, lessOf, type Quantity } from '../tables/arithmetic.js'
import type { Bound } from '../tables/read.js'
import { familyOf } from '../tables/sources.js'
import type { Range } from './claim.js'
import type { Finding, Truth } from './judge.js'
import { fits } from './value.js'

/** A share and a reliance end at the whole; an amount and a price have no end. */
const WHOLE = 100

/** Whether every value that a bounded figure allows fits a range (yes), none does (no), or some do (unknown). */
export const truthOf = (value: number, bound: Bound | undefined, { low, high }: Range, unit?: string): Truth => {
  if (bound === undefined) return fits(value, { low, high }) ? 'yes' : 'no'
  const top = unit === '%' ? WHOLE : Infinity
  // "More than 95%" is what "> 95" says.
  if (bound === '>') return low <= value + 1e-6 && high >= top ? 'yes' : high < value || low > top ? 'no' : 'unknown'
  return high >= value && low <= 0 ? 'yes' : low > value || high < 0 ? 'no' : 'unknown'
}

/** A quantity in words. */
export interface Telling {
  /** Of its figure. */
  readonly label: string
  /** What the row says; its citation follows. */
  readonly line: string
  /** A clause for the headline. */
  readonly say: string
  /** Where the figure differs from what its table says. */
  readonly other?: Partial<Figure>
}

/** A quantity of the tables held against the range that a claim gives it: where the check of a number ends. */
export const held = (found: Quantity, range: Range, { label, line, say, other }: Telling): Finding => ({
  truth: truthOf(found.value, found.bound, range, found.unit),
  year: found.year,
  by: publisherName(found.table.source),
  terms: { publisher: familyOf(found.table.source) },
  show: (card) => `${line} ${marks(quantityFigure(card, found, label, other).citations)}`,
  say: () => say,
})

/** "2025 est.", "2016–2020". */
export const whenOf = ({ rows, year, estimated }: Quantity): string =>
  rows.find(({ period }) => period !== undefined)?.period ?? `${year}${estimated ? ' est.' : ''}`

/** Two publishers' changes in the same direction that differ by so many points, or by a quarter, are close. */
const SLACK = 5

const isClose = (value: number, { low, high }: Range): boolean => {
  const slack = Math.max(SLACK, Math.abs(value) / 4)
  const sameWay = (low >= 0 && value > 0) || (high <= 0 && value < 0)
  return sameWay && value >= low - slack && value <= high + slack
}

/** What changed, for the label of its figure and the sentence on it. */
export interface Changed {
  /** "China's cobalt mining". */
  readonly what: string
  /** Before the sentence: "cobalt mining rose by 5 %". */
  readonly subject?: string
  /** Behind the years: ", LME cash". */
  readonly kind?: string
  /** One of the two figures in words, "$5/kg". */
  readonly size: (one: Pick<Quantity, 'value'>) => string
  /** The range is of what one has over the other, in their unit. */
  readonly less?: boolean
}

/** The change between two quantities, held against a range; none where one of them is a bound, or the first is zero. */
export const changeHeld = (
  from: Quantity,
  to: Quantity,
  range: Range,
  { what, subject, kind = '', size, less = false }: Changed,
): readonly Finding[] => {
  const bounded = (from.bound ?? to.bound) !== undefined
  const change = less ? (bounded ? undefined : { ...lessOf([to, from]), year: to.year }) : changeOf(from, to)
  if (!change) return []
  const moves = Number(Math.abs(change.value).toFixed(1))
  const points = change.unit === '%' ? `${number(moves)}%` : count(moves, 'percentage point')
  const by = less ? size({ value: Math.abs(change.value) }) : points
  const moved = change.value === 0 ? 'did not change' : `${change.value < 0 ? 'fell by' : 'rose by'} ${by}`
  const years = `${from.year}–${whenOf(to)}`
  const finding = held(change, range, {
    label: `Change in ${what}, ${years}`,
    line: `${size(from)} in ${from.year}, ${size(to)} in ${whenOf(to)}, so it ${moved}`,
    say: `${subject === undefined ? '' : `${subject} `}${moved} (${years}${kind})`,
  })
  return [{ ...finding, close: !less && isClose(change.value, range) }]
}

/** The change of a series from one year to another, held against a range; none where it lacks one of them. */
export const changeIn = (
  series: readonly Quantity[],
  [first, last]: readonly [number, number],
  range: Range,
  changed: Changed,
): readonly Finding[] => {
  const [from, to] = [first, last].map((year) => series.find((one) => one.year === year))
  return from && to && first < last ? changeHeld(from, to, range, changed) : []
}
