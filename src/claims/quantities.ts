import type { Corpus } from '../corpus/types.js'
import type { Card } from '../answers/card.js'
import { amountFigure, derivedFigure, shareFormula, subjectOf, yearText } from '../answers/figures.js'
import { placeName, productName, mineralOf, verbOf } from '../answers/names.js'
import { amountsOf, marks, scaleOver, shareText } from '../answers/phrases.js'
import { countryRows, isNumber, readPlace, type Reading, worldOf } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import { type Share, shareOf, shareOfReading } from '../tables/shares.js'
import { capital, list, number, percent, possessive, roundPercent, type Bound } from '../answers/text.js'
import { amount, scaleFor } from '../answers/units.js'
import type { Range } from './claim.js'
import type { Finding, Truth } from './judge.js'
import { fits } from './value.js'

/** Whether every value that a bounded figure allows fits a range (yes), none does (no), or some do (unknown). */
export const truthOf = (value: number, bound: Bound | undefined, { low, high, words }: Range): Truth => {
  if (bound === undefined) return fits(value, { low, high, words }) ? 'yes' : 'no'
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

/** Two publications that count alike differ by this much: three points of a share, one part in twenty of an amount. */
const isClose = (value: number, { low, high }: Range, slack: number): boolean =>
  Number.isFinite(low) && Number.isFinite(high) && value >= low - slack && value <= high + slack

/** How far beyond a claimed share another source's may lie: "about 80 %" has used up most of the three points itself. */
const shareSlack = (value: number, { low, high }: Range): number =>
  Math.max(0.5, Math.min(SHARE_SLACK, value * 0.15) - (high - low) / 4)

const SHARE_SLACK = 3
const AMOUNT_SLACK = 0.05

/** Whether an amount is what another publication that counts alike could have for the claimed one. */
/**
 * Whether a share is in a range, or close to it. One printed in whole percent is anything that rounds to it: 90 % neither
 * bears out nor denies "over 90 %".
 */
const againstRange = (share: Share, range: Range): Pick<Finding, 'truth' | 'close'> => {
  const rounded = share.reported && [range.low, range.high].some((end) => Math.abs(end - share.value) <= 0.5)
  const close = rounded || isClose(share.value, range, shareSlack(share.value, range))
  return { truth: truthOf(share.value, share.bound, range), close }
}

export const isCloseAmount = (value: number, range: Range): boolean => isClose(value, range, value * AMOUNT_SLACK)

/** A cut that has no number for the claim. */
export const silent = (cut: Cut): Finding => ({ truth: 'unknown', year: cut.year, show: () => '', say: () => '' })

/** "(2025 est.)". */
export const when = (cut: Cut, estimated: boolean): string => `(${yearText(cut, estimated)})`

/** The object of a headline: "the world's cobalt", "the world's cobalt reserves". */
const objectOf = (corpus: Corpus, asked: string, cut: Cut): string =>
  cut.table.measure === 'production'
    ? `the world's ${productName(corpus, mineralOf(corpus, asked), cut.table)}`
    : `the world's ${subjectOf(corpus, cut.table)}`

/** A place's share of a cut against a range. Several places are taken together. */
export const shareFinding = (
  corpus: Corpus,
  cut: Cut,
  mineral: string,
  places: readonly string[],
  range: Range,
): Finding => {
  if (places.length > 1) return jointFinding(corpus, cut, mineral, places, range)
  const share = shareOf(corpus, cut, places[0] ?? 'WLD')
  if (share.kind === 'no-share') return share.why === 'no-row' ? unlisted(cut, range.low) : silent(cut)
  return {
    ...againstRange(share, range),
    year: cut.year,
    show: (card) => shareLine(card, share),
    say: () =>
      `${verb(cut)} ${roundPercent(share.value, share.bound)} of ${objectOf(corpus, mineral, cut)} ${when(cut, share.part.estimated)}`,
  }
}

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
  const year = yearText(cut, world.estimated)
  return {
    truth: 'no',
    year: cut.year,
    show: (card) => {
      const at = card.cite(cut.table, [...world.rows, ...cut.rows.filter((row) => row.place === 'OTHER')])
      derivedFigure(card, cut, {
        label: `Share of ${subjectOf(card.corpus, cut.table)} of all countries without a row, ${cut.year}`,
        quantity: 'share',
        value: rest,
        bound: '<',
        unit: '%',
        place: 'OTHER',
        estimated: world.estimated,
        formula: '100 % − the countries listed',
        citations: [at],
      })
      return `no row of its own; all countries not listed together have at most ${percent(rest)} (${year}) ${marks([at])}`
    },
    say: (card) =>
      `has no row in ${subjectOf(card.corpus, cut.table)}, where all countries not listed have at most ${percent(rest)} (${year})`,
  }
}

/** A share as a line of the card; adds its figure. */
export const shareLine = (card: Card, share: Share): string =>
  shareText(card, share, scaleOver([share.cut], amountsOf([share])))

const jointFinding = (corpus: Corpus, cut: Cut, mineral: string, places: readonly string[], range: Range): Finding => {
  const parts = places.map((place) => readPlace(corpus, cut, place))
  const known = parts.filter((part): part is Reading => part.kind === 'number')
  if (known.length < places.length) return silent(cut)
  const rows = [...new Set(known.flatMap((part) => part.rows))]
  const value = rows.reduce((sum, row) => sum + (row.value ?? 0), 0)
  const bound = known.find((part) => part.bound !== undefined)?.bound
  const estimated = known.some((part) => part.estimated)
  const names = list(places.map((place) => placeName(corpus, place)))
  const joint: Reading = {
    kind: 'number',
    place: places[0] ?? '',
    value,
    rows,
    estimated,
    silent: [],
    ...(bound && { bound }),
  }
  const share = shareOfReading(corpus, cut, joint)
  if (share.kind === 'no-share') return share.why === 'no-row' ? unlisted(cut, range.low) : silent(cut)
  return {
    ...againstRange(share, range),
    year: cut.year,
    show: (card) => {
      const at = card.cite(cut.table, [...rows, ...(share.world.printed ? share.world.rows : [])])
      derivedFigure(card, cut, {
        label: `${capital(possessive(names))} joint share of ${subjectOf(corpus, cut.table)}, ${yearText(cut, false)}`,
        quantity: 'share',
        value: share.value,
        unit: '%',
        place: places.join('+'),
        estimated,
        formula: shareFormula(joint, share.world, cut.table.unit),
        citations: [at],
      })
      return `together ${percent(share.value, share.bound)} (${yearText(cut, estimated)}) ${marks([at])}`
    },
    say: () =>
      `together ${verb(cut).replace(/s$/, '')} ${roundPercent(share.value, share.bound)} of ${objectOf(corpus, mineral, cut)} ${when(cut, estimated)}`,
  }
}

/** A place's amount in a cut, the world's for `WLD`; undefined where the row has no number. */
export const amountOf = (corpus: Corpus, cut: Cut, place: string): Reading | undefined => {
  if (place === 'WLD') {
    const world = worldOf(cut)
    return world && cut.table.unit !== '%' ? { ...world, kind: 'number', place, silent: [] } : undefined
  }
  const reading = readPlace(corpus, cut, place)
  return reading.kind === 'number' && cut.table.unit !== '%' ? reading : undefined
}

/** What the world has without some places, "outside China", against a range in the cut's unit. */
const restFinding = (corpus: Corpus, cut: Cut, outside: readonly string[], range: Range | undefined): Finding => {
  const world = worldOf(cut)
  const parts = outside.map((place) => readPlace(corpus, cut, place))
  const known = parts.filter((part): part is Reading => part.kind === 'number' && part.bound === undefined)
  if (!world || !range || world.bound || cut.table.unit === '%' || known.length < parts.length) return silent(cut)
  const value = known.reduce((rest, part) => rest - part.value, world.value)
  const scale = scaleFor(cut.table.unit, [value])
  const where = `outside ${list(outside.map((place) => placeName(corpus, place)))}`
  return {
    truth: truthOf(value, undefined, range),
    close: isCloseAmount(value, range),
    year: cut.year,
    show: (card) => {
      const at = card.cite(cut.table, [...world.rows, ...known.flatMap((part) => part.rows)])
      derivedFigure(card, cut, {
        label: `${capital(subjectOf(corpus, cut.table))} ${where}, ${cut.year}`,
        quantity: 'amount',
        value,
        unit: cut.table.unit,
        place: 'OTHER',
        estimated: world.estimated,
        formula: [world, ...known].map((part) => `${number(part.value)} ${cut.table.unit}`).join(' − '),
        citations: [at],
      })
      return `${amount(value, scale)} ${where} (${yearText(cut, world.estimated)}) ${marks([at])}`
    },
    say: () => `${subjectOf(corpus, cut.table)} ${where} was ${amount(value, scale)} ${when(cut, world.estimated)}`,
  }
}

/** An amount of a cut against a range in the cut's unit; `outside`: what the world has without those places. */
export const amountFinding = (
  corpus: Corpus,
  cut: Cut,
  place: string,
  range: Range | undefined,
  outside: readonly string[] = [],
): Finding => {
  if (outside.length > 0 && place === 'WLD') return restFinding(corpus, cut, outside, range)
  const reading = amountOf(corpus, cut, place)
  if (!reading || !range) return silent(cut)
  const scale = scaleFor(cut.table.unit, [reading.value])
  return {
    truth: truthOf(reading.value, reading.bound, range),
    close: isCloseAmount(reading.value, range),
    year: cut.year,
    show: (card) => {
      const figure = amountFigure(card, cut, reading)
      return `${amount(reading.value, scale, reading.bound)} (${yearText(cut, reading.estimated)}) ${marks(figure.citations)}`
    },
    say: () => {
      const form = cut.table.form === undefined ? '' : `, ${cut.table.form}`
      return `${subjectOf(corpus, cut.table)} ${cut.table.measure === 'reserves' ? 'were' : 'was'} ${amount(reading.value, scale, reading.bound)} (${yearText(cut, reading.estimated)}${form})`
    },
  }
}
