import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { nearestTo, yearsOf, askedYear } from '../tables/select.js'
import { lensesOf, worldMeasure } from '../tables/views.js'
import type { Answer } from './answer.js'
import { withAmounts } from './by-stage.js'
import { asksRevision } from './two-editions.js'
import { mineralOf } from './names.js'
import { type Route, wayOf } from './ways.js'
import { mentions } from './words/concepts.js'

/** What a question says of time, settled against the years that the tables have. */
export type Time =
  | { readonly kind: 'as-asked' }
  /** A year without a figure: the question of the nearest that has one, and the sentence that says so. */
  | { readonly kind: 'nearest'; readonly question: Question; readonly said: string }
  /** A year, or an unnamed time to come, that no table has a figure or a projection for. */
  | { readonly kind: 'later'; readonly year?: number; readonly latest?: number }

const AS_ASKED: Time = { kind: 'as-asked' }

/** Why the figure of another year than the one asked stands in an answer: nothing is published or projected for that. */
export const nearestYearSaid = (asked: number, nearest: number, ahead: boolean): string =>
  `There is no ${ahead ? 'projection' : 'figure'} for ${asked}; the nearest year with one is ${nearest}.`

/** That the tables count by whole years, where a month or a part of a year is asked about; a price says so of a month. */
export const wholeYearsSaid = (question: Question, { status, figures }: Answer): readonly string[] => {
  const { day, measure } = question
  const what = mentions(question, 'yearpart') ? 'a part of one' : measure === 'price' || !day ? undefined : 'a month'
  return what !== undefined && status === 'answered' && figures.length > 0
    ? [`My figures are of whole years, not of ${what}.`]
    : []
}

/** Years beyond the last projection in which it still says something; they are made in steps of five. */
const BEYOND = 10

/** The projected year that lies nearest to one after the latest figures; undefined of a year far beyond them all. */
export const nearestAhead = (projected: readonly number[], latest: number, year: number): number | undefined => {
  const nearest = nearestTo(
    projected.filter((one) => one > latest),
    year,
  )
  return nearest === undefined || year - nearest > BEYOND ? undefined : nearest
}

/**
 * Settles the time of a question of one mineral's world tables. A year to come gets its projection, the nearest one, said,
 * or nothing, and never the figure of today; a past year that the tables lack gets the nearest, said. "Will", "forecast" without a year gets the
 * first year that is projected.
 */
export const timeOf = (question: Question, to: Route, corpus: Corpus): Time => {
  const { years, off, minerals, concepts, stage } = question
  const [id] = minerals
  if (id === undefined || years.kind === 'range') return AS_ASKED
  const [asked] = years.kind === 'years' ? years.years : []
  const { of } = wayOf(to)
  const known = Number(corpus.knownUntil?.slice(0, 4) ?? Number.POSITIVE_INFINITY)
  // Figures of the United States alone are of the past.
  if (of === 'us' && asked !== undefined && asked > known) return { kind: 'later', year: asked }
  const ahead = off === 'forecast' && years.kind === 'latest'
  // "Where will LME nickel close next Friday", "will cobalt climb": not the price of today, nor the years until now, nor
  // those that reserves last.
  const later = to === 'trend' || concepts.includes('price') || (to === 'reserve-life' && !concepts.includes('life'))
  if (ahead && (of === 'us' || later)) return { kind: 'later' }
  // "Revised in 2026" names the edition.
  if (of !== 'world' || asksRevision(question)) return AS_ASKED
  if (years.kind === 'latest' && !ahead) return AS_ASKED
  const lenses = lensesOf(corpus, mineralOf(corpus, id), worldMeasure(question), stage)
  const all = lenses.flatMap((lens) => lens.tables)
  // A year that has shares alone has no amount.
  const massed = to === 'amount' || to === 'world-total' ? lenses.flatMap((lens) => withAmounts(lens).tables) : []
  const tables = massed.length > 0 ? massed : all
  const past = yearsOf(tables)
  const projected = yearsOf(tables, true)
  const latest = past.at(-1)
  if (latest === undefined) return AS_ASKED
  const told = (nearest: number, said: string): Time => ({
    kind: 'nearest',
    question: { ...question, years: { kind: 'years', years: [nearest] } },
    said,
  })
  if (years.kind === 'latest') {
    const first = projected.find((year) => year > latest)
    return first === undefined
      ? { kind: 'later', latest }
      : told(first, `You named no year; ${first} is the first one projected.`)
  }
  const [year] = years.years
  if (year === undefined || years.years.length > 1 || past.includes(year) || projected.includes(year)) return AS_ASKED
  // A product's list may end earlier than the mineral's: only what is later than any record is a time to come.
  const isAhead = year > latest && (corpus.productsAsked === undefined || year > known)
  const nearest = isAhead ? nearestAhead(projected, latest, year) : nearestTo(past, year)
  if (nearest === undefined) return isAhead ? { kind: 'later', year, latest } : AS_ASKED
  return told(nearest, nearestYearSaid(year, nearest, isAhead))
}

/**
 * "And the year before that": the question of the year so many years before the one that the answer before was of. As
 * it stands where that answer has no year. `yearsBack` is kept, so that the next turn knows both years.
 */
export const inYearBefore = (
  question: Question,
  previous: Question,
  again: (question: Question) => Answer,
): Question => {
  const { yearsBack, ...rest } = question
  if (yearsBack === undefined) return question
  const base = askedYear(previous.years) ?? again(previous).figures[0]?.year
  return base === undefined ? rest : { ...question, years: { kind: 'years', years: [base - yearsBack] } }
}
