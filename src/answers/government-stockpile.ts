import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { earliestFirst, type Entry, isNumber, type Numbered, numbersOf } from '../tables/entries.js'
import { usRow, usTablesFor, usYear } from '../tables/us.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { entryFigure } from './figures.js'
import { mineralName } from './names.js'
import { marks } from './phrases.js'
import { list } from './text.js'
import { amount, scaleFor } from './units.js'
import { noteFor, quoted, sentencesOf } from './words/sentences.js'

/** Said wherever stocks are asked about: the publications print what left the stockpile, and not what is in it. */
export const NOT_HELD = 'What the National Defense Stockpile holds is not in my tables.'

/** "Shipments from Government stockpile", which USGS prints with the stocks of industry and which are none. */
export const isRelease = ({ measure, variant }: Table): boolean =>
  measure === 'stocks' && (variant ?? '').startsWith('government-shipments')

/** What the stockpile of the United States' government holds, buys or sells of one mineral. */
export const asksStockpile = ({ measure, minerals, concepts, places }: Question): boolean =>
  measure === 'stocks' &&
  minerals.length === 1 &&
  concepts.includes('stocks.government') &&
  places.every((place) => place === 'USA')

/** What of the mineral left: "ferromanganese and manganese metal" of its shipments; empty where all is counted. */
const kindOf = ({ detail }: Table): string => {
  const [, kind] = detail.split(': ')
  return kind === undefined ? '' : ` (${kind.toLowerCase()})`
}

/** "gave out 689 t of tungsten (concentrate) in 2022", "took in": by USGS a negative shipment is an increase. */
const movedText = (card: Card, { table, row }: Entry): string => {
  const name = `${mineralName(card.corpus, table.mineral)}${kindOf(table)}`
  const { citations } = entryFigure(card, { table, row }, `US stockpile shipments of ${name}, ${row.year}`)
  const size = amount(Math.abs(row.value), scaleFor(table.unit, [row.value], card.question.unit, table.mineral))
  const moved = row.value === 0 ? `gave out no ${name}` : `${row.value < 0 ? 'took in' : 'gave out'} ${size} of ${name}`
  return `${moved} in ${row.year} ${marks(citations)}`
}

/** The years of a question that rows are told of; the last that has a number where it names none. */
const rowsAsked = ({ years }: Question, table: Table): readonly Numbered[] => {
  const rows = earliestFirst(numbersOf(table))
  return years.kind === 'years' ? rows.filter(({ year }) => years.years.includes(year)) : rows.slice(-1)
}

/** What industry has in stock, which USGS does print: beside what is not published of the government's. */
const industryLine = (card: Card, tables: readonly Table[]): void => {
  const [us] = tables.filter((table) => !isRelease(table)).flatMap((table) => usRow(table) ?? [])
  if (us === undefined || !isNumber(us.row)) return
  const { table, row } = us
  const name = mineralName(card.corpus, table.mineral)
  const { citations } = entryFigure(card, { table, row }, `US industry stocks of ${name}, ${usYear(us)}`)
  const size = amount(row.value, scaleFor(table.unit, [row.value], card.question.unit, table.mineral), row.bound)
  card.line('Industry', `${size} of ${name} in stock (${usYear(us)}) ${marks(citations)}`)
}

/** What the notes tell of a mineral in the stockpile: purchases that were planned, orders that were given. */
const toldIn = (corpus: Corpus, mineral: string) => {
  const note = noteFor(corpus, mineral)
  return note ? sentencesOf(note).filter(({ text }) => text.includes('stockpile')) : []
}

/**
 * The government's stockpile: that its holdings are not published here, what it gave out by USGS, and what the notes tell of
 * its purchases; what industry has in stock is another thing, and a line of its own.
 */
export const stockpile = answering('amount', ({ card, corpus, question, mineral: { id }, none }) => {
  const told = toldIn(corpus, id)
  const tables = usTablesFor(corpus, id, 'stocks')
  const rows = tables.filter(isRelease).flatMap((table) => rowsAsked(question, table).map((row) => ({ table, row })))
  const some = rows.filter(({ row }) => row.value !== 0)
  const moved = (some.length > 0 ? some : rows.slice(0, 1)).map((one) => movedText(card, one))
  const [first, ...others] = told.map((said) => quoted(card, said))
  industryLine(card, tables)
  for (const other of others) card.line('On record', other)
  if (moved.length > 0) {
    card.caveat('By USGS a shipment is the change of the whole stock in a year; it prints none after 2022.')
    if (first !== undefined) card.line('On record', first)
    return [NOT_HELD, ` By USGS it ${list(moved)}.`]
  }
  return first === undefined ? none(NOT_HELD) : [NOT_HELD, ` ${first}`]
})
