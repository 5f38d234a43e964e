import type { Corpus, Table } from '../corpus/types.js'
import { importerAdjective, importerName } from '../answers/importer.js'
import { mineralName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { relianceFigure, relianceWords } from '../answers/reliance-figure.js'
import { capital } from '../answers/text.js'
import { familyOf } from '../tables/sources.js'
import { type USRow, usYear } from '../tables/us.js'
import { changeFinding, type Point } from './changes.js'
import { type Asked, type Check, checkOf, settling } from './check.js'
import type { Range } from './claim.js'
import { denied, type Finding, plainSide, type SideFinding } from './judge.js'
import { labelOf, tablesOfReliance } from './importers.js'
import { newestYear } from './newest-year.js'
import { truthOf } from './quantities.js'

/** A net exporter relies on nothing: what is said of some reliance is wrong of it. */
const truthIn = ({ row }: USRow, range: Range): Finding['truth'] => {
  if (row.cell === 'net-exporter') return range.low > 0 ? 'no' : range.high <= 0 ? 'yes' : 'unknown'
  return row.value === undefined ? 'unknown' : truthOf(row.value, row.bound, range)
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

/** An importer's rows of a table, oldest first. */
const rowsOf = (table: Table, importer: string): readonly USRow[] =>
  table.observations
    .filter(({ place, projected }) => place === importer && !projected)
    .sort((a, b) => a.year - b.year)
    .map((row) => ({ table, row }))

const inYear = (rows: readonly USRow[], year: number | undefined): USRow | undefined =>
  year === undefined ? rows.at(-1) : rows.find(({ row }) => row.year === year)

/** A reliance that is older than this, counted from the newest statistics, is not today's. */
const YEARS_OLD = 6
const WHYS = {
  stage: 'true of one product, not of another',
  silent: 'true of one product, and no figure settles the others',
}

/** "The US imports all of its gallium": decided by the rows of net import reliance. */
export const checkReliance = ({ card, claim, said, id, name }: Asked<'reliance'>): Check => {
  const { corpus } = card
  const { range, importer = 'USA', through } = said
  const { since = 0, year, negated } = claim
  const sides = tablesOfReliance(corpus, id, importer, claim.text).flatMap((table): SideFinding[] => {
    const rows = rowsOf(table, importer)
    const now = inYear(rows, year)
    if (!now) return []
    const judge = (us: USRow): Finding => {
      const finding = relianceOf(corpus, us, range)
      return negated ? denied(finding) : finding
    }
    const during = rows.filter(({ row }) => row.year >= since && row.year <= now.row.year)
    const before = year === undefined && !through ? rows.filter((us) => us !== now).reverse() : []
    return [
      {
        ...plainSide(labelOf(corpus, table, id, 'reliance'), 'relies on imports of', [], false),
        current: [through ? throughOf(corpus, during, range) : judge(now)],
        others: () => before.map(judge),
        // An average of years long past tells what was so, and bears out nothing that is said of today.
        stale: year === undefined && now.row.year < newestYear(corpus) - YEARS_OLD,
      },
    ]
  })
  const subject = importer === 'USA' ? 'The United States' : capital(importerName(corpus, importer))
  const nothing = `I have no figure for net import reliance on ${name}`
  return checkOf(card, claim, { subject, sides: settling(sides), nothing, whys: WHYS })
}

/** "Slid by twenty points between 2021 and 2025": decided by the rows of the two years. */
export const checkRelianceChange = ({ card, claim, said, id, name }: Asked<'reliance-change'>): Check => {
  const { corpus } = card
  const { range, importer = 'USA' } = said
  const sides = tablesOfReliance(corpus, id, importer, claim.text).flatMap((table): SideFinding[] => {
    const rows = rowsOf(table, importer)
    const last = inYear(rows, claim.year)
    const first = last && inYear(rows, claim.since ?? last.row.year - 1)
    const [from, to] = [first, last].flatMap((us): Point[] =>
      us?.row.value === undefined || us.row.bound !== undefined
        ? []
        : [
            {
              ...{ year: us.row.year, when: usYear(us), value: us.row.value, text: relianceWords(us) },
              cite: (onto) => [onto.cite(table, [us.row])],
            },
          ],
    )
    if (!from || !to || !last) return []
    const what = `${importerAdjective(corpus, importer)} net import reliance for ${mineralName(corpus, table.mineral)}`
    const finding = changeFinding(from, to, range, {
      ...{ what, points: true, mineral: table.mineral, place: importer, measure: 'net-import-reliance' },
      estimated: last.row.estimated,
    })
    return [plainSide(labelOf(corpus, table, id, 'reliance'), 'changed', [finding], claim.negated)]
  })
  const subject = `The net import reliance of ${importerName(corpus, importer)} for ${name}`
  const nothing = `I don't have two years of net import reliance on ${name} to compare`
  return checkOf(card, claim, { subject, sides, nothing, whys: WHYS })
}
