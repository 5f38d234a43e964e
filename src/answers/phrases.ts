import { withoutPeriod } from '../prose.js'
import { countryRows, leaderOf, type Reading } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { type Share, shareOfReading } from '../tables/shares.js'
import type { View } from '../tables/views.js'
import type { Card } from './card.js'
import { amountFigure, shareFigure, yearText } from './figures.js'
import { mineralOf, nounOf, pastOf, placeName, placeOf, productName, publisherName, verbOf } from './names.js'
import { boundWords, capital, list, listAnd, percent, roundPercent } from './text.js'
import { amount, scaled, scaleFor, type Scale } from './units.js'

/** "Mined and refined": the start of a sentence from several words. */
export const capitalSubject = (words: readonly string[]): string => capital(list(words))

/** Citation markers as they stand in the text: "[1][2]". */
export const marks = (positions: readonly number[]): string => positions.map((at) => `[${at}]`).join('')

/** The share for a headline: "nearly 100%" rather than 100% flat where other countries have something too. */
export const headlinePercent = (share: Share): string => {
  const others = countryRows(share.cut).some((row) => (row.value ?? 0) > 0 && !share.part.rows.includes(row))
  return share.bound === undefined && share.value >= 99.5 && others && share.part.place !== 'WLD'
    ? 'nearly 100%'
    : roundPercent(share.value, share.bound)
}

/** The share for a line: "about 100%" where a rounded total makes it 100% although others have something too. */
export const linePercent = (share: Share): string =>
  `${share.value >= 99.95 && headlinePercent(share) === 'nearly 100%' ? 'about ' : ''}${percent(share.value, share.bound)}`

/** Amounts that a share's line prints, for choosing the card's scale. */
export const amountsOf = (shares: readonly Share[]): number[] =>
  shares.flatMap((share) =>
    share.reported ? [] : [share.part.value, share.world.value, ...share.part.rows.map((row) => row.value ?? 0)],
  )

/** A reading as it stands in a line: "74.2%" of a table of shares, else "230,000 t". */
export const sizeText = (cut: Cut, { value, bound }: Pick<Reading, 'value' | 'bound'>, scale: Scale): string =>
  cut.table.unit === '%' ? percent(value, bound) : amount(value, scale, bound)

/** One scale over several cuts (number rule 9). Cuts whose units differ keep each its own. */
export const scaleOver = (cuts: readonly Cut[], values: readonly number[], asked?: string): Scale => {
  const table = cuts.find((cut) => cut.table.unit !== '%')?.table ?? cuts[0]?.table
  return scaleFor(table?.unit ?? 't', values, asked, table?.mineral)
}

/** A scale that fits a cut: the card's where the units agree, else the table's own. */
const fit = (cut: Cut, scale: Scale): Scale => {
  const masses = new Set(['t', 'kt', 'Mt'])
  return scale.unit === cut.table.unit ||
    (cut.table.unit === 't' && (masses.has(scale.unit) || scale.formula !== undefined))
    ? scale
    : scaleFor(cut.table.unit, [])
}

/** "2,000 of 310,000 t, 2025 est." */
export const ratioText = (share: Share, scale: Scale): string => {
  const year = yearText(share.cut, share.part.estimated)
  if (share.reported) return year
  const used = fit(share.cut, scale)
  const part = `${boundWords(share.part.bound)}${scaled(share.part.value, used)}`
  return `${part} of ${amount(share.world.value, used, share.world.bound)}, ${year}`
}

/** "74.2% (230,000 of 310,000 t, 2025 est.) [1]", with the figure added to the card. */
export const shareText = (card: Card, share: Share, scale: Scale): string => {
  const figure = shareFigure(card, share)
  return `${linePercent(share)} (${ratioText(share, scale)}) ${marks(figure.citations)}`
}

/** "DR Congo mines the most: 74.2% (230,000 t, 2025 est.) [1]"; undefined when the leader is one of `except`. */
export const leaderText = (card: Card, cut: Cut, scale: Scale, except: readonly string[] = []): string | undefined => {
  const leader = leaderOf(card.corpus, cut)
  if (!leader || except.includes(leader.place)) return undefined
  const share = shareOfReading(card.corpus, cut, leader)
  const used = fit(cut, scale)
  const year = yearText(cut, leader.estimated)
  const listed = cut.rows.some(({ incomplete }) => incomplete) ? ' of the countries listed' : ''
  const lead = `${capital(placeName(card.corpus, leader.place))} ${verbOf(cut.table)} the most${listed}`
  const size = amount(leader.value, used, leader.bound)
  if (share.kind === 'no-share') return `${lead}: ${size} (${year}) ${marks(amountFigure(card, cut, leader).citations)}`
  const { citations } = shareFigure(card, share)
  if (!share.reported) amountFigure(card, cut, leader, used)
  return `${lead}: ${linePercent(share)} (${share.reported ? year : `${size}, ${year}`}) ${marks(citations)}`
}

/** Why two publishers differ, where it is known: the year, what is counted, else what the other's table says. */
const whyOther = (other: Cut, own: Cut): string => {
  if (other.year !== own.year) return other.year > own.year ? 'a later year' : 'an earlier year'
  const { form, note } = other.table
  if (form !== undefined && form !== own.table.form) return `counted in ${form}`
  return withoutPeriod(note ?? 'a different publication and method')
}

/** Another publisher's figure of the same stage with the reason it differs, where known (number rule 10). */
export const otherText = (card: Card, { other, cut: own }: View): string | undefined => {
  if (!other) return undefined
  const { cut, part } = other
  const { citations } = shareFigure(card, other)
  const size = `${percent(other.value, other.bound)} of ${nounOf(cut.table)} in ${yearText(cut, part.estimated)}`
  return `${capital(publisherName(cut.table.source))} has ${size} (${whyOther(cut, own)}) ${marks(citations)}`
}

/** " (2016–2020 average)": said of an average that stands beside a figure of one year. Empty for a year. */
export const averageOf = (share: Share): string =>
  share.cut.rows.some((row) => row.period !== undefined) ? ` (${yearText(share.cut, false)})` : ''

/** The last year that is told in the past. */
export const LONG_AGO = 2020

/** Figures of years long ago are told in the past tense: "mined", not "mines". Averages over a period are not. */
export const isPast = (cut: Cut): boolean =>
  cut.year <= LONG_AGO && cut.table.measure === 'production' && cut.rows.every((row) => row.period === undefined)

/** "mines under 1% of the world's cobalt", for a headline. */
export const shareClause = (card: Card, asked: string, share: Share): string =>
  `${isPast(share.cut) ? pastOf(share.cut.table) : verbOf(share.cut.table)} ${headlinePercent(share)} of the world's ${productName(card.corpus, mineralOf(card.corpus, asked), share.cut.table)}`

const MEMBERS = 10

/** The rows of a group, so that the reader sees who is in the sum. */
export const membersText = (card: Card, { cut, part, reported }: Share, scale: Scale): string | undefined => {
  if (placeOf(card.corpus, part.place).members.length === 0) return undefined
  const rows = part.rows.filter((row) => row.value !== 0).sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const size = (value: number) => (reported ? percent(value) : scaled(value, scale))
  const names = rows.slice(0, MEMBERS).map((row) => `${placeName(card.corpus, row.place)} ${size(row.value ?? 0)}`)
  if (names.length === 0) return undefined
  const unit = reported ? '' : ` (${scale.unit})`
  const tail = names.length === 1 ? `${unit}, the only member with a figure` : unit
  return `${listAnd(names, rows.length > MEMBERS)}${tail} ${marks([card.cite(cut.table, rows)])}`
}
