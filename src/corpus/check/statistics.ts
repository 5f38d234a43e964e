import type { CheckProblem } from '../problem.js'
import type { Statistics } from '../statistics/read.js'
import { checkCells } from './cells.js'
import type { StatisticsCheck } from './context.js'
import { checkDuplicates } from './duplicates.js'
import { checkTotals } from './totals.js'
import { checkUnits } from './units.js'
import { checkYears } from './years.js'

const CHECKS: readonly StatisticsCheck[] = [checkCells, checkDuplicates, checkUnits, checkYears, checkTotals]

/** Everything that can be wrong with the statistics by themselves. */
export const checkStatistics = (statistics: Statistics): readonly CheckProblem[] => [
  ...statistics.problems,
  ...CHECKS.flatMap((check) => check(statistics)),
]

/** Statistics whose source is not in `sources.yaml`. */
export const checkSourceIds = (
  { tables }: Pick<Statistics, 'tables'>,
  sources: ReadonlyMap<string, unknown>,
): readonly CheckProblem[] =>
  [...new Set(tables.map(({ source }) => source))]
    .filter((source) => !sources.has(source))
    .map((source) => ({
      file: `corpus/statistics/${source}.csv`,
      problem: `source "${source}" is not in corpus/sources.yaml`,
      mend: 'add it there, or name the file for its source',
    }))
