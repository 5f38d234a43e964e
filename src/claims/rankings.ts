import type { Corpus } from '../corpus/types.js'
import { quantityFigure, subjectOf } from '../answers/figures.js'
import { placeName, placeOf } from '../answers/names.js'
import { amountsOf, leaderText, scaleOver } from '../answers/phrases.js'
import { capital, list, number, possessive, roundPercent } from '../answers/text.js'
import { ofReading } from '../tables/arithmetic.js'
import { countryRows, isNumber, worldOf } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { shareOf } from '../tables/shares.js'
import type { Finding } from './judge.js'
import { shareLine, silent, unlisted, when } from './quantities.js'

/** Countries that a rank is among, instead of all: those of a region, or all but some. */
export interface Among {
  readonly region?: string
  readonly outside: readonly string[]
}

const ALL: Among = { outside: [] }

/** Rows with a number of the countries that a rank is among. */
const rowsAmong = (corpus: Corpus, cut: Cut, { region, outside }: Among) => {
  const out = new Set(outside.flatMap((id) => [id, ...placeOf(corpus, id).members]))
  const members = region === undefined ? undefined : new Set(placeOf(corpus, region).members)
  return countryRows(cut)
    .filter(isNumber)
    .filter((row) => !out.has(row.place) && (members === undefined || members.has(row.place)))
}

/**
 * Whether a country that the table does not list could have more: of a region, all of them could be of it. Of the world the
 * largest are listed, unless a table has less than half of it.
 */
const isOpen = (cut: Cut, { region }: Among, value: number): boolean => {
  const world = worldOf(cut)
  const listed = countryRows(cut)
    .filter(isNumber)
    .reduce((sum, row) => sum + row.value, 0)
  if (region === undefined) return world !== undefined && listed < world.value / 2
  return world?.printed !== true || world.bound !== undefined || world.value - listed > value
}

/** The share of the world, in percent, that the country at a rank has: what a country would need to stand there. */
const shareAtRank = (corpus: Corpus, cut: Cut, rank: number, among: Among): number => {
  const values = rowsAmong(corpus, cut, among)
    .map((row) => row.value)
    .sort((a, b) => b - a)
  return ((values[rank - 1] ?? 0) / (worldOf(cut)?.value ?? Infinity)) * 100
}

/** " in Africa", " outside China". */
const amongText = (corpus: Corpus, { region, outside }: Among): string =>
  (region === undefined ? '' : ` in ${placeName(corpus, region)}`) +
  (outside.length === 0 ? '' : ` outside ${list(outside.map((id) => placeName(corpus, id)))}`)

/**
 * A place's rank in a cut, of the world or among some countries; `over`: with more than that share. A country without a
 * row cannot be the first of those that have one; one that a table does not list leaves a rank within a region open.
 */
export const rankFinding = (
  corpus: Corpus,
  cut: Cut,
  place: string,
  wanted: { readonly from: number; readonly to: number; readonly over?: number },
  among: Among = ALL,
): Finding => {
  const { members, declined } = placeOf(corpus, place)
  if (members.length > 0 || declined !== undefined) return silent(cut)
  const listed = cut.rows.find((row) => row.place === place)
  if (listed === undefined) return unlisted(cut, shareAtRank(corpus, cut, wanted.to, among))
  const rows = rowsAmong(corpus, cut, among)
  const own = rows.find((row) => row.place === place)?.value ?? 0
  const share = shareOf(corpus, cut, place)
  const subject = subjectOf(corpus, cut.table)
  if (own <= 0 || share.kind === 'no-share')
    return {
      truth: listed.value === 0 ? 'no' : 'unknown',
      year: cut.year,
      show: (card) => leaderText(card, cut, scaleOver([cut], [])) ?? '',
      say: () => `has no figure for ${subject} ${when(cut, false)}`,
    }
  const rank = 1 + rows.filter((row) => row.value > own).length
  const open = isOpen(cut, among, own)
  const right = rank >= wanted.from && rank <= wanted.to && (wanted.over === undefined || share.value > wanted.over)
  const where = amongText(corpus, among)
  return {
    truth: open ? (rank > wanted.to ? 'no' : 'unknown') : right ? 'yes' : 'no',
    year: cut.year,
    show: (card) => {
      const line = `number ${number(rank)} of the countries listed${where}, ${shareLine(card, share)}`
      const lead = rank === 1 || among !== ALL ? undefined : leaderText(card, cut, scaleOver([cut], amountsOf([share])))
      const found = { ...ofReading(cut, share.part), value: rank, unit: 'rank', bound: undefined, estimated: false }
      const label = `${capital(possessive(placeName(corpus, place)))} rank${where} in ${subject}, ${cut.year}`
      quantityFigure(card, found, label, { quantity: 'count', basis: 'calculated' })
      if (open) return `${line}; countries that the table does not list could stand before it`
      return lead === undefined ? line : `${line}. ${lead}`
    },
    say: () => {
      const part = `${roundPercent(share.value, share.bound)}${where === '' ? '' : " of the world's"}`
      return `is number ${rank}${where} in ${subject} with ${part} ${when(cut, share.part.estimated)}`
    },
  }
}
