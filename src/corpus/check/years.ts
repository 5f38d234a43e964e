import { sourceOf } from '../statistics/tables.js'
import type { Measure } from '../types.js'
import type { StatisticsCheck } from './context.js'

/** Assessments, which bear the year of the study that makes them. */
const ASSESSED: ReadonlySet<Measure> = new Set(['supply-risk', 'economic-importance'])

/** A figure of a year that its edition cannot know, unless it is a projection, and a period that does not end in its year. */
export const checkYears: StatisticsCheck = ({ files }) =>
  files.flatMap(({ file, rows }) => {
    const edition = Number(/-(\d{4})$/.exec(sourceOf(file))?.[1] ?? Number.POSITIVE_INFINITY)
    return rows.flatMap(({ year, period, qualifiers, line, measure }) => {
      const known = year < edition || (year === edition && ASSESSED.has(measure))
      if (!known && !qualifiers.includes('projected')) {
        const problem = `${year} is not before the edition of ${edition}`
        return [{ file, line, column: 'year', problem, mend: 'correct the year, or mark the figure as projected' }]
      }
      if (period !== undefined && !new RegExp(`(${year}|[–-]${String(year).slice(2)})\\b`).test(period)) {
        const problem = `the period "${period}" does not end in ${year}`
        return [{ file, line, column: 'period', problem, mend: 'write the last year of the period as the year' }]
      }
      return []
    })
  })
