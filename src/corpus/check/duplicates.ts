import type { CheckProblem } from '../problem.js'
import { sourceOf, tableId } from '../statistics/tables.js'
import type { StatisticsCheck } from './context.js'

/** Two rows of one table for the same place, year and use. */
export const checkDuplicates: StatisticsCheck = ({ files }) =>
  files.flatMap(({ file, rows }) => {
    const seen = new Map<string, number>()
    const problems: CheckProblem[] = []
    for (const row of rows) {
      const key = [`${tableId(sourceOf(file), row)}, ${row.place} ${row.year}`, row.use].filter(Boolean).join(', ')
      const first = seen.get(key)
      if (first === undefined) seen.set(key, row.line)
      else
        problems.push({
          file,
          line: row.line,
          problem: `${key} is already in line ${first}`,
          mend: 'remove one of the two',
        })
    }
    return problems
  })
