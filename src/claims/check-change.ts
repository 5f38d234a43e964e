import { subjectOf } from '../answers/figures.js'
import { mineralOf, placeName, stageLabel, verbOf } from '../answers/names.js'
import { capital, list, possessive } from '../answers/text.js'
import { amount, scaleFor } from '../answers/units.js'
import { ofReading } from '../tables/arithmetic.js'
import { seriesOf } from '../tables/series.js'
import { familyOf } from '../tables/sources.js'
import { lensesOf } from '../tables/views.js'
import { type Asked, type Check, checkOf, unverifiableCheck } from './check.js'
import { tablesBy } from './evidence.js'
import { changeIn } from './held.js'
import { type SideFinding, sideOf } from './judge.js'
import { newestYear } from './newest-year.js'
import { inUnitOf } from './units.js'

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
          return changeIn(series, [since, year ?? last.year], range, {
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
      if (current.length === 0 || !table) return []
      return [sideOf({ label, verb: verbOf(table), current }, claim.negated, (one) => one)]
    })
  const years = list([String(since), String(until)])
  const nothing = `no publication here has ${name} for ${placeName(corpus, place)} in both ${years}`
  return checkOf(card, claim, { subject: capital(possessive(placeName(corpus, place))), sides, nothing })
}
