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

/** A statistics file that can be written: its text has been read back and nothing is wrong with it. */
export interface Prepared {
  readonly name: string
  readonly text: string
  readonly counts: Pick<Written, 'file' | 'rows' | 'tables'>
}

/**
 * The text of `statistics/<source>.csv`, or `<source>.<part>.csv`, and the counts of what is in it. The rows are read back
 * first; a row that the reader would refuse is a CorpusError.
 */
export const prepareStatistics = ({ source, part, rows }: Pick<Imported, 'source' | 'part' | 'rows'>): Prepared => {
  const name = `${[source, part].filter(Boolean).join('.')}.csv`
  const file = `corpus/statistics/${name}`
  const text = formatRows(rows)
  const read = parseRows(text, file)
  const { tables, problems } = tablesFrom(read.rows, file)
  if (read.problems.length + problems.length > 0) throw new CorpusError([...read.problems, ...problems])
  return { name, text, counts: { file, rows: rows.length, tables: tables.length } }
}

/** Writes a prepared file into a corpus folder in one step: the whole file or, after an error, nothing. */
export const writeStatistics = (folder: string, { name, text, counts }: Prepared): Written => {
  const path = join(folder, 'statistics', name)
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
