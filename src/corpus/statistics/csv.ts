import { parse } from 'csv-parse/sync'

/** A record of a CSV text with its first line, 1-based; quoted cells may span several lines. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Reads CSV text, rows of any length. Throws csv-parse's error, whose `lines` says where, on broken quotes. */
export const readCsv = (text: string): readonly CsvRecord[] => {
  // csv-parse's types do not follow `info: true`, which wraps every record.
  const records = parse(text, { info: true, relax_column_count: true, bom: true }) as unknown as readonly {
    readonly info: { readonly lines: number }
    readonly record: readonly string[]
  }[]
  // `info.lines` is the last line of a record.
  return records.map(({ record }, i) => ({ line: (records[i - 1]?.info.lines ?? 0) + 1, cells: record }))
}
