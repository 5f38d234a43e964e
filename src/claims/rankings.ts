import type { Corpus } from '../corpus/types.js'
import { subjectOf } from '../answers/figures.js'
import { placeName, placeOf } from '../answers/names.js'
import { amountsOf, leaderText, scaleOver } from '../answers/phrases.js'
import { countryRows, isNumber, worldOf } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { shareOf } from '../tables/shares.js'
import { capital, list, number, possessive, roundPercent } from '../answers/text.js'
import type { Finding } from './judge.js'
import { type Among, rankAmong, shareAtRankAmong } from './region.js'
import { shareLine, silent, unlisted, when } from './quantities.js'

const rankOf = (
  corpus: Corpus,
  cut: Cut,
  place: string,
): { readonly rank: number; readonly of: number } | undefined => {
  if (placeOf(corpus, place).members.length > 0) return undefined
  const rows = countryRows(cut).filter(isNumber)
  const own = rows.find((row) => row.place === place)
  return own && own.value > 0
    ? { rank: 1 + rows.filter((row) => row.value > own.value).length, of: rows.length }
    : undefined
}

/** A place's rank in a cut. A country without a row cannot be the first of those that have one. */
export const rankFinding = (
  corpus: Corpus,
  cut: Cut,
  place: string,
  wanted: { readonly from: number; readonly to: number; readonly over?: number },
  among?: Among,
): Finding => {
  if (among) return amongFinding(corpus, cut, place, wanted, among)
  const ranked = rankOf(corpus, cut, place)
  const share = shareOf(corpus, cut, place)
  const listed = cut.rows.find((row) => row.place === place)
  if (!ranked || share.kind === 'no-share') {
    if (placeOf(corpus, place).members.length > 0 || placeOf(corpus, place).declined !== undefined) return silent(cut)
    if (listed === undefined) return unlisted(cut, shareAtRank(cut, wanted.to))
    return {
      truth: listed.value === 0 ? 'no' : 'unknown',
      year: cut.year,
      show: (card) => leaderText(card, cut, scaleOver([cut], [])) ?? '',
      say: () => `has no figure of ${subjectOf(corpus, cut.table)} ${when(cut, false)}`,
    }
  }
  const inRank = ranked.rank >= wanted.from && ranked.rank <= wanted.to
  const big = wanted.over === undefined || share.value > wanted.over
  return {
    truth: inRank && big ? 'yes' : 'no',
    year: cut.year,
    show: (card) => {
      const own = `number ${number(ranked.rank)} of the countries listed, ${shareLine(card, share)}`
      const lead = ranked.rank === 1 ? undefined : leaderText(card, cut, scaleOver([cut], amountsOf([share])))
      card.figure({
        ...countFigure(corpus, cut, place, ranked.rank),
        citations: [card.cite(cut.table, share.part.rows)],
      })
      return lead === undefined ? own : `${own}. ${lead}`
    },
    say: () =>
      `is number ${ranked.rank} in ${subjectOf(corpus, cut.table)} with ${roundPercent(share.value, share.bound)} ${when(cut, share.part.estimated)}`,
  }
}

/** "Of the countries of Europe listed", "outside China". */
const amongText = (corpus: Corpus, { region, outside }: Among): string =>
  [
    ...(region === undefined ? [] : [`in ${placeName(corpus, region)}`]),
    ...(outside.length === 0 ? [] : [`outside ${list(outside.map((id) => placeName(corpus, id)))}`]),
  ].join(' ')

/** A place's rank within a region. Countries that the table does not list leave it open, never contradicted. */
const amongFinding = (
  corpus: Corpus,
  cut: Cut,
  place: string,
  wanted: { readonly from: number; readonly to: number },
  among: Among,
): Finding => {
  const found = rankAmong(corpus, cut, place, among)
  const share = shareOf(corpus, cut, place)
  const country = placeOf(corpus, place)
  // No row at all: what all unlisted countries have together may still be less than it would take.
  if (!cut.rows.some((row) => row.place === place) && country.members.length === 0 && country.declined === undefined)
    return unlisted(cut, shareAtRankAmong(corpus, cut, wanted.to, among))
  if (!found || share.kind === 'no-share') return silent(cut)
  const { rank, open } = found
  const inRank = rank >= wanted.from && rank <= wanted.to
  const where = amongText(corpus, among)
  return {
    truth: open ? (rank > wanted.to ? 'no' : 'unknown') : inRank ? 'yes' : 'no',
    year: cut.year,
    show: (card) => {
      card.figure({
        ...countFigure(corpus, cut, place, rank),
        label: `${capital(possessive(placeName(corpus, place)))} rank ${where} in ${subjectOf(corpus, cut.table)}, ${cut.year}`,
        citations: [card.cite(cut.table, share.part.rows)],
      })
      const others = open ? '; countries that the table does not list could stand before it' : ''
      return `number ${number(rank)} of the countries listed ${where}, ${shareLine(card, share)}${others}`
    },
    say: () =>
      `is number ${rank} ${where} in ${subjectOf(corpus, cut.table)}, with ${roundPercent(share.value, share.bound)} of the world's ${when(cut, share.part.estimated)}`,
  }
}

/** The share of the country at a rank: what a country would need to stand there. */
const shareAtRank = (cut: Cut, rank: number): number => {
  const values = countryRows(cut)
    .filter(isNumber)
    .map((row) => row.value)
    .sort((a, b) => b - a)
  return ((values[rank - 1] ?? 0) / (worldOf(cut)?.value ?? Infinity)) * 100
}

const countFigure = (corpus: Corpus, cut: Cut, place: string, rank: number) => ({
  label: `${capital(possessive(placeName(corpus, place)))} rank in ${subjectOf(corpus, cut.table)}, ${cut.year}`,
  quantity: 'count' as const,
  value: rank,
  unit: 'rank',
  mineral: cut.table.mineral,
  place,
  measure: cut.table.measure,
  ...(cut.table.stage && { stage: cut.table.stage }),
  year: cut.year,
  estimated: false,
  basis: 'calculated' as const,
})
