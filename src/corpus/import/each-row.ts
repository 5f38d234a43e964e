import { CorpusError, type CheckProblem } from '../problem.js'

/** How many faults of a file are named in one run: enough to mend them, few enough to read. */
const MOST = 20

/**
 * Reads the rows of a file one by one and gives what `read` makes of them. Every row is read: the faults of all of them
 * are thrown together in one CorpusError, the first {@link MOST} named and the others counted.
 */
export const eachRow = <R, T>(file: string, rows: readonly R[], read: (row: R, at: number) => T): readonly T[] => {
  const problems: CheckProblem[] = []
  const made: T[] = []
  rows.forEach((row, at) => {
    try {
      made.push(read(row, at))
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error
      problems.push(...error.problems)
    }
  })
  if (problems.length === 0) return made
  const more = problems.length - MOST
  const rest =
    more > 0 ? [{ file, problem: `${more} further faults`, mend: 'fix those above and import again to see them' }] : []
  throw new CorpusError([...problems.slice(0, MOST), ...rest])
}
