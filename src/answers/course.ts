import type { Question } from '../language/question.js'
import { changeOf, type Extreme, extremeOf, meanOf, type Quantity, ratioTo } from '../tables/arithmetic.js'
import type { Card } from './card.js'
import { pointsText, percentText, quantityFigure } from './figures.js'
import { list, number } from './text.js'

/** How a series is told. */
export interface Telling {
  /** What it is of, at the head of a sentence: "Chile's copper mining". */
  readonly what: string
  /** The same in the label of a figure, where that differs. */
  readonly label?: string
  readonly size: (one: Quantity) => string
  /** Which of several it is, behind the last year: "LME cash". */
  readonly kind?: string
}

/** A series of one thing, the oldest first. */
export type Course = readonly Quantity[]

/** "When did it peak", "record low": the end of the scale that a question asks for; undefined where it asks for none. */
export const extremeAsked = ({ ops }: Question): Extreme | undefined =>
  ops.includes('maximum') ? 'highest' : ops.includes('minimum') ? 'lowest' : undefined

/** The year with its marks: "2025 (est.)", "2030 (projected)", "2025 (est.; LME cash)". */
const whenOf = ({ year, projected, estimated }: Quantity, { kind }: Telling): string => {
  const marks = [projected ? 'projected' : estimated ? 'est.' : undefined, kind].filter((mark) => mark !== undefined)
  return `${year}${marks.length > 0 ? ` (${marks.join('; ')})` : ''}`
}

/** Reserves are many, all else is one: "were the same", "was the same". */
const wasOf = (what: string): string => (what.endsWith('reserves') ? 'were' : 'was')

/**
 * "Chile's copper mining was highest in 2018, at 5.8 Mt; my figures cover 1990–2025." Undefined where the question asks
 * for no such year, or the series has one year alone.
 */
const extremeText = ({ question }: Card, series: Course, told: Telling): string | undefined => {
  const { what, size } = told
  const extreme = extremeAsked(question)
  const found = extreme && extremeOf(series, extreme)
  const [first, last] = [series[0], series.at(-1)]
  if (!found || !first || !last || first === last) return undefined
  const years = `${first.year}–${last.year}`
  return `${what} ${wasOf(what)} ${extreme} in ${whenOf(found, told)}, at ${size(found)}; my figures cover ${years}.`
}

/**
 * A mean over years, of a span that the question names: "the average in 1980 and in 2025" asks for two, and years of a
 * turn before are of its own figure.
 */
export const asksMean = ({ ops, years, followUp, concepts }: Question): boolean =>
  ops.includes('average') && years.kind === 'range' && !followUp && !concepts.some((id) => id.startsWith('change'))

/** "The price of tin averaged $12/lb over 2015–2020, the mean of 6 years.": of years that the question names. */
const meanText = (card: Card, series: Course, told: Telling): string | undefined => {
  const { what, label = what, size } = told
  const [first, ...others] = series
  if (!asksMean(card.question) || !first || others.length === 0) return undefined
  const mean = meanOf([first, ...others])
  quantityFigure(card, mean, `${label}, mean of ${series.length} years to ${mean.year}`)
  return `${what} averaged ${size(mean)} over ${first.year}–${whenOf(mean, told)}, the mean of ${series.length} years.`
}

/** ", up 12%", ", down 3 percentage points", ", to 1.71 times as much": how one became another, as figures. */
const changeText = (card: Card, from: Quantity, to: Quantity, label: string): string => {
  const change = changeOf(from, to)
  if (!change) return ''
  quantityFigure(card, change, `Change in ${label}, ${from.year} to ${to.year}`)
  if (change.unit !== '%') return pointsText(change.value)
  const ratio = card.question.ops.includes('ratio') ? ratioTo(to, from) : undefined
  if (ratio) quantityFigure(card, ratio, `${label}, ${to.year} to ${from.year}`)
  return `, ${percentText(change.value)}${ratio ? `, to ${number(ratio.value, 2)} times as much` : ''}`
}

/** The verb of a change that is to come or was, of shares that have no better and worse, or by its direction. */
const verbOf = (from: Quantity, to: Quantity): string => {
  const ahead = to.projected ? 'is to ' : ''
  const forms = (base: string, past: string): string => (ahead === '' ? past : `${ahead}${base}`)
  if (from.unit === '%' || from.value === 0) return forms('go from', 'went from')
  if (Math.abs(to.value / from.value - 1) < 0.01) return forms('barely move, from', 'barely moved, from')
  return to.value > from.value ? forms('rise from', 'rose from') : forms('fall from', 'fell from')
}

/** A few years of shares that are asked for one by one are all told. */
const YEARS = 6

/** "; in between, it was 81% in 2022 and 86% in 2023": the years between the first and the last. */
const betweenText = ({ question }: Card, series: Course, size: Telling['size']): string => {
  const inside = series.slice(1, -1).map((one) => `${size(one)} in ${one.year}`)
  const asked = question.years.kind === 'range' && series[0]?.unit === '%' && series.length <= YEARS
  return asked && inside.length > 0 ? `; in between, it was ${list(inside)}` : ''
}

/** "World cobalt mining rose from 230,000 t in 2023 to 310,000 t in 2025 (est.), up 34.8%." */
const movedText = (card: Card, series: Course, told: Telling): string => {
  const { what, label = what, size } = told
  const [from] = series
  const to = series.at(-1)
  if (!from || !to) return ''
  if (from === to) return `${what} ${wasOf(what)} ${size(to)} in ${whenOf(to, told)}; I have no other year.`
  if (from.value === to.value && from.bound === to.bound)
    return `${what} ${wasOf(what)} the same in ${from.year} and ${whenOf(to, told)}: ${size(to)}.`
  const before = from.value === 0 ? 'zero' : size(from)
  const change = changeText(card, from, to, label)
  return `${what} ${verbOf(from, to)} ${before} in ${from.year} to ${size(to)} in ${whenOf(to, told)}${change}${betweenText(card, series, size)}.`
}

/** What a question asks of a series: its highest or lowest year, its mean, or else how it moved. */
export const courseText = (card: Card, series: Course, told: Telling): string =>
  extremeText(card, series, told) ?? meanText(card, series, told) ?? movedText(card, series, told)
