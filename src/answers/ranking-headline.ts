import type { Quantity } from '../tables/arithmetic.js'
import { type Reading, worldOf } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { shareOfReading } from '../tables/shares.js'
import { worldMeasure } from '../tables/views.js'
import type { Qualifier } from './answer.js'
import type { Card } from './card.js'
import { derivedFigure, quantityFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { type Headline, inLines } from './headline.js'
import { mineralOf, pastOf, placeName, placeOf, productName, verbOf } from './names.js'
import { headlinePercent, isPast, linePercent, scaleOver } from './phrases.js'
import { capital, list, ordinal, roundPercent } from './text.js'
import { amount } from './units.js'

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
