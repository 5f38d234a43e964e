import { mentions } from './words/concepts.js'
import type { Question } from '../language/question.js'
import { ofShare, type Quantity, sumOf, ofReading } from '../tables/arithmetic.js'
import { countryRows, ranked, type Reading, readPlace, worldOf } from '../tables/read.js'
import { type Cut, cutsFor } from '../tables/select.js'
import { type NoShare, type Share, shareOfReading } from '../tables/shares.js'
import { asksStages, byStage, type Seen } from './by-stage.js'
import type { Card } from './card.js'
import { amountFigure, quantityFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { type Headline, inARow, inLines } from './headline.js'
import { placeName, placeOf, stageLabel, mineralOf, pastOf, productName, verbOf } from './names.js'
import { leaderText, linePercent, marks, scaleOver, sizeText, headlinePercent, isPast } from './phrases.js'
import { worldCaveats } from './qualify.js'
import { capital, list, percent, ordinal, roundPercent } from './text.js'
import { amount as amountText, type Scale, amount } from './units.js'
import { worldMeasure } from '../tables/views.js'
import type { Qualifier } from './answer.js'

/** A table of a ranking: the cut and its countries, largest (or smallest) first. */
export interface Ranked {
  readonly cut: Cut
  readonly readings: readonly Reading[]
}

const doing = (cut: Cut): string => (isPast(cut) ? pastOf(cut.table) : verbOf(cut.table))

/** ", about 26%"; nothing where there is no share. */
const partOf = (card: Card, cut: Cut, reading: Reading, of = ' of the world'): string => {
  const share = shareOfReading(card.corpus, cut, reading)
  return share.kind === 'share' ? `, ${headlinePercent(share)}${of}` : ''
}

/** "; China refines the most, about 80% (2023 est.)": other stages that another country leads. */
const otherLeaders = (card: Card, main: Ranked, others: readonly Ranked[]): readonly Qualifier[] =>
  others
    .filter(({ cut }) => cut.table.mineral === main.cut.table.mineral)
    .flatMap(({ cut, readings: [first] }) => {
      if (!first || first.place === main.readings[0]?.place) return []
      const most = `${placeName(card.corpus, first.place)} ${doing(cut)} the most${partOf(card, cut, first, '')}`
      return [inLines(`; ${most} (${yearText(cut, first.estimated)})`)]
    })

/** "World bauxite reserves are 29,000 Mt (2025); Guinea has the largest, about 26% of the world." */
const reservesHeadline = (card: Card, { cut, readings }: Ranked): Headline | undefined => {
  const world = worldOf(cut)
  const [first] = readings
  if (!first || world?.printed !== true || world.rows.length === 0) return undefined
  const values = [...readings.slice(0, 5).map((reading) => reading.value), world.value]
  const size = amount(world.value, scaleOver([cut], values, card.question.unit), world.bound)
  const all = `World ${subjectOf(card.corpus, cut.table)} are ${size} (${yearText(cut, world.estimated)})`
  return [
    all,
    inLines(`; ${placeName(card.corpus, first.place)} has the largest`),
    inLines(`${partOf(card, cut, first)}.`),
  ]
}

/** Who is first, by how much, and who follows; the leader of another stage where it is another country. */
export const rankingHeadline = (card: Card, main: Ranked, others: readonly Ranked[]): Headline => {
  const { corpus, question } = card
  const { cut, readings } = main
  const [first, ...next] = readings
  if (!first) return ''
  const nameOf = (place: string): string => placeName(corpus, place)
  const ascending = question.ascending ?? false
  const region = question.places.find((place) => placeOf(corpus, place).members.length > 0)
  const among = region === undefined ? '' : ` in ${nameOf(region)}`
  const apart = list(question.excluded.map(nameOf))
  const name = apart === '' ? capital(nameOf(first.place)) : `Apart from ${apart}, ${nameOf(first.place)}`
  const tail = `${partOf(card, cut, first)} (${yearText(cut, first.estimated)})`
  if (worldMeasure(question) !== 'production') {
    const all = question.limit === undefined && among === '' && !ascending && apart === ''
    const world = all && cut.table.measure === 'reserves' ? reservesHeadline(card, main) : undefined
    const most = ascending ? 'smallest listed' : 'largest'
    return world ?? `${name} has the ${most} ${subjectOf(corpus, cut.table)}${among}${tail}.`
  }
  const product = productName(corpus, mineralOf(corpus, question.minerals[0] ?? ''), cut.table)
  const listed = ascending || cut.rows.some(({ incomplete }) => incomplete) ? ' of the countries listed' : ''
  const most = `${name} ${doing(cut)} the ${ascending ? 'least' : 'most'} ${product}${among}${listed}${tail}`
  const both = among === '' && !ascending ? otherLeaders(card, main, others) : []
  const followed = list(next.slice(0, 2).map(({ place }) => nameOf(place)))
  if (both.length > 0 || followed === '') return [most, ...both, '.']
  return [most, inLines(`, ${ascending ? 'then' : 'ahead of'} ${followed}.`)]
}

/** "The first 3 countries refine about 96% of the world's lithium (2025): China 74%, …": a share of several together. */
export const topShareHeadline = (card: Card, { cut, readings }: Ranked, limit: number, total: Quantity): Headline => {
  const subject = subjectOf(card.corpus, cut.table)
  quantityFigure(card, total, `First ${limit} countries' share of ${subject}, ${cut.year}`, { place: 'WLD' })
  const each = readings.slice(0, limit).map((reading) => {
    const share = shareOfReading(card.corpus, cut, reading)
    return `${placeName(card.corpus, reading.place)}${share.kind === 'share' ? ` ${linePercent(share)}` : ''}`
  })
  const what = `${roundPercent(total.value)} of the world's ${subject}`
  const when = yearText(cut, readings[0]?.estimated ?? false)
  return [`The top ${limit} countries together have ${what} (${when})`, inLines(`: ${list(each)}.`)]
}

/** Adds the place of a country in the ranking as a figure. */
const rankFigure = (card: Card, { cut, readings }: Ranked, reading: Reading): number => {
  const rank = readings.indexOf(reading) + 1
  const label = `${placeName(card.corpus, reading.place)}: rank in ${subjectOf(card.corpus, cut.table)}, ${cut.year}`
  quantityFigure(card, { ...ofReading(cut, reading), value: rank, unit: 'rank', bound: undefined }, label, {
    quantity: 'count',
    basis: 'calculated',
    formula: `${rank} of ${readings.length} countries listed`,
  })
  return rank
}

/** "Indonesia ranks second in cobalt mining, about 14% of the world (2025 est.)": the place of a ranking asked for. */
export const rankHeadline = (card: Card, main: Ranked, rank: number): string | undefined => {
  const { cut, readings } = main
  const known = rank < 1 ? undefined : readings[rank - 1]
  const reading = known ?? readings.at(-1)
  if (!reading) return undefined
  rankFigure(card, main, reading)
  const when = yearText(cut, reading.estimated)
  const subject = subjectOf(card.corpus, cut.table)
  if (!known) return `Only ${readings.length} countries have a figure for ${subject} (${when}).`
  const place = `${ordinal(rank)}${card.question.ascending ? ' from the bottom' : ''}`
  const who = capital(placeName(card.corpus, reading.place))
  return `${who} ranks ${place} in ${subject}${partOf(card, cut, reading)} (${when}).`
}

/** "behind Chile (23%)": who stands next to a country in a ranking. */
const neighbor = (card: Card, cut: Cut, word: string, reading: Reading | undefined): readonly string[] => {
  if (!reading) return []
  const share = shareOfReading(card.corpus, cut, reading)
  const name = placeName(card.corpus, reading.place)
  if (share.kind === 'no-share') return [`${word} ${name}`]
  shareFigure(card, share)
  return [`${word} ${name} (${headlinePercent(share)})`]
}

/** Where one country stands: "Chile ranks first of the 15 countries listed, ahead of DR Congo (14%)". */
export const standing = (card: Card, main: Ranked, place: string): Headline | undefined => {
  const { cut, readings } = main
  const at = readings.findIndex((reading) => reading.place === place)
  const reading = readings[at]
  if (!reading) return undefined
  const rank = ordinal(rankFigure(card, main, reading))
  const before = neighbor(card, cut, 'behind', readings[at - 1])
  const next = [...before, ...neighbor(card, cut, 'ahead of', readings[at + 1])].join(' and ')
  const of = `of the ${readings.length} countries listed in ${subjectOf(card.corpus, cut.table)}`
  const who = capital(placeName(card.corpus, place))
  return [`${who} ranks ${rank} ${of} (${yearText(cut, reading.estimated)})`, next === '' ? '.' : `, ${next}.`]
}

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
