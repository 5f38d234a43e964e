import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CorpusError } from '../problem.js'
import { formatRows, parseRows } from '../statistics/record.js'
import { tablesFrom } from '../statistics/tables.js'
import type { Imported } from './imported.js'

/** What became of a statistics file. */
export interface Written {
  readonly file: string
  readonly rows: number
  readonly tables: number
  readonly outcome: 'written' | 'unchanged'
}

/**
 * Writes `statistics/<source>.csv`, or `<source>.<part>.csv`, of a corpus folder in one step: the whole file or, after an error, nothing.
 * The rows are read back first; a row that the reader would refuse is a CorpusError.
 */
export const writeStatistics = (
  folder: string,
  { source, part, rows }: Pick<Imported, 'source' | 'part' | 'rows'>,
): Written => {
  const name = `${[source, part].filter(Boolean).join('.')}.csv`
  const file = `corpus/statistics/${name}`
  const text = formatRows(rows)
  const read = parseRows(text, file)
  const { tables, problems } = tablesFrom(read.rows, file)
  if (read.problems.length + problems.length > 0) throw new CorpusError([...read.problems, ...problems])
  const path = join(folder, 'statistics', name)
  const counts = { file, rows: rows.length, tables: tables.length }
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return { ...counts, outcome: 'unchanged' }
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.${process.pid}.part`
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
  return { ...counts, outcome: 'written' }
}
