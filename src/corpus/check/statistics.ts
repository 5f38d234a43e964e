import type { CheckProblem } from '../problem.js'
import type { Statistics } from '../statistics/read.js'
import type { Source } from '../types.js'
import { checkCells } from './cells.js'
import type { StatisticsCheck } from './context.js'
import { checkDuplicates } from './duplicates.js'
import { checkTotals } from './totals.js'
import { checkTrade, checkUses } from './trade.js'
import { checkUnits } from './units.js'
import { checkYears } from './years.js'

const CHECKS: readonly StatisticsCheck[] = [
  checkCells,
  checkDuplicates,
  checkUnits,
  checkYears,
  checkTotals,
  checkTrade,
  checkUses,
]

/** Everything that can be wrong with the statistics by themselves. */
export const checkStatistics = (statistics: Statistics): readonly CheckProblem[] => [
  ...statistics.problems,
  ...CHECKS.flatMap((check) => check(statistics)),
]

/** Statistics whose source is not in `sources.yaml`, or stands there without its traits. */
export const checkSourceIds = (
  { tables }: Pick<Statistics, 'tables'>,
  sources: ReadonlyMap<string, Pick<Source, 'traits'>>,
): readonly CheckProblem[] =>
  [...new Set(tables.map(({ source }) => source))].flatMap((source): readonly CheckProblem[] => {
    const entry = sources.get(source)
    if (!entry) {
      const problem = `source "${source}" is not in corpus/sources.yaml`
      const mend = 'add it there, or name the file for its source'
      return [{ file: `corpus/statistics/${source}.csv`, problem, mend }]
    }
    if (entry.traits) return []
    const problem = `source "${source}" has figures here and no traits`
    const mend = 'add `traits`: what it is `called`, what it `counts`, its `order`, as its neighbors have'
    return [{ file: 'corpus/sources.yaml', problem, mend }]
  })
