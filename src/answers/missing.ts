import type { Corpus, Measure, Mineral, Observation } from '../corpus/types.js'
import { asSentence } from '../prose.js'
import { leaderOf, type Missing } from '../tables/read.js'
import { type Cut, nearestTo, yearsOf } from '../tables/select.js'
import type { NoShare } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import type { Lens } from '../tables/views.js'
import type { Answer } from './answer.js'
import type { Card } from './card.js'
import { subjectOf } from './figures.js'
import { mineralName, mineralOf, placeName, placeOf, publisherName } from './names.js'
import { suggestionsFor } from './suggest.js'
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

/** Number rule 7: no country figure exists per element; the aggregate is offered, never reused. */
export const aggregateAnswer = (card: Card, intent: string, mineral: Mineral, measure: Measure): Answer => {
  const stands = aggregateOf(card.corpus, mineral, measure)
  const under = stands?.under ?? ''
  const why = stands?.why ?? `Figures exist for ${mineralName(card.corpus, under)} as a whole only`
  card.line(undefined, asSentence(capital(why)))
  card.caveat(`The ${mineralName(card.corpus, under)} aggregate is not a figure for ${mineral.name}.`)
  card.suggest(
    ...suggestionsFor(card.corpus, mineral.id, 'none').slice(0, 2),
    ...suggestionsFor(card.corpus, under, 'none'),
  )
  return card.answer(
    'no-data',
    intent,
    `No ${measure} ${measure === 'reserves' ? 'figures' : 'figure'} by country ${measure === 'reserves' ? 'exist' : 'exists'} for ${mineral.name} alone.`,
  )
}

/** Runs of years for a sentence: "1990–2023", "2021, 2023–2025". */
export const yearRuns = (years: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const year of years) {
    const last = runs.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else runs.push([year, year])
  }
  return list(runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)))
}

/** No table has the year asked: says which years exist and offers the nearest. */
export const noFigureForYear = (
  card: Card,
  intent: string,
  lenses: readonly Lens[],
  year: number | undefined,
): Answer => {
  const tables = lenses.flatMap((lens) => lens.tables)
  const years = yearsOf(tables)
  const first = lenses[0]?.mineral ?? mineralOf(card.corpus, card.question.minerals[0] ?? '')
  const nearest = year === undefined ? undefined : nearestTo(years, year)
  const ends = new Set([years[0], years.at(-1), nearest])
  for (const table of tables) {
    const rows = table.observations.filter((row) => ends.has(row.year) && !row.projected)
    const total = rows.filter((row) => row.place === 'WLD')
    if (rows.length > 0) card.cite(table, total.length > 0 ? total : rows.slice(0, 1))
  }
  const future = years.length > 0 && (year ?? 0) > (years.at(-1) ?? 0)
  const headline =
    year === undefined || years.length === 0
      ? `There is no published figure for ${first.name}; what exists are projections.`
      : `There is no figure for ${first.name} in ${year}; there are figures for ${yearRuns(years)}${years.length > 2 && nearest !== undefined && !future ? `, the nearest ${nearest}` : ''}.`
  card.suggest(...suggestionsFor(card.corpus, first.id, 'none'))
  return card.refuse(future ? 'later-than-records' : 'no-figure', intent, headline)
}
