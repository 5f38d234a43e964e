import type { Question } from '../language/question.js'
import { changeOf, type Extreme, extremeOf, lessOf, meanOf, type Quantity, ratioTo } from '../tables/arithmetic.js'
import type { Card } from './card.js'
import { type Headline, inLines } from './headline.js'
import { pointsText, quantityFigure } from './figures.js'
import { list, number, percent } from './text.js'

/** How a series is told. */
export interface Telling {
  /** What it is of, at the head of a sentence: "Chile's copper mining". */
  readonly what: string
  /** The same in the label of a figure, where that differs. */
  readonly label?: string
  readonly size: (one: Quantity) => string
  /** Which of several it is, behind the last year: "LME cash". */
  readonly kind?: string
  /** The lines of the card tell the first and the last. */
  readonly inLines?: true
}

/** A series of one thing, the oldest first. */
export type Course = readonly Quantity[]

/** "When did it peak", "record low": the end of the scale that a question asks for; undefined where it asks for none. */
export const extremeAsked = ({ ops }: Question): Extreme | undefined =>
  ops.includes('maximum') ? 'highest' : ops.includes('minimum') ? 'lowest' : undefined

/** The first and the last year that a question asks for, where it names them. */
export const spanOf = ({ years }: Question): { readonly from?: number; readonly to?: number } => {
  if (years.kind === 'range') return { from: years.from, ...(years.to === undefined ? {} : { to: years.to }) }
  if (years.kind === 'years') return { from: Math.min(...years.years), to: Math.max(...years.years) }
  return {}
}

/** The year with its marks: "2025 (est.)", "2030 (projected)", "2025 (est.; LME cash)". */
const whenOf = ({ year, projected, estimated }: Quantity, { kind }: Pick<Telling, 'kind'> = {}): string => {
  const marks = [projected ? 'projected' : estimated ? 'est.' : undefined, kind].filter((mark) => mark !== undefined)
  return `${year}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}`
}

/** Reserves are many, all else is one: "were the same", "was the same". */
const wasOf = (what: string): string => (what.endsWith('reserves') ? 'were' : 'was')

/**
 * "Chile's copper mining was highest in 2018, at 5.8 Mt; my figures cover 1990–2025." Undefined where the question asks
 * for no such year, or the series has one year alone.
 */
const extremeText = ({ question }: Card, series: Course, told: Telling): Headline | undefined => {
  const { what, size } = told
  const extreme = extremeAsked(question)
  const found = extreme && extremeOf(series, extreme)
  const [first, last] = [series[0], series.at(-1)]
  if (!found || !first || !last || first === last) return undefined
  const years = `${first.year}–${last.year}`
  const of = told.kind === undefined ? '' : ` (${told.kind})`
  return [
    `${what} ${wasOf(what)} ${extreme} in ${whenOf(found)}, at ${size(found)}`,
    of,
    `; my figures cover ${years}.`,
  ]
}

/**
 * A mean over years, of a span that the question names: "the average in 1980 and in 2025" asks for two, and years of a
 * turn before are of its own figure.
 */
export const asksMean = ({ ops, years, followUp, concepts }: Question): boolean =>
  ops.includes('average') && years.kind === 'range' && !followUp && !concepts.some((id) => id.startsWith('change'))

/** "The price of tin averaged $12/lb over 2015–2020, the mean of 6 years.": of years that the question names. */
const meanText = (card: Card, series: Course, told: Telling): Headline | undefined => {
  const { what, label = what, size } = told
  const [first, ...others] = series
  if (!asksMean(card.question) || !first || others.length === 0) return undefined
  const mean = meanOf([first, ...others])
  quantityFigure(card, mean, `${label}, mean of ${series.length} years to ${mean.year}`)
  return [
    `${what} averaged ${size(mean)} over ${first.year}–${whenOf(mean, told)}`,
    `, the mean of ${series.length} years.`,
  ]
}

/** Percent under which a change is hardly one. */
const BARELY = 1

/** The verb of a change that is to come or was, by its direction; "went", where it cannot be measured. */
const verbOf = ({ projected }: Quantity, change: Quantity | undefined): string => {
  const forms = (base: string, past: string): string => (projected ? `is to ${base}` : past)
  if (change === undefined) return forms('go', 'went')
  if (change.unit === '%' && Math.abs(change.value) < BARELY) return forms('barely move', 'barely moved')
  return change.value > 0 ? forms('rise', 'rose') : forms('fall', 'fell')
}

/** A few years of shares that are asked for one by one are all told. */
const YEARS = 6

/** "; in between, it was 81% in 2022 and 86% in 2023": the years between the first and the last. */
const betweenText = ({ question }: Card, series: Course, size: Telling['size']): string => {
  const inside = series.slice(1, -1).map((one) => `${size(one)} in ${one.year}`)
  const asked = question.years.kind === 'range' && series[0]?.unit === '%' && series.length <= YEARS
  return asked && inside.length > 0 ? `; in between, it was ${list(inside)}` : ''
}

/** ": up 12 percentage points": how far a share moved. */
const pointsOf = (change: Quantity | undefined): string => (change === undefined ? '' : `: ${pointsText(change.value)}`)

/**
 * "World cobalt mining rose 34.8% from 2023 to 2025 (est.): from 230,000 t to 310,000 t.": the change before the amounts.
 * A share is its own size: "US net import reliance for cobalt rose from 73% in 2021 to 79% in 2025: up 6 percentage points."
 */
const movedText = (card: Card, series: Course, told: Telling): Headline => {
  const { what, label = what, size, kind } = told
  const [from] = series
  const to = series.at(-1)
  if (!from || !to) return ''
  const when = whenOf(to, told)
  if (from === to) return `${what} ${wasOf(what)} ${size(to)} in ${when}; I have no other year.`
  if (from.value === to.value && from.bound === to.bound)
    return `${what} ${wasOf(what)} the same in ${from.year} and ${when}: ${size(to)}.`
  const change = changeOf(from, to)
  if (change) quantityFigure(card, change, `Change in ${label}, ${from.year} to ${to.year}`)
  const verb = verbOf(to, change)
  if (change?.unit !== '%') {
    const before = from.value === 0 ? 'zero' : size(from)
    const course = `${what} ${verb} from ${before} in ${from.year} to ${size(to)} in ${when}`
    return [course, pointsOf(change), `${betweenText(card, series, size)}.`]
  }
  const ratio = card.question.ops.includes('ratio') ? ratioTo(to, from) : undefined
  if (ratio) quantityFigure(card, ratio, `${label}, ${to.year} to ${from.year}`)
  const by = verb.includes('barely') ? '' : ` ${percent(Math.abs(change.value))}`
  const apart = card.question.ops.includes('difference')
    ? lessOf(to.value > from.value ? [to, from] : [from, to])
    : undefined
  if (apart) quantityFigure(card, apart, `Difference in ${label}, ${from.year} to ${to.year}`)
  const less = apart ? `, a difference of ${size(apart)}` : ''
  const ends = `: from ${size(from)} to ${size(to)}${less}`
  return [
    `${what} ${verb}${by} from ${from.year} to ${whenOf(to)}`,
    told.inLines && !ratio ? inLines(ends) : ends,
    ratio ? `, ${number(ratio.value, 2)} times as much` : '',
    inLines(`${kind === undefined ? '' : ` (${kind})`}.`),
  ]
}

/** What a question asks of a series: its highest or lowest year, its mean, or else how it moved. */
export const courseText = (card: Card, series: Course, told: Telling): Headline =>
  extremeText(card, series, told) ?? meanText(card, series, told) ?? movedText(card, series, told)
