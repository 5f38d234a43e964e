import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { ofReading, ofShare, type Quantity, changeOf, lessOf } from '../tables/arithmetic.js'
import { readPlace } from '../tables/read.js'
import { cutsFor, yearsOf } from '../tables/select.js'
import { type Point, seriesOf, type Growth, growthOver } from '../tables/series.js'
import { shareOfReading } from '../tables/shares.js'
import type { Lens } from '../tables/views.js'
import type { Answer } from './answer.js'
import { byStage, type OfStages, type Seen } from './by-stage.js'
import type { Card } from './card.js'
import { courseText, extremeAsked } from './course.js'
import { amountFigure, shareFigure, subjectOf, percentText, quantityFigure, yearEst } from './figures.js'
import { type Headline, inLines } from './headline.js'
import { noFigureForYear, whyMissing } from './missing.js'
import { editionName, nounOf, placeName } from './names.js'
import { linePercent, marks, scaleOver, sizeText } from './phrases.js'
import { price } from './price.js'
import { revisionLine, shareCaveats } from './qualify.js'
import { reliance } from './reliance.js'
import { capital, evenly, percent, possessive, roundPercent } from './text.js'
import { amount, type Scale } from './units.js'
import { isUSMeasure, usAmounts } from './us-amounts.js'
import { isOfWorld } from '../tables/stages.js'

const SHOWN = 5

/**
 * "Which country's cobalt output grew the most since 2020": one mineral, a rise or a fall, and who; or which of several
 * places grows faster.
 */
export const asksGrowth = ({ concepts, hole, places, minerals, intent, measure }: Question): boolean => {
  const moves = concepts.includes('change.up') || concepts.includes('change.down')
  if (minerals.length !== 1 || !moves || !isOfWorld(measure)) return false
  if (places.length === 0) return hole === 'place' && concepts.includes('most')
  return intent === 'comparison' && places.length > 1 && concepts.includes('pace')
}

/** Of several places that are named, the rate is compared: a small producer may grow faster. */
const rateOf = ({ first, change }: Growth): number => change / first.reading.value

/** Adds the figures of a country's change, in amount and in percent; gives the latter in words. */
const changeText = (card: Card, { first, last, place }: Growth, scale: Scale): string => {
  const { corpus } = card
  const [to, from] = [last, first].map(({ cut, reading }) => {
    amountFigure(card, cut, reading, scale)
    return ofReading(cut, reading)
  })
  if (!from || !to) return ''
  const subject = `${possessive(placeName(corpus, place))} ${subjectOf(corpus, last.cut.table)}`
  const label = `Change in ${subject}, ${from.year} to ${to.year}`
  quantityFigure(card, lessOf([to, from]), label, { year: to.year })
  const change = changeOf(from, to)
  return change ? `, ${percentText(quantityFigure(card, change, label).value)}` : ''
}

interface Grown extends Seen {
  readonly order: readonly [Growth, ...Growth[]]
}

/** The first and the last year to compare, where the question names them. */
const spanOf = ({ years }: Question): readonly (number | undefined)[] =>
  years.kind === 'range' ? [years.from, years.to] : years.kind === 'years' ? years.years : []

/** The countries whose output (or reserves) grew or fell the most over some years, by amount, each in one publisher's series. */
export const growth = byStage<Grown>('trend', {
  first: true,
  amounts: 'only',
  view: ({ corpus, question }, lens) => {
    const { places, concepts } = question
    const [from, to] = spanOf(question)
    const all = growthOver(corpus, lens, from, to)
    const named = all.filter(({ place }) => places.includes(place)).sort((a, b) => rateOf(b) - rateOf(a))
    const ranked = places.length > 0 ? named : all
    const falls = concepts.includes('change.down') && !concepts.includes('change.up')
    const [best, ...others] = falls ? [...ranked].reverse() : ranked
    return best && { lens, cut: best.last.cut, order: [best, ...others] }
  },
  nothing: ({ measure }) => `${measure} by country in two years`,
  tell: ({ card, corpus, question }, [{ cut, order }]) => {
    const shown = order.slice(0, Math.max(SHOWN, question.limit ?? 0))
    const values = shown.flatMap(({ first, last }) => [first.reading.value, last.reading.value])
    const scale = scaleOver([cut], values, question.unit)
    const parts = shown.map((one, at) => {
      const part = changeText(card, one, scale)
      const [before, now] = [one.first, one.last].map(({ reading }) => amount(reading.value, scale))
      const cited = marks([card.cite(one.last.cut.table, one.last.reading.rows)])
      card.line(String(at + 1), `${capital(placeName(corpus, one.place))}: ${before} to ${now}${part} ${cited}`)
      return part
    })
    const [{ first, last, place, change }] = order
    const [from] = spanOf(question)
    if (from !== undefined && first.cut.year !== from)
      card.caveat(`There is no figure by country for ${from} in the same series; ${first.cut.year} is the nearest.`)
    const named = question.places.length > 0
    if (!named) card.caveat('Ranked by amount; a small producer may have grown more in percent.')
    const what = `${capital(possessive(placeName(corpus, place)))} ${subjectOf(corpus, last.cut.table)}`
    const moved = `${change >= 0 ? 'grew' : 'fell'} ${named ? 'faster' : 'the most'}`
    const by = `${amount(Math.abs(change), scale)}${parts[0] ?? ''}`
    return [
      `${what} ${moved} from ${first.cut.year} to ${yearEst(last.cut, last.reading.estimated)}`,
      inLines(`, by ${by}.`),
    ]
  },
})

const LINES = 8
const SPAN = 5

/**
 * The years a question asks for: a single one with the one before it; the last five where it names none, or all where
 * the highest is looked for.
 */
const wantedYears = (question: Question, lens: Lens): ((year: number) => boolean) => {
  const { years } = question
  const extreme = extremeAsked(question)
  const last = yearsOf(lens.tables).at(-1) ?? 0
  if (years.kind === 'range') return (year) => year >= years.from && year <= (years.to ?? last)
  const named = years.kind === 'years' ? years.years : []
  if (extreme !== undefined && named.length === 0) return () => true
  const [only, ...others] = named
  if (only === undefined) return (year) => year > last - SPAN
  // "Did it grow in 2025" compares the year with the one before.
  if (others.length === 0) return (year) => year === only || year === only - 1
  return (year) => year >= Math.min(...named) && year <= Math.max(...named)
}

/** "2030 against 2025": a year named beside another is later than the tables have figures of the past for. */
const looksAhead = ({ years }: Question, lens: Lens): boolean =>
  years.kind === 'years' && years.years.length > 1 && Math.max(...years.years) > (yearsOf(lens.tables).at(-1) ?? 0)

const trendLines = (card: Card, points: readonly Point[], place: string, scale: Scale): void => {
  // All points are figures; a line stands for each of a few.
  const shown = new Set(evenly(points, LINES))
  for (const point of points) {
    const { cut, reading } = point
    const { citations } = amountFigure(card, cut, reading, scale)
    const part = place === 'WLD' || cut.table.unit === '%' ? undefined : shareOfReading(card.corpus, cut, reading)
    const share = part?.kind === 'share' ? part : undefined
    if (share) shareFigure(card, share)
    if (share && point === points.at(-1)) shareCaveats(card, share)
    if (!shown.has(point)) continue
    const edition = editionName(card.corpus.sources.get(cut.table.source), cut.table.source)
    const size = `${sizeText(cut, reading, scale)}${share ? `, ${linePercent(share)} of the world` : ''}`
    const year = cut.projected ? `${cut.year}, projected` : String(cut.year)
    card.line(year, `${size}${reading.estimated ? ' (est.)' : ''}, ${edition} ${marks(citations)}`)
  }
}

/** "How has China's share changed": the share of each year; none of the world, nor where one cannot be worked out. */
const sharesOf = (corpus: Corpus, points: readonly Point[], place: string): readonly Quantity[] => {
  const shares = points.map(({ cut, reading }) => shareOfReading(corpus, cut, reading))
  return place !== 'WLD' && shares.every((share) => share.kind === 'share') ? shares.map(ofShare) : []
}

/** The sentence on a course: of the share of the world, where that is asked for, or else of the amount. */
const headlineOf = (
  { card, corpus, question }: OfStages,
  points: readonly Point[],
  place: string,
  scale: Scale,
): Headline => {
  const [table] = points.map(({ cut }) => cut.table)
  if (!table) return ''
  const whose = (world: string): string => (place === 'WLD' ? world : capital(possessive(placeName(corpus, place))))
  const shares = question.concepts.includes('share') ? sharesOf(corpus, points, place) : []
  const subject = subjectOf(corpus, table)
  if (shares.length > 1)
    return courseText(card, shares, {
      what: `${whose('')} share of ${subject}`,
      size: ({ value, bound }) => roundPercent(value, bound),
    })
  const size = ({ value, bound }: Quantity): string =>
    table.unit === '%' ? percent(value, bound) : amount(value, scale, bound)
  const series = points.map(({ cut, reading }) => ofReading(cut, reading))
  return courseText(card, series, {
    what: `${whose('World')} ${subject}`,
    label: `${whose('world')} ${subject}`,
    size,
    inLines: true,
  })
}

interface Course extends Seen {
  readonly points: readonly [Point, ...Point[]]
  readonly later: readonly Point[]
}

const placeAsked = ({ question }: OfStages): string => question.places[0] ?? 'WLD'

/** How the output, capacity or reserves of a place or the world have moved over the years. */
const courseOf = byStage<Course>('trend', {
  first: true,
  amounts: 'first',
  view: (asked, lens) => {
    const { points, later } = seriesOf(
      asked.corpus,
      lens,
      placeAsked(asked),
      wantedYears(asked.question, lens),
      looksAhead(asked.question, lens),
    )
    const [first, ...others] = points
    return first && { lens, cut: (others.at(-1) ?? first).cut, points: [first, ...others], later }
  },
  otherwise: (asked) => {
    const { card, corpus, question, intent, lenses, none } = asked
    const [cut] = lenses[0] ? cutsFor(lenses[0].tables) : []
    const reading = cut && readPlace(corpus, cut, placeAsked(asked))
    if (cut && reading?.kind === 'missing') return none(whyMissing(card, cut, reading))
    const from = question.years.kind === 'range' ? question.years.from : undefined
    return lenses.length === 0 ? undefined : noFigureForYear(card, intent, lenses, from)
  },
  tell: (asked, [main, ...others]) => {
    const { card, question } = asked
    const { points, later, lens } = main
    const place = placeAsked(asked)
    const cuts = points.map(({ cut }) => cut)
    const values = [...points, ...later].map(({ reading }) => reading.value)
    const scale = scaleOver(cuts, values, question.unit)
    trendLines(card, points, place, scale)
    trendLines(card, later, place, scale)
    if (later.length > 0)
      card.caveat(
        extremeAsked(question)
          ? 'The later years are of another publication, which may count otherwise.'
          : 'The later years are of another publication, so they are not part of the change.',
      )
    const headline = headlineOf(asked, extremeAsked(question) ? [...points, ...later] : points, place, scale)
    const [{ year: begins, table }] = [points[0].cut]
    const from = question.years.kind === 'range' ? question.years.from : 0
    if (from > 0 && begins > from) card.caveat(`There is no figure for ${from} in this series; it begins in ${begins}.`)
    for (const cut of cuts) revisionLine(card, lens.tables, cut, place, scale)
    if (new Set(cuts.map((cut) => cut.table.source)).size > 1)
      card.caveat('Each year is from the latest edition that covers it.')
    const other = others[0]?.points[0].cut.table
    if (other) card.caveat(`This is ${nounOf(table)}; ${nounOf(other)} has a series of its own.`)
    return headline
  },
})

/** How a figure has moved over the years: production of a place or the world, a US measure, or a price. */
export const trend = (question: Question, corpus: Corpus): Answer => {
  const { measure } = question
  if (measure === 'price') return { ...price(question, corpus), intent: 'trend' }
  if (measure === 'net-import-reliance') return { ...reliance({ ...question, intent: 'trend' }, corpus), question }
  return isUSMeasure(measure)
    ? usAmounts({ ...question, years: { kind: 'latest' } }, corpus)
    : courseOf(question, corpus)
}
