import type { CheckProblem } from '../problem.js'
import type { Statistics } from '../statistics/read.js'
import type { StatisticsRow } from '../statistics/record.js'

/** A check of the statistics: pure, the whole of them in, what is wrong with them out. */
export type StatisticsCheck = (statistics: Pick<Statistics, 'files' | 'tables'>) => readonly CheckProblem[]

/** Makes a check of one that looks at a row at a time. */
export const eachRow =
  (check: (row: StatisticsRow) => Omit<CheckProblem, 'file' | 'line'> | undefined): StatisticsCheck =>
  ({ files }) =>
    files.flatMap(({ file, rows }) =>
      rows.flatMap((row) => {
        const problem = check(row)
        return problem ? [{ file, line: row.line, ...problem }] : []
      }),
    )
