import type { Card } from './card.js'
import { derivedFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { worldMeasure } from '../tables/views.js'
import { mineralOf, pastOf, placeName, placeOf, productName, verbOf } from './names.js'
import { headlinePercent, isPast, linePercent } from './phrases.js'
import { type Reading, worldOf } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { shareOfReading } from '../tables/shares.js'
import { capital, list, ordinal, roundPercent } from './text.js'
import { amount, scaleFor } from './units.js'

/** A table of a ranking: the cut and its countries, largest (or smallest) first. */
export interface Ranked {
  readonly cut: Cut
  readonly readings: readonly Reading[]
}

const doing = (cut: Cut): string => (isPast(cut) ? pastOf(cut.table) : verbOf(cut.table))

const partOf = (card: Card, cut: Cut, reading: Reading): string => {
  const share = shareOfReading(card.corpus, cut, reading)
  return share.kind === 'share' ? `, ${headlinePercent(share)} of the world` : ''
}

/** "; China refines the most, about 80 % (2023 est.)": other stages that another country leads. */
const otherLeaders = (card: Card, main: Ranked, others: readonly Ranked[]): string =>
  others
    .filter(({ cut, readings }) => {
      const same = cut.table.mineral === main.cut.table.mineral
      return same && readings[0] !== undefined && readings[0].place !== main.readings[0]?.place
    })
    .map(({ cut, readings }) => {
      const [first] = readings
      if (!first) return ''
      const share = shareOfReading(card.corpus, cut, first)
      const part = share.kind === 'share' ? `, ${headlinePercent(share)}` : ''
      return `; ${placeName(card.corpus, first.place)} ${doing(cut)} the most${part} (${yearText(cut, first.estimated)})`
    })
    .join('')

/** "World bauxite reserves are 29,000 Mt (2025); Guinea has the largest, about 26 % of the world." */
const reservesHeadline = (card: Card, { cut, readings }: Ranked): string | undefined => {
  const world = worldOf(cut)
  const [first] = readings
  if (!first || world?.printed !== true || world.rows.length === 0) return undefined
  const values = [...readings.slice(0, 5).map((reading) => reading.value), world.value]
  const scale = scaleFor(cut.table.unit, values, card.question.unit, cut.table.mineral)
  return `World ${subjectOf(card.corpus, cut.table)} are ${amount(world.value, scale, world.bound)} (${yearText(cut, world.estimated)}); ${placeName(card.corpus, first.place)} has the largest${partOf(card, cut, first)}.`
}

/** Who is first, by how much, and who follows; the leader of another stage where it is another country. */
export const rankingHeadline = (card: Card, main: Ranked, others: readonly Ranked[]): string => {
  const { corpus, question } = card
  const { cut, readings } = main
  const [first] = readings
  if (!first) return ''
  const ascending = question.ascending ?? false
  const region = question.places.find((place) => placeOf(corpus, place).members.length > 0)
  const among = region === undefined ? '' : ` in ${placeName(corpus, region)}`
  const apart = question.excluded.map((place) => placeName(corpus, place))
  const name =
    apart.length > 0
      ? `Apart from ${list(apart)}, ${placeName(corpus, first.place)}`
      : capital(placeName(corpus, first.place))
  const tail = `${partOf(card, cut, first)} (${yearText(cut, first.estimated)})`
  if (worldMeasure(question) !== 'production') {
    const all = question.limit === undefined && region === undefined && !ascending && question.excluded.length === 0
    const world = all && cut.table.measure === 'reserves' ? reservesHeadline(card, main) : undefined
    return (
      world ??
      `${name} has the ${ascending ? 'smallest listed' : 'largest'} ${subjectOf(corpus, cut.table)}${among}${tail}.`
    )
  }
  const product = productName(corpus, mineralOf(corpus, question.minerals[0] ?? ''), cut.table)
  const listed = ascending || cut.rows.some(({ incomplete }) => incomplete) ? ' of the countries listed' : ''
  const most = `${name} ${doing(cut)} the ${ascending ? 'least' : 'most'} ${product}${among}${listed}${tail}`
  const both = region === undefined && !ascending ? otherLeaders(card, main, others) : ''
  if (both !== '') return `${most}${both}.`
  const next = readings.slice(1, 3).map((reading) => placeName(corpus, reading.place))
  return `${most}${next.length > 0 ? `, ${ascending ? 'then' : 'ahead of'} ${list(next)}` : ''}.`
}

/** "The first 3 countries refine about 96% of the world's lithium (2025): China 74%, …": a share of several together. */
export const topShareHeadline = (card: Card, { cut, readings }: Ranked, limit: number, total: number): string => {
  const { corpus } = card
  const each = readings.slice(0, limit).map((reading) => {
    const share = shareOfReading(corpus, cut, reading)
    return `${placeName(corpus, reading.place)}${share.kind === 'share' ? ` ${linePercent(share)}` : ''}`
  })
  const [first] = readings
  return `The top ${limit} countries together have ${roundPercent(total)} of the world's ${subjectOf(corpus, cut.table)} (${yearText(cut, first?.estimated ?? false)}): ${list(each)}.`
}

const countRank = (card: Card, cut: Cut, readings: readonly Reading[], reading: Reading): number => {
  const rank = readings.indexOf(reading) + 1
  derivedFigure(card, cut, {
    label: `${placeName(card.corpus, reading.place)}: rank in ${subjectOf(card.corpus, cut.table)}, ${cut.year}`,
    quantity: 'count',
    value: rank,
    unit: 'rank',
    place: reading.place,
    estimated: reading.estimated,
    formula: `${rank} of ${readings.length} countries listed`,
    citations: [card.cite(cut.table, reading.rows)],
  })
  return rank
}

/** "Indonesia ranks second in cobalt mining, about 14 % of the world (2025 est.)": the place of a ranking asked for. */
export const rankHeadline = (card: Card, cut: Cut, readings: readonly Reading[], rank: number): string | undefined => {
  const reading = readings[rank - 1]
  if (!reading || rank < 1) {
    const first = readings.at(-1)
    if (!first) return undefined
    countRank(card, cut, readings, first)
    return `Only ${readings.length} countries have a figure of ${subjectOf(card.corpus, cut.table)} (${yearText(cut, first.estimated)}).`
  }
  countRank(card, cut, readings, reading)
  const end = card.question.ascending ? ' from the bottom' : ''
  return `${capital(placeName(card.corpus, reading.place))} ranks ${ordinal(rank)}${end} in ${subjectOf(card.corpus, cut.table)}${partOf(card, cut, reading)} (${yearText(cut, reading.estimated)}).`
}

/** "behind Chile (23 %) and ahead of Peru (12 %)": who stands next to a country in a ranking. */
const neighborsOf = (card: Card, { cut, readings }: Ranked, at: number): string => {
  const named = (reading: Reading | undefined): string | undefined => {
    if (!reading) return undefined
    const share = shareOfReading(card.corpus, cut, reading)
    const name = placeName(card.corpus, reading.place)
    if (share.kind === 'no-share') return name
    shareFigure(card, share)
    return `${name} (${headlinePercent(share)})`
  }
  const before = at > 0 ? named(readings[at - 1]) : undefined
  const after = named(readings[at + 1])
  const said = [
    ...(before === undefined ? [] : [`behind ${before}`]),
    ...(after === undefined ? [] : [`ahead of ${after}`]),
  ]
  return said.length === 0 ? '' : `, ${said.join(' and ')}`
}

/** Where one country stands: "Chile ranks first of the 15 countries listed, ahead of DR Congo (14 %)". */
export const standing = (card: Card, main: Ranked, place: string): string | undefined => {
  const { cut, readings } = main
  const at = readings.findIndex((reading) => reading.place === place)
  const reading = readings[at]
  if (!reading) return undefined
  const rank = countRank(card, cut, readings, reading)
  const next = neighborsOf(card, main, at)
  return `${capital(placeName(card.corpus, place))} ranks ${ordinal(rank)} of the ${readings.length} countries listed in ${subjectOf(card.corpus, cut.table)} (${yearText(cut, reading.estimated)})${next}.`
}
