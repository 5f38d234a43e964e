import type { Corpus } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { amountFigure, derivedFigure, shareFormula, subjectOf, yearText } from '../answers/figures.js'
import { mineralOf, placeName, productName, verbOf } from '../answers/names.js'
import { amountsOf, marks, scaleOver, shareText } from '../answers/phrases.js'
import { capital, list, number, percent, possessive, roundPercent } from '../answers/text.js'
import { amount, scaleFor } from '../answers/units.js'
import { type Bound, countryRows, isNumber, type Reading, readPlace, worldOf } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { type Share, shareOfReading } from '../tables/shares.js'
import type { Range } from './claim.js'
import type { Finding, Truth } from './judge.js'
import { fits } from './value.js'

/** Whether every value that a bounded figure allows fits a range (yes), none does (no), or some do (unknown). */
export const truthOf = (value: number, bound: Bound | undefined, range: Range): Truth => {
  const { low, high } = range
  if (bound === undefined) return fits(value, range) ? 'yes' : 'no'
  // "More than 95 %" is what "> 95" says.
  if (bound === '>') return low <= value + 1e-6 && high === Infinity ? 'yes' : high < value ? 'no' : 'unknown'
  return high >= value && low === -Infinity ? 'yes' : low > value ? 'no' : 'unknown'
}

/** What a country does in a table; the IEA's words do not tell, its stage does. */
const verb = ({ table }: Cut): string => {
  const plain = verbOf(table)
  if (plain !== 'produces') return plain
  if (table.stage === 'mining') return 'mines'
  return table.stage === 'refining' && table.source.startsWith('iea-') ? 'refines' : plain
}

/** How far two publications that count alike differ: three points of a share, one part in twenty of an amount. */
const SHARE_SLACK = 3
const AMOUNT_SLACK = 0.05

const isClose = (value: number, { low, high }: Range, slack: number): boolean =>
  Number.isFinite(low) && Number.isFinite(high) && value >= low - slack && value <= high + slack

/**
 * Whether a share is in a range, or close to it: "about 80 %" has used up most of the three points itself. One printed in
 * whole percent is anything that rounds to it: 90 % neither bears out nor denies "over 90 %".
 */
const againstShare = ({ value, bound, reported }: Share, range: Range): Pick<Finding, 'truth' | 'close'> => {
  const slack = Math.max(0.5, Math.min(SHARE_SLACK, value * 0.15) - (range.high - range.low) / 4)
  const rounded = reported && [range.low, range.high].some((end) => Math.abs(end - value) <= 0.5)
  return { truth: truthOf(value, bound, range), close: rounded || isClose(value, range, slack) }
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
      derivedFigure(card, cut, {
        label: `Share of ${subjectOf(card.corpus, cut.table)} of all countries without a row, ${cut.year}`,
        ...{ quantity: 'share', value: rest, bound: '<', unit: '%', place: 'OTHER', estimated: world.estimated },
        ...{ formula: '100 % − the countries listed', citations: [at] },
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

/** What a cut says of one place, the world, several places together, or the world without some. */
interface Part {
  readonly reading: Reading
  /** Worked out of several rows: "2 t + 3 t". */
  readonly formula?: string
  /** "Chile and Peru", "outside China". */
  readonly who: string
}

/** The part of a cut that is claimed; undefined where one of its rows has no number. `WLD`, or no place: the world. */
export const partOf = (
  corpus: Corpus,
  cut: Cut,
  places: readonly string[],
  outside: readonly string[] = [],
): Part | undefined => {
  const [place = 'WLD', ...more] = places
  const world = worldOf(cut)
  const names = (ids: readonly string[]): string => list(ids.map((id) => placeName(corpus, id)))
  const ofWorld = world && { ...world, kind: 'number' as const, place: 'WLD', silent: [] }
  const others = place === 'WLD' ? outside : more
  const own = place === 'WLD' ? ofWorld : readPlace(corpus, cut, place)
  if (own?.kind !== 'number') return undefined
  if (others.length === 0) return { reading: own, who: names([place]) }
  const parts = others.map((id) => readPlace(corpus, cut, id)).filter((one) => one.kind === 'number')
  if (parts.length < others.length) return undefined
  const sign = place === 'WLD' ? -1 : 1
  const all = [own, ...parts]
  const bound = all.find((one) => one.bound !== undefined)?.bound
  return {
    reading: {
      ...own,
      ...(bound && { bound }),
      value: parts.reduce((sum, one) => sum + sign * one.value, own.value),
      rows: [...new Set(all.flatMap(({ rows }) => rows))],
      estimated: all.some(({ estimated }) => estimated),
    },
    formula: all.map(({ value }) => `${number(value)} ${cut.table.unit}`).join(sign < 0 ? ' − ' : ' + '),
    who: place === 'WLD' ? `outside ${names(outside)}` : names(places),
  }
}

/** A place's share of a cut against a range. Several places are taken together. */
export const shareFinding = (
  corpus: Corpus,
  cut: Cut,
  mineral: string,
  places: readonly string[],
  range: Range,
): Finding => {
  const part = partOf(corpus, cut, places)
  const [place = 'WLD'] = places
  const isListed = places.length > 1 || cut.rows.some((row) => row.place === place)
  const { members, declined } = corpus.places.get(place) ?? { members: [] }
  if (!part) return isListed || members.length > 0 || declined !== undefined ? silent(cut) : unlisted(cut, range.low)
  const { reading, who, formula } = part
  const share = shareOfReading(corpus, cut, reading)
  if (share.kind === 'no-share') return silent(cut)
  const { world, value, bound } = share
  const joint = formula !== undefined
  const does = joint ? `together ${verb(cut).replace(/s$/, '')}` : verb(cut)
  return {
    ...againstShare(share, range),
    year: cut.year,
    show: (card) => {
      if (!joint) return shareLine(card, share)
      const at = card.cite(cut.table, [...reading.rows, ...(world.printed ? world.rows : [])])
      derivedFigure(card, cut, {
        label: `${capital(possessive(who))} joint share of ${subjectOf(corpus, cut.table)}, ${yearText(cut, false)}`,
        ...{ quantity: 'share', value, unit: '%', place: places.join('+'), estimated: reading.estimated },
        ...{ formula: shareFormula(reading, world, cut.table.unit), citations: [at] },
      })
      return `together ${percent(value, bound)} ${when(cut, reading.estimated)} ${marks([at])}`
    },
    say: () =>
      `${does} ${roundPercent(value, bound)} of ${objectOf(corpus, mineral, cut)} ${when(cut, reading.estimated)}`,
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
  const part = partOf(corpus, cut, places, outside)
  const { unit, form, measure } = cut.table
  if (!part || !range || unit === '%') return silent(cut)
  const { reading, who, formula } = part
  const { value, bound, estimated } = reading
  if (formula !== undefined && bound !== undefined) return silent(cut)
  const size = amount(value, scaleFor(unit, [value]), bound)
  const subject = subjectOf(corpus, cut.table)
  const beside = outside.length > 0 ? ` ${who}` : ''
  const together = places.length > 1 ? 'together ' : ''
  return {
    truth: truthOf(value, bound, range),
    close: isClose(value, range, value * AMOUNT_SLACK),
    year: cut.year,
    show: (card) => {
      const { citations } =
        formula === undefined
          ? amountFigure(card, cut, reading)
          : derivedFigure(card, cut, {
              label: `${together === '' ? capital(subject) : `${possessive(who)} ${subject} together`}${beside}, ${cut.year}`,
              ...{ quantity: 'amount', value, unit, estimated, formula },
              place: together === '' ? 'OTHER' : places.join('+'),
              citations: [card.cite(cut.table, reading.rows)],
            })
      return `${together}${size}${beside} ${when(cut, estimated)} ${marks(citations)}`
    },
    say: () => {
      const what = `${subject}${beside} ${together}${measure === 'reserves' ? 'were' : 'was'} ${size}`
      return `${what} (${yearText(cut, estimated)}${form === undefined || formula !== undefined ? '' : `, ${form}`})`
    },
  }
}
