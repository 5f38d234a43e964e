import type { Cell } from '../types.js'

/** What a printed cell says, in its printed unit. */
export interface ParsedCell {
  readonly cell: Cell
  readonly value?: number
  readonly bound?: '>' | '<'
  readonly low?: number
  readonly high?: number
}

const NUMBER = String.raw`[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const VALUE = new RegExp(String.raw`^([<>])?\s*(${NUMBER})$`)
const RANGE = new RegExp(String.raw`^(${NUMBER})\s*[–-]\s*(${NUMBER})$`)

/** The symbols that USGS defines at the foot of its tables. */
const SYMBOLS: ReadonlyMap<string, Cell> = new Map<string, Cell>([
  ['', 'not-available'],
  ['—', 'zero'],
  ['W', 'withheld'],
  ['NA', 'not-available'],
  ['XX', 'not-applicable'],
  ['E', 'net-exporter'],
  ['s', 'less-than-half'],
])

/** "11,000" and "−1" to a number. Grouping commas must stand where they belong: "1,16" is not a number. */
const toNumber = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-'))

/**
 * Reads a printed cell of USGS: a number, a bound, a range with a dash, a symbol, or one of the given words ("Large").
 * `undefined` when it is none of these. Rule: number rule 2, and the notes at the foot of the tables.
 */
export const parseCell = (raw: string, words: ReadonlySet<string>): ParsedCell | undefined => {
  const text = raw.replaceAll(' ', ' ').trim()
  const symbol = SYMBOLS.get(text)
  if (symbol !== undefined) return symbol === 'zero' ? { cell: 'zero', value: 0 } : { cell: symbol }
  const value = VALUE.exec(text)
  if (value) {
    const number = toNumber(value[2] ?? '')
    return value[1] === '>' || value[1] === '<'
      ? { cell: 'value', value: number, bound: value[1] }
      : { cell: 'value', value: number }
  }
  const range = RANGE.exec(text)
  if (range) return { cell: 'range', low: toNumber(range[1] ?? ''), high: toNumber(range[2] ?? '') }
  return words.has(text) ? { cell: 'words' } : undefined
}

/** What {@link parseCell} accepts, for error messages. */
export const CELL_EXPECTED =
  'a number such as "2,000", "W", "NA", "XX", "E", "s", "—", ">50", "500–17,000" or a known word'

/** Multiplies by a unit's factor without binary dust: 0.1 million L is 100,000 L and not 100,000.00000000001. */
export const scale = (value: number, factor: number): number => Number((value * factor).toPrecision(12))
