import { mentions } from './words/concepts.js'
import type { Question } from '../language/question.js'
import { ofShare, type Quantity, sumOf } from '../tables/arithmetic.js'
import { countryRows, ranked, type Reading, readPlace, worldOf } from '../tables/read.js'
import { type Cut, cutsFor } from '../tables/select.js'
import { type NoShare, type Share, shareOfReading } from '../tables/shares.js'
import { asksStages, byStage, type Seen } from './by-stage.js'
import type { Card } from './card.js'
import { amountFigure, quantityFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { type Headline, inARow } from './headline.js'
import { placeName, placeOf, stageLabel } from './names.js'
import { leaderText, linePercent, marks, scaleOver, sizeText } from './phrases.js'
import { worldCaveats } from './qualify.js'
import { rankHeadline, rankingHeadline, standing, topShareHeadline } from './ranking-headline.js'
import { capital, list, percent } from './text.js'
import { amount as amountText, type Scale } from './units.js'

const SHOWN = 5
const MOST = 25

interface RankedStage extends Seen {
  /** Its countries in rank order, those set aside left out. */
  readonly readings: readonly Reading[]
}

/** Shares added up; undefined where one is unknown or a bound, or a rounded total lets them pass the whole. */
const totalOf = (shares: readonly (Share | NoShare)[]): Quantity | undefined => {
  const plain = shares.filter((share): share is Share => share.kind === 'share' && share.bound === undefined)
  const [first, ...others] = plain.map(ofShare)
  const total = first && plain.length === shares.length ? sumOf([first, ...others]) : undefined
  return total && total.value <= 100 + 1e-9 ? total : undefined
}

/** A line of a country: its amount and its share of the world, with the figures of both; `tail` stands behind them. */
const rankLine = (
  card: Card,
  cut: Cut,
  reading: Reading,
  scale: Scale,
  label: string,
  name: string,
  tail = '',
): void => {
  const share = shareOfReading(card.corpus, cut, reading)
  const printed = cut.table.unit === '%'
  const size = printed && share.kind === 'share' ? shareFigure(card, share) : amountFigure(card, cut, reading, scale)
  if (share.kind === 'share') shareFigure(card, share)
  const part = printed || share.kind === 'no-share' ? '' : `, ${linePercent(share)}${tail}`
  card.line(label, `${name}: ${sizeText(cut, reading, scale)}${part} ${marks(size.citations)}`)
}

/** Running totals stand after the ranks, so that the figures of the countries come in rank order. */
const runningFigures = (card: Card, cut: Cut, shares: readonly (Share | NoShare)[]): void => {
  for (let most = 2; most <= shares.length; most += 1) {
    const total = totalOf(shares.slice(0, most))
    const label = `First ${most} countries' share of ${subjectOf(card.corpus, cut.table)}, ${cut.year}`
    if (total) quantityFigure(card, total, label, { place: 'WLD' })
  }
}

/** What the first countries of a stage have together, in a sentence; none where they are fewer, or a share is unknown. */
const firstOf =
  (card: Card, limit: number) =>
  (stage: RankedStage): readonly Headline[] => {
    const first = stage.readings.slice(0, limit)
    const total = totalOf(first.map((reading) => shareOfReading(card.corpus, stage.cut, reading)))
    return total && first.length === limit ? [topShareHeadline(card, stage, limit, total)] : []
  }

/** How many countries are asked for; how concentrated a supply is shows in the first three. */
const limitOf = ({ limit, ops }: Question): number =>
  ops.includes('concentration') && (limit === undefined || limit === 1) ? 3 : (limit ?? SHOWN)

/** "Top 3 share", "how concentrated": the share of the first few together rather than of the first. */
const asksTogether = ({ concepts, ops, limit }: Question): boolean =>
  (limit !== undefined && limit > 1 && mentions({ concepts }, 'share')) || ops.includes('concentration')

const membersOf = ({ places }: Question, corpus: Card['corpus']): readonly string[] =>
  places.flatMap((place) => placeOf(corpus, place).members)

/** Who produces (or holds) the most: amount, share and running total, in rank order. */
export const ranking = byStage<RankedStage>(({ measure }) => (measure === 'reserves' ? 'reserves' : 'ranking'), {
  first: true,
  view: ({ corpus, question, year }, lens) => {
    const readingsOf = (cut: Cut) => ranked(corpus, cut, question.ascending ?? false, membersOf(question, corpus))
    const cut = cutsFor(lens.tables, year).find((found) => readingsOf(found).length > 0)
    const apart = question.excluded.flatMap((place) => [place, ...placeOf(corpus, place).members])
    const readings = cut && readingsOf(cut).filter(({ place }) => !apart.includes(place))
    return cut && readings && readings.length > 0 ? { lens, cut, readings } : undefined
  },
  tell: ({ card, corpus, question }, [main, ...others]) => {
    const { cut, readings } = main
    const nameOf = (place: string): string => placeName(corpus, place)
    const limit = Math.min(Math.max(limitOf(question), 1), MOST)
    const shown = readings.slice(0, Math.max(limit === 1 ? 3 : limit, Math.min(question.rank ?? 1, MOST)))
    const world = worldOf(cut)
    const values = [...shown.map(({ value }) => value), ...(world ? [world.value] : [])]
    const scale = scaleOver([cut], values, question.unit)
    const shares = shown.map((reading) => shareOfReading(corpus, cut, reading))
    shown.forEach((reading, at) => {
      const total = at === 0 ? undefined : totalOf(shares.slice(0, at + 1))
      const together = total === undefined ? '' : `, ${percent(total.value)} cumulative`
      rankLine(card, cut, reading, scale, String(at + 1), capital(nameOf(reading.place)), together)
    })
    if (cut.table.unit !== '%') runningFigures(card, cut, shares)
    const region = membersOf(question, corpus)
    const one = region.length === 0 ? question.places[0] : undefined
    const own = one === undefined ? -1 : readings.findIndex(({ place }) => place === one)
    const apart = own >= shown.length ? readings[own] : undefined
    if (apart) rankLine(card, cut, apart, scale, String(own + 1), capital(nameOf(apart.place)))
    // A row of several countries, such as an operator with plants in four, has no rank and is told beside them.
    for (const row of region.length === 0 ? cut.rows.filter(({ place }) => place === 'MIX') : []) {
      const reading = readPlace(corpus, cut, row.place)
      if (reading.kind === 'number') rankLine(card, cut, reading, scale, 'No rank', row.placePrinted)
    }
    if (world && world.rows.length > 0 && cut.table.unit !== '%') {
      const { citations } = amountFigure(card, cut, { ...world, place: 'WLD' }, scale)
      const size = amountText(world.value, scale, world.bound)
      card.line('World', `${size} (${yearText(cut, world.estimated)}) ${marks(citations)}`)
      worldCaveats(card, cut, world)
    }
    for (const other of others) card.line(stageLabel(other.lens.stage), leaderText(card, other.cut, scale) ?? '')
    const silent = countryRows(cut).filter((row) => row.cell === 'withheld')
    const withheld = list(silent.map(({ place }) => nameOf(place)))
    if (withheld !== '') card.caveat(`Not ranked (figures withheld): ${withheld}.`)
    // "Compared with mining": the first few of each stage that is named.
    const stages = asksStages(question, corpus) ? [main, ...others] : [main]
    const together = asksTogether(question) && !question.ascending ? stages.flatMap(firstOf(card, limit)) : []
    return (
      (together.length > 0 ? inARow(together, ' ') : undefined) ??
      (one === undefined ? undefined : standing(card, { cut, readings: ranked(corpus, cut) }, one)) ??
      (question.rank === undefined ? undefined : rankHeadline(card, main, question.rank)) ??
      rankingHeadline(card, main, others)
    )
  },
})
