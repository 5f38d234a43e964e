import type { Table } from '../corpus/types.js'
import { subjectOf } from '../answers/figures.js'
import { importerAdjective, importerName } from '../answers/importer.js'
import { mineralName, mineralOf, placeName, stageLabel, verbOf } from '../answers/names.js'
import { priceText } from '../answers/price.js'
import { capital, list, percent, possessive } from '../answers/text.js'
import { amount, scaleFor } from '../answers/units.js'
import { ofReading, ofRow, type Quantity } from '../tables/arithmetic.js'
import { isNumber } from '../tables/entries.js'
import { seriesOf } from '../tables/series.js'
import { familyOf } from '../tables/sources.js'
import { lensesOf } from '../tables/views.js'
import { type Asked, type Check, checkOf, unverifiableCheck } from './check.js'
import { WHYS_OF_PRODUCT } from './check-reliance.js'
import type { Range } from './claim.js'
import { tablesBy } from './evidence.js'
import { type Changed, changeHeld } from './held.js'
import { labelOf, relianceRows, tablesOfReliance } from './importers.js'
import { type Finding, plainSide, type SideFinding } from './judge.js'
import { newestYear } from './newest-year.js'
import { inUnitOf } from './units.js'
import { kindOf, pricesIn, pricesOf, settlePrices } from './prices.js'

/** The change of a series from one year to another, held against a range; none where it lacks one of them. */
const between = (
  series: readonly Quantity[],
  [first, last]: readonly [number, number],
  range: Range,
  changed: Changed,
): readonly Finding[] => {
  const [from, to] = [first, last].map((year) => series.find((one) => one.year === year))
  return from && to && first < last ? changeHeld(from, to, range, changed) : []
}

/** Checks "doubled since 2020", "fell by a third in 2025" against the series of each publisher, none joined with another. */
export const checkChange = ({ card, claim, said, id, name }: Asked<'change'>): Check => {
  const { corpus } = card
  const { year, stage, source, places } = claim
  const since = claim.since ?? (year === undefined ? undefined : year - 1)
  if (since === undefined) return unverifiableCheck(claim, 'the claim names no years to compare')
  const until = year ?? newestYear(corpus)
  const mineral = mineralOf(corpus, id)
  const measure = claim.measure === 'reserves' ? 'reserves' : 'production'
  const [place = 'WLD'] = places
  if (places.length > 1) return unverifiableCheck(claim, "I don't check changes of several places together")
  const sides = lensesOf(corpus, mineral, measure, stage)
    .filter((lens) => stage !== undefined || lens.mineral.id === id || measure === 'reserves')
    .flatMap((lens): SideFinding[] => {
      const publishers = [...new Set(lens.tables.map((table) => familyOf(table.source)))]
      const found = publishers
        .filter((publisher) => publisher !== 'ec' && (source === undefined || source === publisher))
        .flatMap((publisher) => {
          const own = { ...lens, tables: tablesBy(lens.tables, publisher) }
          const { points } = seriesOf(corpus, own, place, (at) => at >= since && at <= until)
          const series = points.map(({ cut, reading }) => ofReading(cut, reading))
          const [last] = series.slice(-1)
          const { value: size, unit } = said
          const less = size !== undefined && unit !== undefined
          const range = last && less ? inUnitOf(last.table, { range: said.range, value: size, unit }) : said.range
          if (!last || !range) return []
          const values = series.map(({ value }) => value)
          const subject = subjectOf(corpus, last.table)
          return between(series, [since, year ?? last.year], range, {
            ...{ what: `${possessive(placeName(corpus, place))} ${subject}`, subject },
            size: ({ value }) => amount(value, scaleFor(last.unit, values)),
            less,
          })
        })
      const newest = Math.max(...found.map((one) => one.year))
      // A series that ends years before another tells nothing of a change up to now.
      const current = found.filter((one) => one.year === newest)
      const [table] = lens.tables
      const label = measure === 'production' ? stageLabel(lens.stage) : 'Reserves'
      return current.length === 0 || !table ? [] : [plainSide(label, verbOf(table), current, claim.negated)]
    })
  const years = list([String(since), String(until)])
  const nothing = `no publication here has ${name} for ${placeName(corpus, place)} in both ${years}`
  return checkOf(card, claim, { subject: capital(possessive(placeName(corpus, place))), sides, nothing })
}

/** Checks "lithium prices fell 86 % since 2022"; without years the last two, and else any other span to show when it was so. */
export const checkPriceChange = (asked: Asked<'price-change'>): Check => {
  const { card, claim, said, id } = asked
  const { corpus } = card
  const [tables, more] = pricesOf(corpus, claim.text, id)
  const spanIn = (series: readonly Quantity[]): readonly [number, number] => {
    const newest = series.at(-1)?.year ?? 0
    const { since } = said
    // "Cheaper than in 2022": today, unless a later year is named.
    if (since !== undefined) return [since, claim.year !== undefined && claim.year > since ? claim.year : newest]
    const last = claim.year ?? newest
    return [claim.since ?? last - 1, last]
  }
  const moved = (table: Table, series: readonly Quantity[], span: readonly [number, number]): readonly Finding[] =>
    between(series, span, said.range, {
      ...{ what: `${mineralName(corpus, table.mineral)} price${kindOf(table)}`, kind: kindOf(table) },
      size: ({ value }) => priceText(value, table),
    })
  const current = (of: readonly Table[]): readonly Finding[] =>
    of.flatMap((table) => moved(table, pricesIn(table), spanIn(pricesIn(table))))
  const others = (): readonly Finding[] =>
    tables.flatMap((table) => {
      const series = pricesIn(table)
      const years = claim.year === undefined ? series.map(({ year }) => year) : []
      return years
        .flatMap((to) => years.filter((from) => from < to).map((from) => [from, to] as const))
        .filter(([from]) => claim.since === undefined || from === claim.since)
        .reverse()
        .flatMap((span) => moved(table, series, span))
    })
  return settlePrices(asked, tables, { current: current(tables), definitions: current(more), others })
}

/** "Slid by twenty points between 2021 and 2025": decided by the rows of the two years. */
export const checkRelianceChange = ({ card, claim, said, id, name }: Asked<'reliance-change'>): Check => {
  const { corpus } = card
  const { range, importer = 'USA' } = said
  const sides = tablesOfReliance(corpus, id, importer, claim.text).flatMap((table): SideFinding[] => {
    const rows = relianceRows(table, importer)
    const last = claim.year ?? rows.at(-1)?.row.year ?? 0
    const series = rows.flatMap(({ row }) => (isNumber(row) ? ofRow({ table, row }) : []))
    const what = `${importerAdjective(corpus, importer)} net import reliance for ${mineralName(corpus, table.mineral)}`
    const size = ({ value }: Pick<Quantity, 'value'>): string => percent(value)
    const found = between(series, [claim.since ?? last - 1, last], range, { what, size })
    return found.length === 0
      ? []
      : [plainSide(labelOf(corpus, table, id, 'reliance'), 'changed', found, claim.negated)]
  })
  const subject = `The net import reliance of ${importerName(corpus, importer)} for ${name}`
  const nothing = `I don't have two years of net import reliance on ${name} to compare`
  return checkOf(card, claim, { subject, sides, nothing, whys: WHYS_OF_PRODUCT })
}
