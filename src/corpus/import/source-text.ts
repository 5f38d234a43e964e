import { fail } from '../problem.js'
import { readCsv } from '../statistics/csv.js'

/** Bytes that Windows-1252 leaves undefined. */
const UNDEFINED_1252 = new Set([0x00, 0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** Windows-1252 from 0x80 to 0x9f, by code point; the rest of it is Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node's own `TextDecoder('windows-1252')` reads Latin-1 in some releases of Node 20 to 23 (nodejs/node#56542). */
const decode1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => HIGH[char.charCodeAt(0) - 0x80] ?? char)

/** Line and column (both 1-based, column in bytes) of a byte. */
const placeOf = (bytes: Uint8Array, at: number): { readonly line: number; readonly column: number } => {
  let line = 1
  let start = 0
  for (let i = 0; i < at; i++)
    if (bytes[i] === 0x0a) {
      line++
      start = i + 1
    }
  return { line, column: at - start + 1 }
}

/**
 * Text of a release: UTF-8 where it is valid UTF-8, otherwise Windows-1252, in which USGS publishes.
 * Throws a CorpusError with line and column at a byte that neither knows.
 */
export const decodeRelease = (bytes: Uint8Array, file: string): string => {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    fail({ file, line: 1, problem: 'the file is in UTF-16', mend: 'save it as "CSV UTF-8"' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const at = bytes.findIndex((byte) => UNDEFINED_1252.has(byte))
    if (at >= 0) {
      const { line, column } = placeOf(bytes, at)
      const hex = (bytes[at] ?? 0).toString(16).padStart(2, '0')
      fail({
        file,
        line,
        column: String(column),
        problem: `byte 0x${hex} is neither UTF-8 nor Windows-1252`,
        mend: 'download the file again, or save it as UTF-8 or Windows-1252',
      })
    }
    return decode1252(bytes)
  }
}

/** A row of a release: its 1-based line and its cells by column name. */
export interface ReleaseRow<C extends string> {
  readonly line: number
  readonly cells: Readonly<Record<C, string>>
}

/**
 * Reads a release's CSV. Every one of `columns` must be there, and every row must be as long as the header.
 * Throws a CorpusError that names line, column and what was expected.
 */
export const readRelease = <C extends string>(
  bytes: Uint8Array,
  file: string,
  columns: readonly C[],
): readonly ReleaseRow<C>[] => {
  const records = readCsv(decodeRelease(bytes, file), file)
  const header = records[0]?.cells ?? []
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0)
    fail({
      file,
      line: 1,
      problem: `column ${missing.map((m) => `"${m}"`).join(', ')} is missing; the header is ${header.map((h) => `"${h}"`).join(', ')}`,
      mend: `expected the columns ${columns.map((c) => `"${c}"`).join(', ')}`,
    })
  if (records.length === 1)
    fail({ file, line: 1, problem: 'there is a header and no row under it', mend: 'download the file again' })
  const index = columns.map((column) => [column, header.indexOf(column)] as const)
  const rows: ReleaseRow<C>[] = []
  for (const { line, cells: record } of records.slice(1)) {
    if (record.length !== header.length)
      fail({
        file,
        line,
        problem: `the row has ${record.length} columns`,
        mend: `expected ${header.length} columns as in the header`,
      })
    const cells = Object.fromEntries(index.map(([column, at]) => [column, record[at] ?? '']))
    rows.push({ line, cells: cells as Record<C, string> })
  }
  return rows
}
