import { amountFigure, derivedFigure, subjectOf } from '../answers/figures.js'
import { lensesOf } from '../tables/views.js'
import { mineralOf, placeName, publisherName, stageLabel, verbOf } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { aggregateOf } from '../tables/stages.js'
import { capital, list, number, possessive } from '../answers/text.js'
import { type Point, seriesOf } from '../tables/series.js'
import { amount, scaleFor } from '../answers/units.js'
import { type Checker, checkOf, unverifiableCheck } from './check.js'
import type { Claim, Range } from './claim.js'
import { type Finding, plainSide, type SideFinding } from './judge.js'
import { tablesBy } from './named-source.js'
import { newestYear } from './newest-year.js'
import { truthOf } from './quantities.js'

/** The years that a claim of change compares; undefined where it names none. */
const spanOf = (claim: Claim, newest: number): readonly [number, number] | undefined => {
  if (claim.since !== undefined) return [claim.since, claim.year ?? newest]
  return claim.year === undefined ? undefined : [claim.year - 1, claim.year]
}

/** Two publishers' changes in the same direction that differ by so many points, or by a quarter, are close. */
const SLACK = 5

const isClose = (value: number, { low, high }: Range): boolean => {
  const slack = Math.max(SLACK, Math.abs(value) / 4)
  const sameWay = (low >= 0 && value > 0) || (high <= 0 && value < 0)
  return sameWay && value >= low - slack && value <= high + slack
}

/** Checks "doubled since 2020", "fell by a third in 2025" against the series of each publisher, none joined with another. */
export const checkChange: Checker = (card, corpus, claim, id) => {
  const { assertion } = claim
  const span = spanOf(claim, newestYear(corpus))
  if (assertion.kind !== 'change') return unverifiableCheck(claim, 'the claim names no change')
  if (!span) return unverifiableCheck(claim, 'the claim names no years to compare')
  const mineral = mineralOf(corpus, id)
  const measure = claim.measure === 'reserves' ? 'reserves' : 'production'
  const place = claim.places[0] ?? 'WLD'
  if (claim.places.length > 1) return unverifiableCheck(claim, "I don't check changes of several places together")
  if (aggregateOf(corpus, mineral, measure))
    return unverifiableCheck(claim, `no ${measure} figure exists for ${mineral.name} alone`)
  const lenses = lensesOf(corpus, mineral, measure, claim.stage).filter(
    (lens) => claim.stage !== undefined || lens.mineral.id === id || measure === 'reserves',
  )
  const open = claim.since !== undefined && claim.year === undefined
  const findingOf = (first: Point, last: Point): Finding => {
    const value = (last.reading.value / first.reading.value - 1) * 100
    const bounded = first.reading.bound !== undefined || last.reading.bound !== undefined
    const percent = `${value < 0 ? 'fell by' : 'rose by'} ${number(Math.abs(value), 1)} %`
    const scale = scaleFor(last.cut.table.unit, [first.reading.value, last.reading.value])
    const years = `${first.cut.year}–${last.cut.year}`
    return {
      truth: bounded ? 'unknown' : truthOf(value, undefined, assertion.range),
      close: isClose(value, assertion.range),
      by: publisherName(last.cut.table.source),
      year: last.cut.year,
      show: (onto) => {
        derivedFigure(onto, last.cut, {
          label: `Change in ${possessive(placeName(corpus, place))} ${subjectOf(corpus, last.cut.table)}, ${years}`,
          quantity: 'change',
          value,
          unit: '%',
          place,
          estimated: last.reading.estimated,
          formula: `${number(last.reading.value)} ÷ ${number(first.reading.value)} − 1`,
          citations: [
            ...new Set([onto.cite(last.cut.table, last.reading.rows), onto.cite(first.cut.table, first.reading.rows)]),
          ],
        })
        const [then, now] = [amountFigure(onto, first.cut, first.reading), amountFigure(onto, last.cut, last.reading)]
        return `${amount(first.reading.value, scale)} in ${first.cut.year}, ${amount(last.reading.value, scale)} in ${last.cut.year}, so it ${percent} ${marks([...new Set([...then.citations, ...now.citations])])}`
      },
      say: () => `${subjectOf(corpus, last.cut.table)} ${percent} (${years})`,
    }
  }
  const sides = lenses.flatMap((lens): SideFinding[] => {
    const publishers = [...new Set(lens.tables.map(({ source }) => source.split('-')[0] ?? ''))]
    const found = publishers
      .filter((publisher) => publisher !== 'ec' && (claim.source === undefined || claim.source === publisher))
      .flatMap((publisher) => {
        const own = { ...lens, tables: tablesBy(lens.tables, publisher) }
        const { points } = seriesOf(corpus, own, place, (year) => year >= span[0] && year <= span[1])
        const first = points.find(({ cut }) => cut.year === span[0])
        const last = open ? points.at(-1) : points.find(({ cut }) => cut.year === span[1])
        return !first || !last || first === last || first.reading.value === 0 ? [] : [findingOf(first, last)]
      })
    const newest = Math.max(...found.map(({ year }) => year))
    // A series that ends years before another tells nothing of a change up to now.
    const current = found.filter(({ year }) => year === newest)
    if (current.length === 0) return []
    const [table] = lens.tables
    return [
      plainSide(
        measure === 'production' ? stageLabel(lens.stage) : 'Reserves',
        table ? verbOf(table) : 'produces',
        current,
        claim.negated,
      ),
    ]
  })
  if (sides.length === 0)
    return unverifiableCheck(
      claim,
      `no publication here has ${mineral.name} for ${placeName(corpus, place)} in both ${list(span.map(String))}`,
    )
  const subject = capital(possessive(placeName(corpus, place)))
  return checkOf(card, claim, subject, sides, ({ verdict, deciding }) =>
    verdict === 'supported' || !deciding ? undefined : `${subject} ${deciding.say(card)}.`,
  )
}
