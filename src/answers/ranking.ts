import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, derivedFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { lensesOf, worldMeasure } from './lenses.js'
import { mineralOf, placeName, placeOf, productName, stageLabel, verbOf } from './names.js'
import { nothingAbout } from './missing.js'
import { leaderText, marks, scaleOver } from './phrases.js'
import { mineralCaveat, tableCaveats, worldCaveats } from './qualify.js'
import { type Reading, countryRows, isNumber, readPlace, worldOf } from './read.js'
import { aggregateAnswer, noFigureForYear } from './refuse.js'
import { askedYear, type Cut, cutsFor } from './select.js'
import { type Share, shareOfReading } from './shares.js'
import { aggregateOf } from './stages.js'
import { suggestionsFor } from './suggest.js'
import { capital, list, ordinal, percent, roundPercent } from './text.js'
import { amount as amountText, type Scale } from './units.js'

const SHOWN = 5
const MOST = 25

/** Countries of a cut by amount; zero and "Other countries" take no rank. Ties keep the table's order. */
export const ranked = (
  corpus: Corpus,
  cut: Cut,
  ascending = false,
  within: readonly string[] = [],
): readonly Reading[] => {
  const rows = countryRows(cut)
    .filter((row) => within.length === 0 || within.includes(row.place))
    .filter(isNumber)
    .filter((row) => row.value > 0)
  const readings = [...new Set(rows.map((row) => row.place))]
    .map((place) => readPlace(corpus, cut, place))
    .filter((reading) => reading.kind === 'number')
  return readings.sort((a, b) => (ascending ? a.value - b.value : b.value - a.value))
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
  const total = shares.reduce((sum, each) => sum + each.value, 0)
  const together = shares.length > 1 && shares.length === rank ? `, ${percent(total)} together` : ''
  card.line(
    String(rank),
    `${name}: ${size}, ${percent(share.value, share.bound)}${together} ${marks(figure.citations)}`,
  )
}

/** Running totals stand after the ranks, so that the figures of the countries come in rank order. */
const runningFigures = (card: Card, cut: Cut, shares: readonly Share[]): void => {
  let total = 0
  shares.forEach((share, at) => {
    total += share.value
    if (at === 0) return
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

const headlineOf = (card: Card, cut: Cut, readings: readonly Reading[], ascending: boolean): string => {
  const { corpus, question } = card
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const product = productName(corpus, mineral, cut.table)
  const [first] = readings
  if (!first) return ''
  const share = shareOfReading(corpus, cut, first)
  const part = share.kind === 'share' ? `${roundPercent(share.value, share.bound)} of the world` : undefined
  const when = yearText(cut, first.estimated)
  const name = capital(placeName(corpus, first.place))
  const region = question.places.find((place) => placeOf(corpus, place).members.length > 0)
  const among = region === undefined ? '' : ` in ${placeName(corpus, region)}`
  const size = ascending ? 'least' : 'most'
  const tail = `${part === undefined ? '' : `, ${part}`} (${when})`
  if (cut.table.measure === 'production') {
    const most = `${name} ${verbOf(cut.table)} the ${size} ${product}${among}${ascending ? ' of the countries listed' : ''}${tail}`
    const next = readings.slice(1, 3).map((reading) => placeName(corpus, reading.place))
    return `${most}${next.length > 0 ? `, ${ascending ? 'then' : 'ahead of'} ${list(next)}` : ''}.`
  }
  return `${name} has the ${ascending ? 'smallest listed' : 'largest'} ${subjectOf(corpus, cut.table)}${among}${tail}.`
}

/** Where one country stands: "Chile is first of 15". */
const standing = (card: Card, cut: Cut, readings: readonly Reading[], place: string): string | undefined => {
  const at = readings.findIndex((reading) => reading.place === place)
  if (at < 0) return undefined
  derivedFigure(card, cut, {
    label: `${placeName(card.corpus, place)}: rank in ${subjectOf(card.corpus, cut.table)}, ${cut.year}`,
    quantity: 'count',
    value: at + 1,
    unit: 'rank',
    place,
    estimated: readings[at]?.estimated ?? false,
    formula: `${at + 1} of ${readings.length} countries listed`,
  })
  return `${capital(placeName(card.corpus, place))} ranks ${ordinal(at + 1)} of the ${readings.length} countries listed in ${subjectOf(card.corpus, cut.table)} (${yearText(cut, readings[at]?.estimated ?? false)}).`
}

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
    if (lenses.length > 0 && year !== undefined) return noFigureForYear(card, intent, lenses, year)
    card.suggest(...suggestionsFor(corpus, mineral.id, intent))
    return card.answer('no-data', intent, nothingAbout(card, mineral.id, `${measure} by country`))
  }
  const { cut, readings } = main
  const limit = Math.min(Math.max(question.limit ?? SHOWN, 1), MOST)
  const shown = readings.slice(0, limit === 1 ? 3 : limit)
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
  if (silent.length > 0) card.caveat(`Withheld, so without a rank: ${list(silent)}.`)
  if (running.reduce((total, share) => total + share.value, 0) > 100.5)
    card.caveat('The printed total is rounded, so the shares add up to more than the whole.')
  tableCaveats(card, [cut])
  mineralCaveat(card, corpus, mineral.id)
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const stands = one === undefined ? undefined : standing(card, cut, ranked(corpus, cut), one)
  const lead = headlineOf(card, cut, readings, ascending)
  return card.answer('answered', intent, stands ?? lead)
}
