import type { Measure, Stage } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { ofReading, type Quantity, ratioTo, shareIn } from '../tables/arithmetic.js'
import { readPlace, type Reading, worldOf } from '../tables/read.js'
import { askedYear, type Cut, cutsFor, productVariant } from '../tables/select.js'
import { aggregateOf } from '../tables/stages.js'
import { lensesOf } from '../tables/views.js'
import { answering, type Asked, type None } from './answering.js'
import { amountFigure, quantityFigure, subjectOf, yearText } from './figures.js'
import { type Headline, inARow } from './headline.js'
import { aggregateAnswer, nothingAbout, whyMissing } from './missing.js'
import { mineralName, nounOf, placeName } from './names.js'
import { marks, scaleOver } from './phrases.js'
import { mineralCaveat, tableCaveats, worldCaveats } from './qualify.js'
import { capital, number, possessive, roundPercent } from './text.js'
import { amount } from './units.js'

/** The cut that is divided, and the one that it is divided by. */
type Pair = readonly [over: Cut, under: Cut]

/** A measure of a mineral divided by another one, of places that are told one after the other. */
interface Division {
  readonly measures: readonly [over: Measure, under: Measure]
  /** The stage of what it is divided by, where the question names none. */
  readonly stage?: Stage
  /** Whether two cuts of one source, unit and mineral count the same. */
  readonly isPair: (pair: Pair) => boolean
  readonly yearOf: (question: Question) => number | undefined
  /** What there is no table of. */
  readonly nothing: string
  readonly divide: (over: Quantity, under: Quantity) => Quantity | undefined
  /** What the quotient is called, after the name of a place; "cobalt reserve life". */
  readonly called: (asked: Asked, pair: Pair) => string
  /** Why there is none where nothing is divided by. */
  readonly idle: (name: string) => string
  readonly told: (asked: Asked, pair: Pair, name: string, found: Quantity) => Headline
  readonly caveat?: string
  /** The two need not stand in one table, and are not divided where they are counted in different forms. */
  readonly apart?: true
}

const MOST = 4

const pairIn = ({ corpus, question, mineral }: Asked, { measures, stage, ...how }: Division): Pair | undefined => {
  const [over = [], under = []] = measures.map((measure) =>
    lensesOf(corpus, mineral, measure, measure === 'reserves' ? undefined : (stage ?? question.stage)).flatMap(
      ({ tables }) => cutsFor(tables, how.yearOf(question)),
    ),
  )
  for (const one of over)
    for (const other of under) {
      const [a, b] = [one.table, other.table]
      const alike = a.source === b.source && a.unit === b.unit && a.mineral === b.mineral
      if (alike && how.isPair([one, other])) return [one, other]
    }
  return undefined
}

/** One place: its two figures and their quotient on the card, and the sentence, or why there is none. */
const tellPlace = (asked: Asked, how: Division, pair: Pair, place: string, several: boolean): Headline | None => {
  const { card, corpus, mineral, none } = asked
  const [one, other] = pair.map((cut) => readPlace(corpus, cut, place))
  const [over, under] = pair
  if (one?.kind !== 'number') return none(one ? whyMissing(card, over, one) : '')
  if (other?.kind !== 'number') return none(other ? whyMissing(card, under, other) : '')
  const name = capital(placeName(corpus, place))
  if (other.value === 0) return none(how.idle(name))
  const figures = [amountFigure(card, over, one), amountFigure(card, under, other)]
  const [form, otherForm] = [over.table.form, under.table.form]
  const differ = how.apart && form !== undefined && otherForm !== undefined && form !== otherForm
  const found = how.divide(ofReading(over, one), ofReading(under, other))
  const what = how.called(asked, pair)
  const why = found ? 'the two figures are counted in different forms' : 'both figures are bounds'
  if (!found || differ) return none(`No ${what} is given for ${mineral.name}: ${why}.`)
  const figure = quantityFigure(card, found, `${possessive(name)} ${what}, ${found.year}`, {
    measure: over.table.measure,
    quantity: 'ratio',
  })
  // What is asked for stands first.
  card.figures.unshift(...card.figures.splice(card.figures.indexOf(figure), 1))
  const scale = scaleOver(pair, [one.value, other.value], asked.question.unit)
  const line = (cut: Cut, { value, bound, estimated }: Reading, at: number): void => {
    const { measure } = cut.table
    const label = capital(measure === 'production' ? nounOf(cut.table) : measure)
    const size = `${amount(value, scale, bound)}${measure === 'production' ? ' a year' : ''}`
    const when = `(${yearText(cut, estimated)}) ${marks(figures[at]?.citations ?? [])}`
    card.line(several ? `${name}: ${label}` : label, `${size} ${when}`)
  }
  line(over, one, 0)
  line(under, other, 1)
  for (const cut of place === 'WLD' ? pair : []) {
    const world = cut.table.measure === 'production' ? worldOf(cut) : undefined
    if (world) worldCaveats(card, cut, world)
  }
  return how.told(asked, pair, name, found)
}

const isNone = (told: Headline | None): told is None => typeof told === 'object' && 'none' in told

const divided = (intent: string, how: Division) =>
  answering(intent, (asked) => {
    const { card, corpus, question, mineral, none } = asked
    const [measure] = how.measures
    for (const one of ['reserves', 'production'] as const)
      if (one === measure && aggregateOf(corpus, mineral, one)) return aggregateAnswer(card, intent, mineral, one)
    const pair = pairIn(asked, how)
    if (!pair) return none(nothingAbout(card, mineral.id, how.nothing))
    const places = question.places.length > 0 ? question.places.slice(0, MOST) : ['WLD']
    const told = places.map((place) => tellPlace(asked, how, pair, place, places.length > 1))
    const gaps = told.filter(isNone)
    const found = told.filter((one): one is Headline => !isNone(one))
    if (found.length === 0) return none(gaps[0]?.none ?? '')
    for (const { none: gap } of gaps) if (typeof gap === 'string') card.caveat(gap)
    if (how.caveat !== undefined) card.caveat(how.caveat)
    tableCaveats(card, pair)
    mineralCaveat(card, corpus, mineral.id)
    return inARow(found, ' ')
  })

const bounded = ({ bound }: Quantity): string =>
  bound === undefined ? 'about' : bound === '>' ? 'at least' : 'at most'

/**
 * Years that reserves would last at the latest production: reserves ÷ mine production of the same source (number rule 1:
 * the two stand in one chapter and edition, counted in the same form). In years.
 */
export const reserveLife = divided('reserve-life', {
  measures: ['reserves', 'production'],
  stage: 'mining',
  isPair: () => true,
  apart: true,
  yearOf: () => undefined,
  nothing: 'both reserves and mine production in one edition',
  divide: (stock, flow) => ratioTo(stock, flow, 'years'),
  called: ({ mineral }) => `${mineral.name} reserve life`,
  idle: (name) => `${name} mines none, so its reserves have no life in years.`,
  told: ({ corpus }, [{ table }], name, life) => [
    `${possessive(name)} ${mineralName(corpus, table.mineral)} reserves would last ${bounded(life)} ${number(life.value, life.value < 10 ? 1 : 0)} years`,
    ` at ${life.year} mining.`,
  ],
  caveat:
    'Reserves are what could be mined at a profit when the figure was made, not all there is; the number of years is arithmetic, not a forecast.',
})

/** Whether output is asked for beside capacity: "utilization", "nameplate against output", "how hard do they run". */
export const asksCapacityUse = ({ measure, concepts, minerals, intent }: Question): boolean => {
  const says = (...ids: readonly string[]): boolean => ids.some((id) => concepts.includes(id))
  const beside = says('produce') && says('compare', 'ratio', 'difference')
  const asks = says('utilization', 'running', 'consume', 'use') || beside
  return measure === 'capacity' && minerals.length === 1 && intent !== 'ranking' && intent !== 'search' && asks
}

/**
 * Output in percent of capacity: both of one printed table, product and year. A capacity that
 * counts another product than the output (clinker, cement) is divided by nothing.
 */
export const capacityUse = divided('amount', {
  measures: ['production', 'capacity'],
  isPair: ([{ table: made, year }, { table: could, year: other }]) =>
    made.heading === could.heading && productVariant(made) === productVariant(could) && year === other,
  yearOf: ({ years }) => askedYear(years),
  nothing: 'both capacity and output of one product in one edition',
  divide: shareIn,
  called: ({ corpus }, [{ table }]) => `${subjectOf(corpus, table)} in percent of capacity`,
  idle: (name) => `${name} has no capacity, so no part of it was used.`,
  told: ({ corpus }, [cut], name, found) =>
    `${possessive(name)} ${subjectOf(corpus, cut.table)} was ${roundPercent(found.value, found.bound)} of its capacity in ${yearText(cut, false)}${found.estimated ? ' (est.)' : ''}.`,
})
