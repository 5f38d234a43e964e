import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { readPlace } from '../tables/read.js'
import { cutsFor, yearsOf } from '../tables/select.js'
import { type Point, seriesOf } from '../tables/series.js'
import { type Share, shareOfReading } from '../tables/shares.js'
import type { Lens } from '../tables/views.js'
import type { Answer } from './answer.js'
import { byStage, type OfStages, type Seen } from './by-stage.js'
import type { Card } from './card.js'
import { amountFigure, derivedFigure, inPercent, percentText, pointsText, shareFigure, subjectOf } from './figures.js'
import { extremeAsked, extremeText } from './extreme.js'
import { noFigureForYear, whyMissing } from './missing.js'
import { editionName, nounOf, placeName } from './names.js'
import { headlinePercent, linePercent, marks, scaleOver, sizeText } from './phrases.js'
import { price } from './price.js'
import { revisionLine, shareCaveats } from './qualify.js'
import { reliance } from './reliance.js'
import { capital, evenly, number, possessive } from './text.js'
import type { Scale } from './units.js'
import { isUSMeasure, usAmounts } from './us-amounts.js'

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
  if (named.length > 2) return (year) => named.includes(year)
  const [only, second] = named
  if (only === undefined) return (year) => year > last - SPAN
  // "Did it grow in 2025" compares the year with the one before.
  if (second === undefined) return (year) => year === only || year === only - 1
  return (year) => year >= Math.min(only, second) && year <= Math.max(only, second)
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

/** The rows of the first and of the last year. */
const citedEnds = (card: Card, ends: readonly Point[]): readonly number[] => [
  ...new Set(ends.map(({ cut, reading }) => card.cite(cut.table, reading.rows))),
]

const whenOf = ({ cut, reading }: Point): string =>
  `${cut.year}${cut.projected ? ' (projected)' : reading.estimated ? ' (est.)' : ''}`

/** Differences of shares are told to a tenth of a point. */
const TENTH = 10

/**
 * "How has China's share changed": its share in the first and in the last year, and the difference in percentage points.
 * Undefined where a share cannot be worked out in one of the two.
 */
export const shareOverYears = (card: Card, points: readonly Point[], place: string): string | undefined => {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first === last || place === 'WLD') return undefined
  const shares = [first, last].map(({ cut, reading }) => shareOfReading(card.corpus, cut, reading))
  const [from, to] = shares.filter((share): share is Share => share.kind === 'share')
  if (!from || !to) return undefined
  const change = Math.round((to.value - from.value) * TENTH) / TENTH
  const who = capital(possessive(placeName(card.corpus, place)))
  const what = `${who} share of world ${subjectOf(card.corpus, last.cut.table)}`
  derivedFigure(card, last.cut, {
    label: `Change in ${what}, ${first.cut.year} to ${last.cut.year}`,
    quantity: 'change',
    value: change,
    unit: 'percentage points',
    place,
    estimated: last.reading.estimated,
    formula: `${number(to.value)} % − ${number(from.value)} %`,
    citations: citedEnds(card, [first, last]),
  })
  const moved = `from ${headlinePercent(from)} in ${first.cut.year} to ${headlinePercent(to)} in ${whenOf(last)}`
  const goes = last.cut.projected ? 'is to go' : 'went'
  return `${what} ${goes} ${moved}${pointsText(change)}.`
}

/** "1.71 times": how many times as much there is in the last year as in the first, as a figure. */
const timesText = (card: Card, first: Point, last: Point, place: string): string => {
  const { value } = derivedFigure(card, last.cut, {
    label: `${subjectOf(card.corpus, last.cut.table)}, ${last.cut.year} to ${first.cut.year}`,
    quantity: 'ratio',
    value: Math.round((last.reading.value / first.reading.value) * 100) / 100,
    unit: 'times',
    place,
    estimated: last.reading.estimated,
    formula: `${number(last.reading.value)} ÷ ${number(first.reading.value)}`,
    citations: citedEnds(card, [first, last]),
  })
  return `${number(value)} times`
}

/** "World cobalt mining rose from 230,000 t in 2023 to 310,000 t in 2025 (est.), up 34.8%." */
const movedHeadline = (card: Card, points: readonly [Point, ...Point[]], place: string, scale: Scale): string => {
  const [first] = points
  const last = points.at(-1) ?? first
  const who = place === 'WLD' ? 'World' : capital(possessive(placeName(card.corpus, place)))
  const what = `${who} ${subjectOf(card.corpus, last.cut.table)}`
  const [before, now] = [first, last].map(({ cut, reading }) => sizeText(cut, reading, scale))
  const when = whenOf(last)
  if (first === last) return `${what} was ${now} in ${when}; I have no other year.`
  const from = first.reading.value
  if (from === 0) return `${what} went from zero in ${first.cut.year} to ${now} in ${when}.`
  const { value: change, ...moved } = inPercent(from, last.reading.value)
  derivedFigure(card, last.cut, {
    ...moved,
    value: change,
    label: `Change in ${what.replace(/^World/, 'world')}, ${first.cut.year} to ${last.cut.year}`,
    place,
    estimated: last.reading.estimated,
    citations: citedEnds(card, [first, last]),
  })
  if (change === 0) return `${what} was the same in ${first.cut.year} and ${when}: ${now}.`
  const [rises, falls] = last.cut.projected ? ['is to rise from', 'is to fall from'] : ['rose from', 'fell from']
  const verb = Math.abs(change) < 1 ? 'barely moved, from' : change > 0 ? rises : falls
  const times = card.question.ops.includes('ratio') ? `, to ${timesText(card, first, last, place)} as much` : ''
  return `${what} ${verb} ${before} in ${first.cut.year} to ${now} in ${when}, ${percentText(change)}${times}.`
}

/** "Chile's copper mining was highest in 2018, at 5.8 Mt; my figures cover 1970–2024." */
const highest = (card: Card, points: readonly Point[], place: string, scale: Scale): string | undefined => {
  const who = place === 'WLD' ? 'World' : capital(possessive(placeName(card.corpus, place)))
  return extremeText(card.question, points, {
    value: ({ reading }) => reading.value,
    year: ({ cut }) => cut.year,
    what: ({ cut }) => `${who} ${subjectOf(card.corpus, cut.table)}`,
    when: whenOf,
    size: ({ cut, reading }) => sizeText(cut, reading, scale),
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
    const shares = question.concepts.includes('share') ? shareOverYears(card, points, place) : undefined
    const headline =
      highest(card, [...points, ...later], place, scale) ?? shares ?? movedHeadline(card, points, place, scale)
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
