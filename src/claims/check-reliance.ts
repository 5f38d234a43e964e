import type { Corpus, Table } from '../corpus/types.js'
import { importerAdjective, importerName } from '../answers/importer.js'
import { mineralName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { relianceFigure, relianceWords } from '../answers/reliance-figure.js'
import { capital, number } from '../answers/text.js'
import { type USRow, usRow, usYear } from '../tables/us.js'
import { type Checker, checkOf, unverifiableCheck } from './check.js'
import type { Range } from './claim.js'
import { denied, type Finding, plainSide, type SideFinding } from './judge.js'
import { newestYear } from './newest-year.js'
import { truthOf } from './quantities.js'
import { tablesOfReliance } from './importers.js'
import { fixOf, labelOf } from './us-tables.js'

const relianceOf = (corpus: Corpus, us: USRow, range: Range): Finding => {
  const { row, table } = us
  const truth =
    row.cell === 'net-exporter'
      ? range.low > 0
        ? 'no'
        : range.high <= 0
          ? 'yes'
          : 'unknown'
      : row.value === undefined
        ? 'unknown'
        : truthOf(row.value, row.bound, range)
  const name = mineralName(corpus, table.mineral)
  return {
    truth,
    year: row.year,
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

/** A reliance in each of several years: all have to fit. */
const throughOf = (corpus: Corpus, rows: readonly USRow[], range: Range): Finding => {
  const each = rows.map((us) => relianceOf(corpus, us, range))
  const out = each.find(({ truth }) => truth === 'no') ?? each.find(({ truth }) => truth === 'unknown') ?? each.at(-1)
  return {
    truth: out?.truth ?? 'unknown',
    year: rows.at(-1)?.row.year ?? 0,
    show: (card) => each.map((one) => one.show(card)).join('; '),
    say: (card) => out?.say(card) ?? '',
  }
}

/** An importer's row for a year, or its latest. */
const rowOf = (table: Table, importer: string, year?: number): USRow | undefined =>
  importer === 'USA'
    ? usRow(table, year)
    : rowsOf(table, importer)
        .filter((row) => year === undefined || row.year === year)
        .map((row) => ({ table, row }))
        .at(-1)

const rowsOf = (table: Table, importer: string) =>
  table.observations.filter(({ place }) => place === importer).sort((a, b) => a.year - b.year)

const subjectOf = (corpus: Corpus, importer: string): string =>
  importer === 'USA' ? 'The United States' : capital(importerName(corpus, importer))

/** A reliance that is older than this, counted from the newest statistics, is not today's. */
const YEARS_OLD = 6
const WHYS = {
  stage: 'true of one product, not of another',
  silent: 'true of one product, and no figure settles the others',
}

/** "The US imports all of its gallium": decided by the US net import reliance rows. */
export const checkReliance: Checker = (card, corpus, claim, id) => {
  const { assertion } = claim
  if (assertion.kind !== 'reliance') return unverifiableCheck(claim, 'the claim names no reliance')
  const importer = assertion.importer ?? 'USA'
  const judge = (us: USRow): Finding => {
    const finding = relianceOf(corpus, us, assertion.range)
    return claim.negated ? denied(finding) : finding
  }
  const sides = tablesOfReliance(corpus, id, importer, claim.text).flatMap((table): SideFinding[] => {
    const now = rowOf(table, importer, claim.year)
    if (!now) return []
    const plain = {
      label: labelOf(corpus, table, id, 'reliance'),
      verb: 'relies on imports of',
      definitions: [],
      // An average of years long past tells what was so, and bears out nothing that is said of today.
      stale: claim.year === undefined && now.row.year < newestYear(corpus) - YEARS_OLD,
    }
    if (assertion.through) {
      const { since = 0, year = now.row.year } = claim
      const rows = table.observations.filter((row) => row.place === importer && row.year >= since && row.year <= year)
      const finding = throughOf(
        corpus,
        rows.map((row) => ({ table, row })),
        assertion.range,
      )
      return [{ ...plain, current: [finding], others: () => [] }]
    }
    const before =
      claim.year === undefined
        ? table.observations.filter((row) => row.place === importer && row.year !== now.row.year)
        : []
    const others = () => before.map((row) => judge({ table, row })).reverse()
    return [{ ...plain, current: [judge(now)], others }]
  })
  const known = sides.filter((side) => side.current.some(({ truth }) => truth !== 'unknown'))
  if (known.length === 0)
    return unverifiableCheck(claim, `I have no figure for net import reliance on ${mineralName(corpus, id)}`)
  const subject = subjectOf(corpus, importer)
  return checkOf(card, claim, subject, known, fixOf(card, subject), WHYS)
}

/** "Slid by twenty points between 2021 and 2025": decided by the rows of the two years. */
export const checkRelianceChange: Checker = (card, corpus, claim, id) => {
  const { assertion } = claim
  if (assertion.kind !== 'reliance-change') return unverifiableCheck(claim, 'the claim names no change of reliance')
  const importer = assertion.importer ?? 'USA'
  const sides = tablesOfReliance(corpus, id, importer, claim.text).flatMap((table): SideFinding[] => {
    const to = rowOf(table, importer, claim.year)
    const from = to && rowOf(table, importer, claim.since ?? to.row.year - 1)
    const [last, first] = [to?.row.value, from?.row.value]
    if (!to || !from || last === undefined || first === undefined || to.row.bound || from.row.bound) return []
    const value = last - first
    const said = value === 0 ? 'did not change' : `${value < 0 ? 'fell' : 'rose'} by ${number(Math.abs(value))} points`
    const years = `${from.row.year}–${usYear(to)}`
    const finding: Finding = {
      truth: truthOf(value, undefined, assertion.range),
      year: to.row.year,
      show: (shown) => {
        const citations = [shown.cite(table, [from.row, to.row])]
        shown.figure({
          label: `Change of ${importerAdjective(corpus, importer)} net import reliance for ${mineralName(corpus, table.mineral)}, ${years}`,
          ...{ quantity: 'change', value, unit: 'points', mineral: table.mineral, place: importer },
          ...{ measure: 'net-import-reliance', year: to.row.year, estimated: to.row.estimated, basis: 'calculated' },
          formula: `${last} % − ${first} %`,
          citations,
        })
        return `${first} % in ${from.row.year}, ${last} % in ${usYear(to)}: it ${said} ${marks(citations)}`
      },
      say: () => `${said} (${years})`,
    }
    return [plainSide(labelOf(corpus, table, id, 'reliance'), 'changed', [finding], claim.negated)]
  })
  if (sides.length === 0)
    return unverifiableCheck(
      claim,
      `I don't have two years of net import reliance on ${mineralName(corpus, id)} to compare`,
    )
  const subject = `The net import reliance of ${importerName(corpus, importer)} for ${mineralName(corpus, id)}`
  return checkOf(card, claim, subject, sides, fixOf(card, subject), WHYS)
}
