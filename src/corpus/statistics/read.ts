import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CorpusError, type CheckProblem } from '../problem.js'
import type { Table } from '../types.js'
import { parseRows, type StatisticsRow } from './record.js'
import { tablesFrom } from './tables.js'

/** What stands in `statistics/` of a corpus folder. */
export interface Statistics {
  readonly tables: readonly Table[]
  readonly files: readonly { readonly file: string; readonly rows: readonly StatisticsRow[] }[]
  readonly problems: readonly CheckProblem[]
}

/** What a file gives; where it is no statistics file at all, no rows and the reason. */
const attempt = (read: () => ReturnType<typeof parseRows>): ReturnType<typeof parseRows> => {
  try {
    return read()
  } catch (error) {
    if (error instanceof CorpusError) return { rows: [], problems: error.problems }
    throw error
  }
}

/** Reads every statistics file of a corpus folder, in the order of their names. Never throws for what is in them. */
export const readStatistics = (folder: string): Statistics => {
  const directory = join(folder, 'statistics')
  const names = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith('.csv')) : []
  const read = names.sort().map((name) => {
    const file = `corpus/statistics/${name}`
    const { rows, problems } = attempt(() => parseRows(readFileSync(join(directory, name), 'utf8'), file))
    const grouped = tablesFrom(rows, file)
    return { file, rows, tables: grouped.tables, problems: [...problems, ...grouped.problems] }
  })
  return {
    tables: read.flatMap(({ tables }) => tables),
    files: read.map(({ file, rows }) => ({ file, rows })),
    problems: read.flatMap(({ problems }) => problems),
  }
}
