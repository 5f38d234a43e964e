import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, derivedFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { lensesOf, worldMeasure } from '../tables/views.js'
import { mineralOf, placeName, placeOf, stageLabel } from './names.js'
import { nothingAbout } from './missing.js'
import { leaderText, linePercent, marks, scaleOver } from './phrases.js'
import { mineralCaveat, tableCaveats, worldCaveats } from './qualify.js'
import { type Reading, countryRows, readPlace, worldOf } from '../tables/read.js'
import { aggregateAnswer, noFigureForYear } from './refuse.js'
import { ranked } from '../tables/ranks.js'
import { rankHeadline, rankingHeadline, standing, topShareHeadline } from './ranking-headline.js'
import { askedYear, type Cut, cutsFor } from '../tables/select.js'
import { type Share, shareOfReading } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import { suggestionsFor } from './suggest.js'
import { capital, list, percent } from './text.js'
import { amount as amountText, type Scale } from './units.js'

const SHOWN = 5
const MOST = 25

/** Shares added up; undefined where one is a bound, or a rounded total lets them pass the whole. */
const totalOf = (shares: readonly Share[]): number | undefined => {
  const total = shares.reduce((sum, each) => sum + each.value, 0)
  return total > 100 + 1e-9 || shares.some((share) => share.bound !== undefined) ? undefined : total
}

const rankLine = (card: Card, cut: Cut, reading: Reading, scale: Scale, rank: number, running: Share[]): void => {
  const { corpus } = card
  const share = shareOfReading(corpus, cut, reading)
  const name = capital(placeName(corpus, reading.place))
  const shares = share.kind === 'share' ? [...running, share] : running
  if (share.kind === 'share') running.push(share)
  if (cut.table.unit === '%') {
    const figure = share.kind === 'share' ? shareFigure(card, share) : amountFigure(card, cut, reading)
    card.line(String(rank), `${name}: ${percent(reading.value, reading.bound)} ${marks(figure.citations)}`)
    return
  }
  const figure = amountFigure(card, cut, reading, scale)
  const size = amountText(reading.value, scale, reading.bound)
  if (share.kind === 'no-share') {
    card.line(String(rank), `${name}: ${size} ${marks(figure.citations)}`)
    return
  }
  shareFigure(card, share)
  const total = totalOf(shares)
  const together =
    total !== undefined && shares.length > 1 && shares.length === rank ? `, ${percent(total)} cumulative` : ''
  card.line(String(rank), `${name}: ${size}, ${linePercent(share)}${together} ${marks(figure.citations)}`)
}

/** A row of several countries together, such as an operator with plants in four, has no rank and is told beside them. */
const jointLines = (card: Card, cut: Cut, scale: Scale): void => {
  for (const row of cut.rows) {
    if (row.place !== 'MIX' || row.value === undefined) continue
    const reading = readPlace(card.corpus, cut, row.place)
    if (reading.kind === 'missing') continue
    const share = shareOfReading(card.corpus, cut, reading)
    const { citations } = amountFigure(card, cut, reading, scale)
    if (share.kind === 'share') shareFigure(card, share)
    const part = share.kind === 'share' ? `, ${linePercent(share)}` : ''
    card.line('No rank', `${row.placePrinted}: ${amountText(reading.value, scale)}${part} ${marks(citations)}`)
  }
}

/** Running totals stand after the ranks, so that the figures of the countries come in rank order. */
const runningFigures = (card: Card, cut: Cut, shares: readonly Share[]): void => {
  shares.forEach((share, at) => {
    const total = totalOf(shares.slice(0, at + 1))
    if (at === 0 || total === undefined) return
    derivedFigure(card, cut, {
      label: `First ${at + 1} countries' share of ${subjectOf(card.corpus, cut.table)}, ${cut.year}`,
      quantity: 'share',
      value: total,
      unit: '%',
      place: 'WLD',
      estimated: share.part.estimated,
      formula: shares
        .slice(0, at + 1)
        .map((each) => percent(each.value))
        .join(' + '),
    })
  })
}

/** How many countries are asked for; how concentrated a supply is shows in the first three. */
const limitOf = ({ limit, ops }: Question): number =>
  ops.includes('concentration') && (limit === undefined || limit === 1) ? 3 : (limit ?? SHOWN)

/** "Top 3 share", "how concentrated": the share of the first few together rather than of the first. */
const asksTogether = ({ concepts, ops, limit }: Question): boolean =>
  (limit !== undefined && limit > 1 && concepts.includes('share')) || ops.includes('concentration')

/** Who produces (or holds) the most: amount, share and running total, in rank order. */
export const ranking = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const measure = worldMeasure(question)
  const intent = measure === 'reserves' ? 'reserves' : 'ranking'
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, intent, mineral, measure)
  const lenses = lensesOf(corpus, mineral, measure, question.stage)
  const year = askedYear(question.years)
  const region = question.places.flatMap((place) => placeOf(corpus, place).members)
  const ascending = question.ascending ?? false
  const one = region.length === 0 ? question.places[0] : undefined
  const tables = lenses.flatMap((lens) => {
    const cut = cutsFor(lens.tables, year).find((found) => ranked(corpus, found, ascending, region).length > 0)
    return cut
      ? [
          {
            lens,
            cut,
            readings: ranked(corpus, cut, ascending, region).filter(
              (reading) => !question.excluded.includes(reading.place),
            ),
          },
        ]
      : []
  })
  const main = tables.find(({ readings }) => readings.length > 0)
  if (!main) {
    const rankable = lenses.some((lens) => cutsFor(lens.tables).some((found) => ranked(corpus, found).length > 0))
    if (rankable && year !== undefined) return noFigureForYear(card, intent, lenses, year)
    card.suggest(...suggestionsFor(corpus, mineral.id, intent))
    return card.answer('no-data', intent, nothingAbout(card, mineral.id, `${measure} by country`))
  }
  const { cut, readings } = main
  const limit = Math.min(Math.max(limitOf(question), 1), MOST)
  const shown = readings.slice(0, Math.max(limit === 1 ? 3 : limit, Math.min(question.rank ?? 1, MOST)))
  const world = worldOf(cut)
  const scale = scaleOver(
    [cut],
    [...shown.map((reading) => reading.value), ...(world ? [world.value] : [])],
    question.unit,
  )
  const running: Share[] = []
  shown.forEach((reading, at) => rankLine(card, cut, reading, scale, at + 1, running))
  if (cut.table.unit !== '%') runningFigures(card, cut, running)
  const own = one === undefined ? -1 : readings.findIndex((reading) => reading.place === one)
  const apart = own >= shown.length ? readings[own] : undefined
  if (apart) rankLine(card, cut, apart, scale, own + 1, [])
  if (region.length === 0) jointLines(card, cut, scale)
  if (world && world.rows.length > 0 && cut.table.unit !== '%') {
    const figure = amountFigure(card, cut, { ...world, place: 'WLD' }, scale)
    card.line(
      'World',
      `${amountText(world.value, scale, world.bound)} (${yearText(cut, world.estimated)}) ${marks(figure.citations)}`,
    )
    worldCaveats(card, cut, world)
  }
  for (const other of tables)
    if (other !== main) card.line(stageLabel(other.lens.stage), leaderText(card, other.cut, scale) ?? '')
  const silent = countryRows(cut)
    .filter((row) => row.cell === 'withheld')
    .map((row) => placeName(corpus, row.place))
  if (silent.length > 0) card.caveat(`Not ranked (figures withheld): ${list(silent)}.`)
  tableCaveats(card, [cut])
  mineralCaveat(card, corpus, mineral.id)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const others = tables.filter((table) => table !== main && table.readings.length > 0)
  const together = asksTogether(question) && !ascending ? totalOf(running.slice(0, limit)) : undefined
  const headline =
    (together === undefined || running.length < limit ? undefined : topShareHeadline(card, main, limit, together)) ??
    (one === undefined ? undefined : standing(card, { cut, readings: ranked(corpus, cut) }, one)) ??
    (question.rank === undefined ? undefined : rankHeadline(card, cut, readings, question.rank)) ??
    rankingHeadline(card, main, others)
  return card.answer('answered', intent, headline)
}
