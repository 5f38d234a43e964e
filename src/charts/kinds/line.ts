import type { Answer, Figure } from '../../answers/answer.js'
import { nameOf } from '../../answers/price.js'
import { nounOf, placeName } from '../../answers/names.js'
import { number, possessive } from '../../answers/text.js'
import type { Corpus } from '../../corpus/types.js'
import { inTenWords } from '../finding.js'
import { type Amounts, amountsIn, titlePercent, unitWords } from '../numbers.js'
import type { ChartSpec, Point, Series } from '../spec.js'
import { groupBy, importerWord, mineralLabel, mineralOfNoun, mineralWord, placeLabel, sourceLine } from './common.js'
import { periodIn, tableOf } from '../table-of.js'

const MAX_SERIES = 3

/** The figures of one year: the first is the one that stands; a later one with another value is what it was before. */
const toPoint = (figures: readonly Figure[], amounts: Amounts): Point[] => {
  const [latest, ...earlier] = figures
  if (latest === undefined) return []
  const revised = earlier.find((f) => f.value !== latest.value)
  const point = {
    year: latest.year,
    value: latest.value,
    text: amounts.short(latest.value, latest.bound),
    estimated: latest.estimated,
  }
  return [revised === undefined ? point : { ...point, revisedFrom: revised.value }]
}

/** From here on a multiple says more than a percentage: "23-fold", not "2,204%". */
const MANIFOLD = 4

/** "up 150% since 2021", "up 23-fold since 1990", "unchanged since 2021": from the points that are drawn. */
const change = (first: Figure, last: Figure): string => {
  if (first.value === 0) return `up from none in ${first.year}`
  const ratio = last.value / first.value
  const percent = (ratio - 1) * 100
  if (Math.abs(percent) < 0.5) return `unchanged since ${first.year}`
  const by = ratio >= MANIFOLD ? `${number(ratio, 0)}-fold` : titlePercent(Math.abs(percent))
  return `${percent > 0 ? 'up' : 'down'} ${by} since ${first.year}`
}

/** Before a noun these stand as they are: "US lithium imports", "world cobalt mining". */
const OWNERS: Readonly<Record<string, string>> = { WLD: 'world', USA: 'US', GBR: 'UK', EU: 'EU' }

const MEASURES: Readonly<Record<string, string>> = { 'net-import-reliance': 'net import reliance' }

/** "nickel mining", "lithium imports". */
const activity = (figure: Figure, answer: Answer, corpus: Corpus): string => {
  const table = tableOf(figure, answer, corpus)
  const noun =
    figure.measure === 'production' && table !== undefined
      ? nounOf(table)
      : (MEASURES[figure.measure] ?? figure.measure)
  return `${mineralOfNoun(figure.mineral, corpus)} ${noun}`
}

const titleOf = (first: Figure, last: Figure, amounts: Amounts, answer: Answer, corpus: Corpus): string => {
  const value = amounts.text(last.value, last.bound)
  const share = titlePercent(last.value, last.bound)
  const mineral = mineralWord(last.mineral, corpus)
  if (last.measure === 'price')
    return inTenWords(
      `${mineral} at ${value} in ${last.year}, ${change(first, last)}`,
      `${mineral} at ${value} in ${last.year}`,
    )
  if (last.measure === 'net-import-reliance')
    return inTenWords(
      `${importerWord(last)} net import reliance for ${mineral}: ${share} in ${last.year}`,
      `${importerWord(last)} import reliance for ${mineral}: ${share}`,
    )
  const what =
    last.measure === 'import-share'
      ? `${importerWord(last)} ${mineralOfNoun(last.mineral, corpus)} imports`
      : activity(last, answer, corpus)
  const whose = OWNERS[last.place] ?? possessive(placeName(corpus, last.place))
  if (last.unit === '%')
    return inTenWords(`${whose} share of ${what}: ${share} in ${last.year}`, `${whose} share of ${what}: ${share}`)
  return inTenWords(`${whose} ${what} ${change(first, last)}`, `${what} ${change(first, last)}`)
}

/** "Dollars per pound (U.S. spot, cathode)", "Million metric tons a year": the unit of the labels. */
/** As much of the name of a price as a line of a phone's chart holds: its grade, behind a comma, is in the source. */
const LONGEST_NAME = 40
const shortName = (name: string): string => (name.length > LONGEST_NAME ? (name.split(', ')[0] ?? name) : name)

const subtitleOf = (figure: Figure, amounts: Amounts, answer: Answer, corpus: Corpus): string => {
  const unit = unitWords(amounts.unit)
  const table = tableOf(figure, answer, corpus)
  const words = unit.charAt(0).toUpperCase() + unit.slice(1)
  if (figure.measure === 'price') return `${words}${table === undefined ? '' : ` (${shortName(nameOf(table))})`}`
  if (figure.measure === 'net-import-reliance') return `Net imports as a share of ${importerWord(figure)} use`
  if (figure.measure === 'import-share') return `Share of ${importerWord(figure)} imports`
  return figure.unit === '%' ? 'Share of the world' : `${words} a year`
}

/** An average of years is no point in time. */
const isOfPeriod = (figure: Figure, answer: Answer, corpus: Corpus): boolean =>
  periodIn(tableOf(figure, answer, corpus), figure.year) !== undefined

/** What a series is of: a price of one table, the output of one place, a mineral's reliance. */
const seriesKey = (figure: Figure, answer: Answer, corpus: Corpus): string =>
  figure.measure === 'price'
    ? (tableOf(figure, answer, corpus)?.id ?? '')
    : `${figure.mineral}|${figure.place}|${figure.stage ?? ''}|${figure.measure === 'net-import-reliance' ? importerWord(figure) : ''}`

const first = (figures: readonly Figure[]): Figure | undefined => figures.toSorted((a, b) => a.year - b.year)[0]
const last = (figures: readonly Figure[]): Figure | undefined =>
  groupBy(figures, (f) => String(f.year))
    .flatMap((same) => same.slice(0, 1))
    .toSorted((a, b) => b.year - a.year)[0]

/** A line over the years of the answer for each place or mineral, estimates and revisions marked. */
export const line = (answer: Answer, corpus: Corpus, wanted: (figure: Figure) => boolean): ChartSpec | undefined => {
  const figures = answer.figures.filter(
    (f) => (f.quantity === 'amount' || f.quantity === 'share') && wanted(f) && !isOfPeriod(f, answer, corpus),
  )
  const [lead] = figures
  if (lead === undefined) return undefined
  const alike = figures.filter(
    (f) => f.unit === lead.unit && f.measure === lead.measure && f.quantity === lead.quantity,
  )
  const amounts = amountsIn(
    lead.unit,
    alike.map(({ value }) => value),
  )
  const several = new Set(alike.map(({ mineral }) => mineral)).size > 1
  const groups = groupBy(alike, (f) => seriesKey(f, answer, corpus)).filter(
    (group) => new Set(group.map(({ year }) => year)).size > 1,
  )
  const kept = lead.measure === 'price' ? groups.slice(0, 1) : groups.slice(0, MAX_SERIES)
  const series = kept.map((group): Series => ({
    label: several ? mineralLabel(group[0]?.mineral ?? '', corpus) : placeLabel(group[0]?.place ?? '', corpus),
    points: groupBy(group, (f) => String(f.year))
      .flatMap((same) => toPoint(same, amounts))
      .sort((a, b) => a.year - b.year),
  }))
  const [from, to] = [first(kept[0] ?? []), last(kept[0] ?? [])]
  if (from === undefined || to === undefined) return undefined
  return {
    kind: 'line',
    title: titleOf(from, to, amounts, answer, corpus),
    subtitle: subtitleOf(to, amounts, answer, corpus),
    source: sourceLine(
      answer,
      kept.flat().flatMap(({ citations }) => citations),
      corpus,
    ),
    unit: amounts.unit,
    series,
  }
}
