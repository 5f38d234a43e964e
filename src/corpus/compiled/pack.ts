import type { CorpusDocument, Observation, Passage, Table } from '../types.js'

/** Numbers of one property of a table's rows. Empty when no row has it. */
type Column = readonly (number | null)[]

/** The rows of a table as columns; every text is a position in `texts`, 0 is "absent". */
interface PackedRows {
  readonly texts: readonly (string | null)[]
  /** Columns of {@link TEXTS}, {@link NUMBERS} and the flags, in this order. */
  readonly columns: readonly Column[]
}

/** What a table says of itself. Its rows stand apart, so that they are read when they are first asked for. */
export interface PackedTable {
  /** Texts of {@link HEAD}, in its order, as positions in the list of texts; 0 is "absent". */
  readonly head: readonly number[]
  readonly years: readonly number[]
  /** Where its rows begin and end, in bytes. */
  readonly rows: readonly [from: number, to: number]
}

const HEAD = [
  'id',
  'source',
  'mineral',
  'measure',
  'stage',
  'variant',
  'importer',
  'product',
  'form',
  'unit',
  'printedUnit',
  'chapter',
  'heading',
  'detail',
  'url',
  'note',
] as const
const TEXTS = ['place', 'placePrinted', 'supplier', 'use', 'period', 'cell', 'bound', 'raw', 'note', 'erratum'] as const
const NUMBERS = ['year', 'value', 'low', 'high', 'line'] as const
const FLAGS = ['estimated', 'projected', 'excludesUS', 'incomplete'] as const

/** Collects texts, each once. */
export const textCollector = () => {
  const texts: (string | null)[] = [null]
  const positions = new Map<string, number>()
  const positionOf = (text: string | undefined): number => {
    if (text === undefined) return 0
    const known = positions.get(text)
    if (known !== undefined) return known
    positions.set(text, texts.length)
    return texts.push(text) - 1
  }
  return { texts, positionOf }
}

const blank = (column: Column): Column => (column.every((value) => value === null || value === 0) ? [] : column)

/** The rows of a table as text, for {@link unpackTable}. */
export const packRows = ({ observations: rows }: Table): string => {
  const { texts, positionOf } = textCollector()
  const columns = [
    ...TEXTS.map((key) => blank(rows.map((row) => positionOf(row[key])))),
    // A value of 0 is a figure: only a column without any number is left out.
    ...NUMBERS.map((key) => (rows.every((row) => row[key] === undefined) ? [] : rows.map((row) => row[key] ?? null))),
    blank(rows.map((row) => FLAGS.reduce((bits, flag, i) => bits | (row[flag] ? 1 << i : 0), 0))),
  ]
  return JSON.stringify({ texts, columns } satisfies PackedRows)
}

/** Packs what a table says of itself; its texts go to the collector. */
export const packTable = (
  table: Table,
  rows: PackedTable['rows'],
  positionOf: (text: string | undefined) => number,
): PackedTable => ({ head: HEAD.map((key) => positionOf(table[key])), years: table.years, rows })

const unpackRows = ({ texts, columns }: PackedRows): readonly Observation[] => {
  const count = columns[TEXTS.length]?.length ?? 0
  const flags = columns[TEXTS.length + NUMBERS.length] ?? []
  return Array.from({ length: count }, (_, at) => {
    const row: Record<string, unknown> = {}
    TEXTS.forEach((key, i) => {
      const text = texts[columns[i]?.[at] ?? 0]
      if (text !== null && text !== undefined) row[key] = text
    })
    NUMBERS.forEach((key, i) => {
      const value = columns[TEXTS.length + i]?.[at]
      if (value !== null && value !== undefined) row[key] = value
    })
    FLAGS.forEach((flag, i) => (row[flag] = ((flags[at] ?? 0) & (1 << i)) !== 0))
    return row as unknown as Observation
  })
}

/** Gives the text between two bytes of what stands behind the first line. */
export type TextFrom = (from: number, to: number) => string

/**
 * A table whose rows are read when they are first asked for: an answer needs a few tables of many. A class with what every
 * table has, because V8 keeps an object with a getter of its own as a hash table: thrice the memory, thousands of times.
 */
class StoredTable {
  id = ''
  source = ''
  mineral = ''
  measure = ''
  unit = ''
  printedUnit = ''
  chapter = ''
  heading = ''
  detail = ''
  url = ''
  readonly years: readonly number[]
  readonly #rows: PackedTable['rows']
  readonly #textFrom: TextFrom
  #read: readonly Observation[] | undefined

  constructor({ years, rows }: PackedTable, textFrom: TextFrom) {
    this.years = years
    this.#rows = rows
    this.#textFrom = textFrom
  }

  get observations(): readonly Observation[] {
    // Written by this program's own build, so its shape is not checked again.
    return (this.#read ??= unpackRows(JSON.parse(this.#textFrom(...this.#rows)) as PackedRows))
  }
}

/** The table of a packed one. `textFrom` is asked when the rows are first asked for. */
export const unpackTable = (packed: PackedTable, texts: readonly (string | null)[], textFrom: TextFrom): Table => {
  const table = new StoredTable(packed, textFrom) as unknown as Record<string, unknown>
  // Plainly, since every start does it for thousands of tables.
  for (let i = 0; i < HEAD.length; i++) {
    const text = texts[packed.head[i] ?? 0]
    if (text !== null && text !== undefined) table[HEAD[i] ?? ''] = text
  }
  return table as unknown as Table
}

/** A document but for its passages, and where these begin and end, in bytes. */
export interface PackedDocument {
  readonly head: Omit<CorpusDocument, 'passages'>
  readonly passages: readonly [from: number, to: number]
}

/** Packs a document; `apart` takes the text of its passages and says where it stands. */
export const packDocument = (
  { passages, ...head }: CorpusDocument,
  apart: (text: string) => PackedDocument['passages'],
): PackedDocument => ({ head, passages: apart(JSON.stringify(passages)) })

/** The document of a packed one; its passages are read when they are first asked for. */
export const unpackDocument = ({ head, passages }: PackedDocument, textFrom: TextFrom): CorpusDocument => {
  let read: readonly Passage[] | undefined
  return {
    ...head,
    get passages() {
      return (read ??= JSON.parse(textFrom(...passages)) as readonly Passage[])
    },
  }
}
