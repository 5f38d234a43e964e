import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { withAmounts } from './amount.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, derivedFigure, shareFigure, subjectOf } from './figures.js'
import { type Lens, lensesOf, worldMeasure } from '../tables/views.js'
import { editionName, mineralOf, nounOf, placeName } from './names.js'
import { nothingAbout, whyMissing } from './missing.js'
import { linePercent, marks, scaleOver } from './phrases.js'
import { price } from './price.js'
import { mineralCaveat, revisionLine, shareCaveats, tableCaveats } from './qualify.js'
import { readPlace } from '../tables/read.js'
import { aggregateAnswer, noFigureForYear } from './refuse.js'
import { reliance } from './reliance.js'
import { cutsFor, yearsOf } from '../tables/select.js'
import { shareOfReading } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import { shareOverYears } from './share-over-years.js'
import { suggestionsFor } from './suggest.js'
import { trendOfUS } from './us-amounts.js'
import { capital, number, percent, possessive } from './text.js'
import { amount, type Scale } from './units.js'
import { type Point, seriesOf } from '../tables/series.js'

const LINES = 8
const SPAN = 5

/** The years a question asks for: a single one with the one before it; the last five where it names none. */
const wantedYears = (question: Question, lens: Lens): ((year: number) => boolean) => {
  const { years } = question
  const last = yearsOf(lens.tables).at(-1) ?? 0
  if (years.kind === 'range') return (year) => year >= years.from && year <= (years.to ?? last)
  if (years.kind === 'years' && years.years.length > 1) {
    const [from, to] = [Math.min(...years.years), Math.max(...years.years)]
    return years.years.length === 2 ? (year) => year >= from && year <= to : (year) => years.years.includes(year)
  }
  // "Did it grow in 2025" compares the year with the one before.
  const [only] = years.kind === 'years' ? years.years : []
  if (only !== undefined) return (year) => year === only || year === only - 1
  return (year) => year > last - SPAN
}

/** At most eight lines: first, last, and evenly between. All points are figures. */
const shownOf = (points: readonly Point[]): readonly Point[] =>
  points.length <= LINES
    ? points
    : Array.from({ length: LINES }, (_, at) => points[Math.round((at * (points.length - 1)) / (LINES - 1))]).filter(
        (point) => point !== undefined,
      )

const trendLines = (card: Card, points: readonly Point[], place: string, scale: Scale): void => {
  const shown = new Set(shownOf(points))
  for (const point of points) {
    const { cut, reading } = point
    const figure = amountFigure(card, cut, reading, scale)
    const share = place === 'WLD' || cut.table.unit === '%' ? undefined : shareOfReading(card.corpus, cut, reading)
    const part = share?.kind === 'share' ? `, ${linePercent(share)} of the world` : ''
    if (share?.kind === 'share') {
      shareFigure(card, share)
      if (cut.year === points.at(-1)?.cut.year) shareCaveats(card, share)
    }
    if (!shown.has(point)) continue
    const edition = editionName(card.corpus.sources.get(cut.table.source), cut.table.source)
    const size =
      cut.table.unit === '%' ? percent(reading.value, reading.bound) : amount(reading.value, scale, reading.bound)
    card.line(
      String(cut.year),
      `${size}${part}${reading.estimated ? ' (est.)' : ''}, ${edition} ${marks(figure.citations)}`,
    )
  }
}

const headlineOf = (card: Card, points: readonly Point[], place: string, scale: Scale): string => {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return ''
  const subject = subjectOf(card.corpus, last.cut.table)
  const who = place === 'WLD' ? 'World' : capital(possessive(placeName(card.corpus, place)))
  const size = (point: Point) =>
    point.cut.table.unit === '%'
      ? percent(point.reading.value)
      : amount(point.reading.value, scale, point.reading.bound)
  const when = `${last.cut.year}${last.reading.estimated ? ' (est.)' : ''}`
  if (first === last) return `${who} ${subject} was ${size(last)} in ${when}; I have no other year.`
  const from = first.reading.value
  if (from === 0) return `${who} ${subject} went from zero in ${first.cut.year} to ${size(last)} in ${when}.`
  const change = ((last.reading.value - from) / from) * 100
  derivedFigure(card, last.cut, {
    label: `Change in ${who === 'World' ? 'world' : who} ${subject}, ${first.cut.year} to ${last.cut.year}`,
    quantity: 'change',
    value: change,
    unit: '%',
    place,
    estimated: last.reading.estimated,
    formula: `(${number(last.reading.value)} − ${number(from)}) ÷ ${number(from)}`,
    citations: [
      ...new Set([card.cite(first.cut.table, first.reading.rows), card.cite(last.cut.table, last.reading.rows)]),
    ],
  })
  if (change === 0) return `${who} ${subject} was the same in ${first.cut.year} and ${when}: ${size(last)}.`
  const verb = Math.abs(change) < 1 ? 'barely moved, from' : change > 0 ? 'rose from' : 'fell from'
  return `${who} ${subject} ${verb} ${size(first)} in ${first.cut.year} to ${size(last)} in ${when}, ${change >= 0 ? 'up' : 'down'} ${percent(Math.abs(change))}.`
}

/** How a figure has moved over the years: production of a place or the world, US reliance, or a price. */
export const trend = (question: Question, corpus: Corpus): Answer => {
  if (question.measure === 'price') return { ...price(question, corpus), intent: 'trend' }
  if (question.measure === 'net-import-reliance')
    return { ...reliance({ ...question, intent: 'trend' }, corpus), question }
  const us = trendOfUS(question, corpus)
  if (us) return us
  const card = new Card(corpus, question)
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const place = question.places[0] ?? 'WLD'
  const measure = worldMeasure(question)
  const intent = 'trend'
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, intent, mineral, measure)
  const all = lensesOf(corpus, mineral, measure, question.stage)
  const amounts = all.map(withAmounts).filter((lens) => lens.tables.length > 0)
  const lenses = amounts.length > 0 ? amounts : all
  const found = lenses.map((lens) => ({ lens, ...seriesOf(corpus, lens, place, wantedYears(question, lens)) }))
  const main = found.find(({ points }) => points.length > 0)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  if (!main) {
    const lens = lenses[0]
    if (!lens) return card.answer('no-data', intent, nothingAbout(card, mineral.id, `${measure} by country`))
    const cut = cutsFor(lens.tables)[0]
    const reading = cut && readPlace(corpus, cut, place)
    if (cut && reading?.kind === 'missing') return card.answer('no-data', intent, whyMissing(card, cut, reading))
    return noFigureForYear(card, intent, lenses, question.years.kind === 'range' ? question.years.from : undefined)
  }
  const scale = scaleOver(
    main.points.map(({ cut }) => cut),
    [...main.points, ...main.later].map(({ reading }) => reading.value),
    question.unit,
  )
  trendLines(card, main.points, place, scale)
  trendLines(card, main.later, place, scale)
  if (main.later.length > 0)
    card.caveat('The later years are of another publication, so they are not part of the change.')
  const shares = question.concepts.includes('share') ? shareOverYears(card, main.points, place) : undefined
  const headline = shares ?? headlineOf(card, main.points, place, scale)
  const begins = main.points[0]?.cut.year
  if (
    question.years.kind === 'range' &&
    question.years.from > 0 &&
    begins !== undefined &&
    begins > question.years.from
  )
    card.caveat(`There is no figure for ${String(question.years.from)} in this series; it begins in ${String(begins)}.`)
  for (const { cut } of main.points) revisionLine(card, main.lens.tables, cut, place, scale)
  const editions = new Set(main.points.map(({ cut }) => cut.table.source))
  if (editions.size > 1) card.caveat('Each year is from the latest edition that covers it.')
  const table = main.points[0]?.cut.table
  const other = found.find((each) => each !== main)?.points[0]?.cut.table
  if (table && other) card.caveat(`This is ${nounOf(table)}; ${nounOf(other)} has a series of its own.`)
  tableCaveats(
    card,
    main.points.slice(-1).map(({ cut }) => cut),
  )
  mineralCaveat(card, corpus, mineral.id)
  return card.answer('answered', intent, headline)
}
