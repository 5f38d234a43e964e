import { eachRow } from './context.js'

/** A cell that says one thing and holds another: a withheld figure with a number, a range without its ends. */
export const checkCells = eachRow(({ cell, value, low, high, bound, raw }) => {
  const shown = `the cell is "${cell}"`
  if (cell === 'value' || cell === 'zero') {
    if (value === undefined) return { column: 'value', problem: `${shown} and has no value`, mend: 'write the value' }
    if (cell === 'zero' && value !== 0)
      return { column: 'value', problem: `${shown} and has the value ${value}`, mend: 'write 0' }
  } else if (value !== undefined || bound !== undefined) {
    const mend = 'leave value and bound empty, or write "value" as the cell'
    return { column: 'value', problem: `${shown} and has a value or a bound`, mend }
  }
  if (cell === 'range' && (low === undefined || high === undefined || low > high)) {
    return {
      column: 'low',
      problem: `${shown} and low and high are not a range`,
      mend: 'write both, the lower one as low',
    }
  }
  if (cell === 'words' && raw === '')
    return { column: 'raw', problem: `${shown} and there are none`, mend: 'write the printed words' }
  return undefined
})
