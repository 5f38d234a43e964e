import type { Corpus, Observation } from '../corpus/types.js'
import type { Card } from './card.js'
import { mineralName, placeName, placeOf, publisherName } from './names.js'
import { subjectOf } from './figures.js'
import { leaderOf, type Missing } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import type { NoShare } from '../tables/shares.js'
import { capital, list, possessive } from './text.js'

/** The table as it is named in a sentence: "USGS's cobalt mining table for 2025". */
export const tableName = (corpus: Corpus, cut: Cut): string =>
  `${possessive(publisherName(cut.table.source))} ${subjectOf(corpus, cut.table)} table for ${cut.year}`

const groupText = (corpus: Corpus, id: string): string => {
  const members = placeOf(corpus, id).members
  return members.length > 0 && members.length <= 6
    ? ` (${list(members.map((member) => placeName(corpus, member)))})`
    : ''
}

/** Rows that show what a table does hold: the world total, or its first country. */
const shownRows = (corpus: Corpus, cut: Cut): readonly Observation[] => {
  const total = cut.rows.filter((row) => row.place === 'WLD')
  return total.length > 0 ? total : (leaderOf(corpus, cut)?.rows ?? cut.rows.slice(0, 1))
}

/** Why a place has no figure in a cut, as a full sentence, citing the cell or the table; a gap is never zero (number rule 2). */
export const whyMissing = (card: Card, cut: Cut, gap: Missing | NoShare): string => {
  const { corpus } = card
  const rows = gap.kind === 'missing' ? gap.rows : (gap.missing?.rows ?? [])
  if (gap.why !== 'declined') card.cite(cut.table, rows.length > 0 ? rows : shownRows(corpus, cut))
  const place = placeName(corpus, gap.place)
  const what = subjectOf(corpus, cut.table)
  const publisher = publisherName(cut.table.source)
  const [row] = rows
  const others = cut.rows.some((entry) => entry.place === 'OTHER' && (entry.value ?? 0) > 0)
  switch (gap.why) {
    case 'withheld':
      return `${capital(publisher)} withholds its figure for ${possessive(place)} ${what} in ${cut.year} to protect company data.`
    case 'not-available':
      return `${capital(publisher)} has no figure for ${possessive(place)} ${what} in ${cut.year} ("${row?.raw === '' ? 'blank' : (row?.raw ?? 'NA')}", not available).`
    case 'not-applicable':
      return `${possessive(capital(place))} ${what} is marked as not applicable by ${publisher} in ${cut.year}.`
    case 'less-than-half':
      return `${possessive(capital(place))} ${what} in ${cut.year} is under half a unit (${cut.table.printedUnit}) in ${possessive(publisher)} table, which gives no number.`
    case 'range':
    case 'words':
      return `${capital(publisher)} gives "${row?.raw ?? ''}" for ${possessive(place)} ${what} in ${cut.year}, which is no single number.`
    case 'no-members':
      return `No member of ${place}${groupText(corpus, gap.place)} is listed in ${tableName(corpus, cut)}; they may be counted under "Other countries".`
    case 'declined':
      return placeOf(corpus, gap.place).declined ?? `${capital(place)} has no agreed members, so no figure is given.`
    case 'no-total':
      return `${capital(publisher)} gives no world total of ${what} for ${cut.year}, and the rows listed do not add up to the world, so there is no share.`
    case 'two-bounds':
      return `Both ${possessive(place)} ${what} and the world total are bounds in ${tableName(corpus, cut)}; two bounds make no share.`
    case 'net-exporter':
    case 'no-row':
      return `${capital(publisher)} does not list ${possessive(place)} ${what} for ${cut.year}${others ? '; it may be counted under "Other countries".' : ', so it is unknown.'}`
  }
}

/** A mineral without any table of what is asked, as a sentence; a gap is never zero (number rule 2). */
export const nothingAbout = (card: Card, mineral: string, what: string): string =>
  `I have no table of ${what} for ${mineralName(card.corpus, mineral)}.`
