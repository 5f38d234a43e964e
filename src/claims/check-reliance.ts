import type { Corpus, Table } from '../corpus/types.js'
import { importerAdjective, importerName } from '../answers/importer.js'
import { mineralName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { relianceFigure, relianceWords } from '../answers/reliance-figure.js'
import { capital, percent } from '../answers/text.js'
import { ofRow } from '../tables/arithmetic.js'
import { isNumber } from '../tables/entries.js'
import { familyOf } from '../tables/sources.js'
import { type USRow, usYear } from '../tables/us.js'
import { type Asked, type Check, checkOf, settling } from './check.js'
import type { Range } from './claim.js'
import { changeIn, truthOf } from './held.js'
import { labelOf, relianceRows, tablesOfReliance } from './importers.js'
import { type Finding, type SideFinding, sideOf } from './judge.js'
import { newestYear } from './newest-year.js'

/** A net exporter relies on nothing: what is said of some reliance is wrong of it. */
const truthIn = ({ row }: USRow, range: Range): Finding['truth'] => {
  if (row.cell === 'net-exporter') return range.low > 0 ? 'no' : range.high <= 0 ? 'yes' : 'unknown'
  return row.value === undefined ? 'unknown' : truthOf(row.value, row.bound, range, '%')
}

const relianceOf = (corpus: Corpus, us: USRow, range: Range): Finding => {
  const { row, table } = us
  const name = mineralName(corpus, table.mineral)
  return {
    truth: truthIn(us, range),
    year: row.year,
    terms: { publisher: familyOf(table.source) },
    show: (card) => {
      const figure = relianceFigure(card, us)
      return `net import reliance ${relianceWords(us)} (${usYear(us)}) ${marks(figure?.citations ?? [card.cite(table, [row])])}`
    },
    say: () =>
      row.cell === 'net-exporter'
        ? `was a net exporter of ${name} (${usYear(us)})`
        : `relied on net imports for ${relianceWords(us)} of its ${name} (${usYear(us)})`,
  }
}

/** A reliance in one year, or in each of several: all have to fit. */
const throughOf = (corpus: Corpus, rows: readonly USRow[], range: Range): Finding => {
  const each = rows.map((us) => relianceOf(corpus, us, range))
  const [first] = each
  const out = each.find(({ truth }) => truth === 'no') ?? each.find(({ truth }) => truth === 'unknown') ?? each.at(-1)
  if (!first || !out) throw new Error('a reliance is held against a year')
  return { ...out, year: rows.at(-1)?.row.year ?? 0, show: (card) => each.map((one) => one.show(card)).join('; ') }
}

/** What is found in each table of an importer's reliance that a claim can mean. */
const settle = (
  { card, claim, id, said }: Asked<'reliance' | 'reliance-change'>,
  { subject, nothing }: { readonly subject: string; readonly nothing: string },
  sideIn: (table: Table, rows: readonly USRow[]) => readonly SideFinding[],
): Check => {
  const { importer = 'USA' } = said
  const sides = tablesOfReliance(card.corpus, id, importer, claim.text).flatMap((table) =>
    sideIn(table, relianceRows(table, importer)),
  )
  const whys = {
    stage: 'true of one product, not of another',
    silent: 'true of one product, and no figure settles the others',
  }
  return checkOf(card, claim, { subject, sides: settling(sides), nothing, whys })
}

/** A reliance that is older than this, counted from the newest statistics, is not today's. */
const YEARS_OLD = 6

/** "The US imports all of its gallium": decided by the rows of net import reliance. */
export const checkReliance = (asked: Asked<'reliance'>): Check => {
  const { card, claim, said, id, name } = asked
  const { corpus } = card
  const { range, importer = 'USA', through } = said
  const { since = 0, year, negated } = claim
  const subject = importer === 'USA' ? 'The United States' : capital(importerName(corpus, importer))
  const nothing = `I have no figure for net import reliance on ${name}`
  return settle(asked, { subject, nothing }, (table, rows) => {
    const now = year === undefined ? rows.at(-1) : rows.find(({ row }) => row.year === year)
    const during = rows.filter(({ row }) => row.year >= since && row.year <= (now?.row.year ?? 0))
    if (!now || (through && during.length === 0)) return []
    const before = year === undefined && !through ? rows.filter((us) => us !== now).reverse() : []
    const found = {
      ...{ label: labelOf(corpus, table, id, 'reliance'), verb: 'relies on imports of' },
      current: [through ? during : [now]],
      others: () => before.map((us) => [us]),
      // An average of years long past tells what was so, and bears out nothing that is said of today.
      stale: year === undefined && now.row.year < newestYear(corpus) - YEARS_OLD,
    }
    return [sideOf(found, negated, (of) => throughOf(corpus, of, range))]
  })
}

/** "Slid by twenty points between 2021 and 2025": decided by the rows of the two years. */
export const checkRelianceChange = (asked: Asked<'reliance-change'>): Check => {
  const { card, claim, said, id, name } = asked
  const { corpus } = card
  const { range, importer = 'USA' } = said
  const subject = `The net import reliance of ${importerName(corpus, importer)} for ${name}`
  const nothing = `I don't have two years of net import reliance on ${name} to compare`
  return settle(asked, { subject, nothing }, (table, rows) => {
    const last = claim.year ?? rows.at(-1)?.row.year ?? 0
    const series = rows.flatMap(({ row }) => (isNumber(row) ? ofRow({ table, row }) : []))
    const what = `${importerAdjective(corpus, importer)} net import reliance for ${mineralName(corpus, table.mineral)}`
    const changed = { what, size: ({ value }: { readonly value: number }) => percent(value) }
    const current = changeIn(series, [claim.since ?? last - 1, last], range, changed)
    const label = labelOf(corpus, table, id, 'reliance')
    return [sideOf({ label, verb: 'changed', current }, claim.negated, (one) => one)]
  })
}
