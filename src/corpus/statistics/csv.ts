import { parse } from 'csv-parse/sync'
import { fail } from '../problem.js'

/** A record of a CSV text with its first line, 1-based; quoted cells may span several lines. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** csv-parse's records with `info: true`, which its types do not follow. */
interface Parsed {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

/** The line of csv-parse's error: it says where a quote was opened only in words. */
const lineOf = (error: Error): number => {
  const opened = /opening quote at line (\d+)/.exec(error.message)?.[1]
  return Number(opened ?? ('lines' in error ? error.lines : 1))
}

/** Reads CSV text, rows of any length. Throws a CorpusError with the line where a quote is open or out of place. */
export const readCsv = (text: string, file: string): readonly CsvRecord[] => {
  const zero = text.indexOf('\0')
  if (zero >= 0)
    fail({
      file,
      line: text.slice(0, zero).split('\n').length,
      problem: 'the file is not text in UTF-8; it looks like UTF-16',
      mend: 'save it as "CSV UTF-8"',
    })
  let records: readonly Parsed[]
  try {
    records = parse(text, { info: true, relax_column_count: true, bom: true }) as unknown as readonly Parsed[]
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const mend = 'close the quote, or write a quote inside a quoted text twice'
    return fail({ file, line: lineOf(error), problem: `this is not CSV: ${error.message}`, mend })
  }
  // `info.lines` is the last line of a record.
  return records.map(({ record }, i) => ({ line: (records[i - 1]?.info.lines ?? 0) + 1, cells: record }))
}
