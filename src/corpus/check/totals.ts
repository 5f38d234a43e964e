import { tableId, sourceOf } from '../statistics/tables.js'
import type { StatisticsRow } from '../statistics/record.js'
import type { StatisticsCheck } from './context.js'

/** How far a printed number may be off: half of its last digit that is not a trailing zero. "2,000" may be 2,499. */
const halfDigit = ({ raw, value }: StatisticsRow): number => {
  const digits = raw.replaceAll(/[^\d.]/g, '')
  const number = Number(digits)
  if (number === 0 || value === undefined) return 0
  const decimals = digits.split('.')[1]?.length
  const step = decimals === undefined ? 10 ** (/0*$/.exec(digits)?.[0].length ?? 0) : 10 ** -decimals
  return (step / 2) * (value / number)
}

/** Of a total, beyond rounding: what publications print that does not quite add up, and say so nowhere. */
const SLACK = 0.03

/**
 * A year of a table whose rows add to more than its printed total, by more than rounding: the sign of a misread row, a
 * unit off by 1,000, or a row that is counted in another. Rows that are marked as counted twice are not added, nor those
 * of uses, some of which are sums of others.
 */
export const checkTotals: StatisticsCheck = ({ files }) =>
  files.flatMap(({ file, rows }) => {
    const groups = new Map<string, StatisticsRow[]>()
    for (const row of rows) {
      if (row.value === undefined || row.unit === '%' || row.use !== undefined) continue
      const key = `${tableId(sourceOf(file), row)} for ${row.year}`
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
    return [...groups].flatMap(([key, group]) => {
      const total = group.find((row) => row.place === 'WLD')
      if (total?.value === undefined || total.bound === '>') return []
      const parts = group.filter(
        (row) => row !== total && row.bound === undefined && !row.qualifiers.includes('counted-twice'),
      )
      const sum = parts.reduce((all, row) => all + (row.value ?? 0), 0)
      const allowed = [total, ...parts].reduce((all, row) => all + halfDigit(row), total.value * SLACK)
      if (sum <= total.value + allowed) return []
      const said = `${sum.toLocaleString('en')} ${total.unit} against ${total.value.toLocaleString('en')}`
      const problem = `the rows of ${key} add up to more than their printed total (${said})`
      const mend = 'compare the rows with the publication, or mark a row that is part of another as counted-twice'
      return [{ file, line: total.line, problem, mend }]
    })
  })
