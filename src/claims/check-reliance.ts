import type { Corpus } from '../corpus/types.js'
import { importerName } from '../answers/importer.js'
import { mineralName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { relianceFigure, relianceWords } from '../answers/reliance-figure.js'
import { capital } from '../answers/text.js'
import { familyOf } from '../tables/sources.js'
import { type USRow, usYear } from '../tables/us.js'
import { type Asked, type Check, checkOf, settling } from './check.js'
import type { Range } from './claim.js'
import { denied, type Finding, plainSide, type SideFinding } from './judge.js'
import { labelOf, relianceRows, tablesOfReliance } from './importers.js'
import { newestYear } from './newest-year.js'
import { truthOf } from './held.js'

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

/** A reliance that is older than this, counted from the newest statistics, is not today's. */
const YEARS_OLD = 6
export const WHYS_OF_PRODUCT = {
  stage: 'true of one product, not of another',
  silent: 'true of one product, and no figure settles the others',
}

/** "The US imports all of its gallium": decided by the rows of net import reliance. */
export const checkReliance = ({ card, claim, said, id, name }: Asked<'reliance'>): Check => {
  const { corpus } = card
  const { range, importer = 'USA', through } = said
  const { since = 0, year, negated } = claim
  const sides = tablesOfReliance(corpus, id, importer, claim.text).flatMap((table): SideFinding[] => {
    const rows = relianceRows(table, importer)
    const now = year === undefined ? rows.at(-1) : rows.find(({ row }) => row.year === year)
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
  return checkOf(card, claim, { subject, sides: settling(sides), nothing, whys: WHYS_OF_PRODUCT })
}
