import type { Corpus } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { quantityFigure, subjectOf, yearText } from '../answers/figures.js'
import { mineralOf, nounOf, placeName, productName, verbOf } from '../answers/names.js'
import { amountsOf, marks, scaleOver, shareText } from '../answers/phrases.js'
import { capital, list, percent, possessive, roundPercent } from '../answers/text.js'
import { amount, scaleFor } from '../answers/units.js'
import { lessOf, ofReading, ofShare, type Quantity, ratioTo, shareIn, sumOf } from '../tables/arithmetic.js'
import { countryRows, isNumber, readPlace, worldOf } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { type Share, shareOf } from '../tables/shares.js'
import type { Range } from './claim.js'
import { held } from './held.js'
import type { Finding } from './judge.js'

/** How far two publications that count alike differ: three points of a share, one part in twenty of an amount. */
const SHARE_SLACK = 3
const AMOUNT_SLACK = 0.05

const isClose = (value: number, { low, high }: Range, slack: number): boolean =>
  Number.isFinite(low) && Number.isFinite(high) && value >= low - slack && value <= high + slack

/**
 * Whether a share is close to a range: "about 80 %" has used up most of the three points itself. One printed in whole
 * percent is anything that rounds to it: 90 % neither bears out nor denies "over 90 %".
 */
const isCloseShare = ({ value, worked }: Quantity, range: Range): boolean => {
  const slack = Math.max(0.5, Math.min(SHARE_SLACK, value * 0.15) - (range.high - range.low) / 4)
  const rounded = !worked && [range.low, range.high].some((end) => Math.abs(end - value) <= 0.5)
  return rounded || isClose(value, range, slack)
}

/** A cut that has no number for the claim. */
export const silent = (cut: Cut): Finding => ({ truth: 'unknown', year: cut.year, show: () => '', say: () => '' })

/** "(2025 est.)". */
export const when = (cut: Cut, estimated: boolean): string => `(${yearText(cut, estimated)})`

/** The object of a headline: "the world's cobalt", "the world's cobalt reserves". */
const objectOf = (corpus: Corpus, asked: string, cut: Cut): string =>
  cut.table.measure === 'production'
    ? `the world's ${productName(corpus, mineralOf(corpus, asked), cut.table)}`
    : `the world's ${subjectOf(corpus, cut.table)}`

/** Rounded rows may miss their rounded total by this much, in percent. */
const ROUNDING = 2

/** What a printed world total leaves over the rows of its countries, in percent of it. */
const restOf = (cut: Cut): number | undefined => {
  const world = worldOf(cut)
  if (!world?.printed || world.bound !== undefined || cut.table.unit === '%') return undefined
  const listed = countryRows(cut).filter(isNumber)
  if (listed.length < 3) return undefined
  return Math.max(0, 100 - (listed.reduce((sum, row) => sum + row.value, 0) / world.value) * 100)
}

/** A country without a row has at most what the printed total leaves over the rows; a missing row is not zero. */
export const unlisted = (cut: Cut, low: number): Finding => {
  const rest = restOf(cut)
  const world = worldOf(cut)
  if (rest === undefined || !world || low <= rest + ROUNDING) return silent(cut)
  const year = when(cut, world.estimated)
  return {
    truth: 'no',
    year: cut.year,
    show: (card) => {
      const at = card.cite(cut.table, [...world.rows, ...cut.rows.filter((row) => row.place === 'OTHER')])
      const left = { ...ofReading(cut, { ...world, place: 'OTHER' }), value: rest, bound: '<', unit: '%' } as const
      const label = `Share of ${subjectOf(card.corpus, cut.table)} of all countries without a row, ${cut.year}`
      quantityFigure(card, left, label, {
        ...{ basis: 'calculated', formula: '100 % − the countries listed', citations: [at] },
      })
      return `no row of its own; all countries not listed together have at most ${percent(rest)} ${year} ${marks([at])}`
    },
    say: (card) =>
      `has no row in ${subjectOf(card.corpus, cut.table)}, where all countries not listed have at most ${percent(rest)} ${year}`,
  }
}

/** A share as a line of the card; adds its figure. */
export const shareLine = (card: Card, share: Share): string =>
  shareText(card, share, scaleOver([share.cut], amountsOf([share])))

/** "Chile and Peru", "the world". */
export const namesOf = (corpus: Corpus, places: readonly string[]): string =>
  list((places.length === 0 ? ['WLD'] : places).map((id) => placeName(corpus, id)))

/** What a cut has of places together, or of the world without some; undefined where one of its rows has no number. */
export const amountIn = (
  corpus: Corpus,
  cut: Cut,
  places: readonly string[],
  outside: readonly string[] = [],
): Quantity | undefined => {
  const ids = places.length === 0 ? ['WLD', ...outside] : places
  const [first, ...others] = ids.map((id) => readPlace(corpus, cut, id))
  if (first?.kind !== 'number') return undefined
  const more = others.flatMap((one) => (one.kind === 'number' ? ofReading(cut, one) : []))
  if (more.length < others.length) return undefined
  const own = ofReading(cut, first)
  if (more.length === 0) return own
  return places.length === 0 ? lessOf([own, ...more]) : sumOf([own, ...more])
}

/** The share of several places together. */
const jointShare = (corpus: Corpus, cut: Cut, places: readonly string[]): Quantity | undefined => {
  const [sum, world] = [amountIn(corpus, cut, places), worldOf(cut)]
  if (!sum || !world) return undefined
  return sum.unit === '%' ? sum : shareIn(sum, ofReading(cut, world))
}

/** A place's share of a cut against a range. Several places are taken together. */
export const shareFinding = (
  corpus: Corpus,
  cut: Cut,
  mineral: string,
  places: readonly string[],
  range: Range,
): Finding => {
  const [place = 'WLD', ...more] = places
  const joint = more.length > 0 ? jointShare(corpus, cut, places) : undefined
  const share = more.length > 0 ? undefined : shareOf(corpus, cut, place)
  const found = share?.kind === 'share' ? ofShare(share) : joint
  if (!found) return share?.kind === 'no-share' && share.why === 'no-row' ? unlisted(cut, range.low) : silent(cut)
  const { value, bound, estimated } = found
  const does = joint ? `together ${verbOf(cut.table).replace(/s$/, '')}` : verbOf(cut.table)
  const finding = held(found, range, {
    label: `${capital(possessive(namesOf(corpus, places)))} joint share of ${subjectOf(corpus, cut.table)}, ${yearText(cut, false)}`,
    line: `together ${percent(value, bound)} ${when(cut, estimated)}`,
    say: `${does} ${roundPercent(value, bound)} of ${objectOf(corpus, mineral, cut)} ${when(cut, estimated)}`,
    other: { place: places.join('+') },
  })
  return {
    ...finding,
    close: isCloseShare(found, range),
    ...(share?.kind === 'share' && { show: (card: Card) => shareLine(card, share) }),
  }
}

/** An amount of a cut against a range in the cut's unit; `outside`: what the world has without those places. */
export const amountFinding = (
  corpus: Corpus,
  cut: Cut,
  places: readonly string[],
  range: Range | undefined,
  outside: readonly string[] = [],
): Finding => {
  const found = amountIn(corpus, cut, places, outside)
  const { unit, form, measure } = cut.table
  if (!found || !range || unit === '%' || (found.worked && found.bound !== undefined)) return silent(cut)
  const { value, bound, estimated, worked } = found
  const size = amount(value, scaleFor(unit, [value]), bound)
  const subject = subjectOf(corpus, cut.table)
  const beside = worked && places.length === 0 ? ` outside ${namesOf(corpus, outside)}` : ''
  const together = places.length > 1 ? 'together ' : ''
  const what = `${subject}${beside} ${together}${measure === 'reserves' ? 'were' : 'was'} ${size}`
  const finding = held(found, range, {
    label: `${capital(possessive(namesOf(corpus, places)))} ${subject}${beside}, ${cut.year}`,
    line: `${together}${size}${beside} ${when(cut, estimated)}`,
    say: `${what} (${yearText(cut, estimated)}${form === undefined || worked ? '' : `, ${form}`})`,
    other: { place: beside !== '' ? 'OTHER' : places.length > 1 ? places.join('+') : found.place },
  })
  return { ...finding, close: isClose(value, range, value * AMOUNT_SLACK) }
}

/** What places have together over what others have together, or less theirs (in the cut's unit), in one cut. */
export const ratioFinding = (
  corpus: Corpus,
  cut: Cut,
  places: readonly string[],
  than: readonly string[],
  range: Range | undefined,
  less = false,
): Finding => {
  const [own, others] = [amountIn(corpus, cut, places), amountIn(corpus, cut, than)]
  const { unit } = cut.table
  if (!own || !others || (own.bound ?? others.bound) !== undefined || !range || (less && unit === '%'))
    return silent(cut)
  const found = less ? lessOf([own, others]) : ratioTo(own, others)
  if (!found) return silent(cut)
  const scale = scaleFor(unit, [own.value, others.value])
  const text = ({ value }: Quantity): string => (unit === '%' ? percent(value) : amount(value, scale))
  const sizes = (of: readonly string[]): readonly string[] =>
    of.flatMap((id) => amountIn(corpus, cut, [id]) ?? []).map(text)
  const each = (of: readonly string[], has = ''): string =>
    list(sizes(of).map((size, at) => `${placeName(corpus, of[at] ?? '')}${has} ${size}`))
  const does = `${places.length > 1 ? 'have' : 'has'} ${list(sizes(places))}`
  const year = when(cut, own.estimated)
  return held(found, range, {
    label: `${capital(namesOf(corpus, places))} ${less ? 'less' : 'over'} ${namesOf(corpus, than)}, ${nounOf(cut.table)}, ${cut.year}`,
    line: `${each(places)}, ${each(than)} ${year}`,
    say: `${does} of ${subjectOf(corpus, cut.table)} and ${each(than, ' has')} ${year}`,
  })
}
