import { mineralOf, placeName, publisherName, stageLabel, verbOf } from '../answers/names.js'
import { amountFigure, subjectOf, yearText } from '../answers/figures.js'
import { capital, list, possessive } from '../answers/text.js'
import { amount, scaleFor } from '../answers/units.js'
import { seriesOf, type Point as CutPoint } from '../tables/series.js'
import { familyOf } from '../tables/sources.js'
import { aggregateOf } from '../tables/stages.js'
import { lensesOf } from '../tables/views.js'
import { changeFinding, type Point } from './changes.js'
import { type Asked, type Check, checkOf, unverifiableCheck } from './check.js'
import type { Range } from './claim.js'
import { type Finding, plainSide, type SideFinding } from './judge.js'
import { tablesBy } from './evidence.js'
import { newestYear } from './newest-year.js'

/** Two publishers' changes in the same direction that differ by so many points, or by a quarter, are close. */
const SLACK = 5

const isClose = (value: number, { low, high }: Range): boolean => {
  const slack = Math.max(SLACK, Math.abs(value) / 4)
  const sameWay = (low >= 0 && value > 0) || (high <= 0 && value < 0)
  return sameWay && value >= low - slack && value <= high + slack
}

const pointOf = ({ cut, reading }: CutPoint, values: readonly number[]): Point => ({
  year: cut.year,
  when: yearText(cut, reading.estimated),
  value: reading.value,
  text: amount(reading.value, scaleFor(cut.table.unit, values)),
  cite: (card) => amountFigure(card, cut, reading).citations,
})

/** Checks "doubled since 2020", "fell by a third in 2025" against the series of each publisher, none joined with another. */
export const checkChange = ({ card, claim, said: { range }, id, name }: Asked<'change'>): Check => {
  const { corpus } = card
  const { year, stage, source, places } = claim
  const since = claim.since ?? (year === undefined ? undefined : year - 1)
  if (since === undefined) return unverifiableCheck(claim, 'the claim names no years to compare')
  const until = year ?? newestYear(corpus)
  const mineral = mineralOf(corpus, id)
  const measure = claim.measure === 'reserves' ? 'reserves' : 'production'
  const [place = 'WLD'] = places
  if (places.length > 1) return unverifiableCheck(claim, "I don't check changes of several places together")
  if (aggregateOf(corpus, mineral, measure))
    return unverifiableCheck(claim, `no ${measure} figure exists for ${name} alone`)
  const findingOf = (first: CutPoint, last: CutPoint): Finding => {
    const { table } = last.cut
    const values = [first.reading.value, last.reading.value]
    const subject = subjectOf(corpus, table)
    const value = (last.reading.value / first.reading.value - 1) * 100
    const bounded = first.reading.bound !== undefined || last.reading.bound !== undefined
    const finding = changeFinding(pointOf(first, values), pointOf(last, values), range, {
      ...{ what: `${possessive(placeName(corpus, place))} ${subject}`, subject, place },
      ...{ mineral: table.mineral, measure: table.measure, estimated: last.reading.estimated },
      ...(table.stage && { stage: table.stage }),
    })
    return {
      ...finding,
      by: publisherName(table.source),
      terms: { publisher: familyOf(table.source) },
      close: isClose(value, range),
      ...(bounded && { truth: 'unknown' as const }),
    }
  }
  const sides = lensesOf(corpus, mineral, measure, stage)
    .filter((lens) => stage !== undefined || lens.mineral.id === id || measure === 'reserves')
    .flatMap((lens): SideFinding[] => {
      const publishers = [...new Set(lens.tables.map((table) => familyOf(table.source)))]
      const found = publishers
        .filter((publisher) => publisher !== 'ec' && (source === undefined || source === publisher))
        .flatMap((publisher) => {
          const own = { ...lens, tables: tablesBy(lens.tables, publisher) }
          const { points } = seriesOf(corpus, own, place, (at) => at >= since && at <= until)
          const first = points.find(({ cut }) => cut.year === since)
          const last = year === undefined ? points.at(-1) : points.find(({ cut }) => cut.year === year)
          return !first || !last || first === last || first.reading.value === 0 ? [] : [findingOf(first, last)]
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
