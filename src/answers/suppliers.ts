import type { Corpus, Observation, Table } from '../corpus/types.js'
import { type Entry, type Numbered, periodOf } from '../tables/entries.js'
import { importerOf, suppliers } from '../tables/importers.js'
import type { Figure } from './answer.js'
import type { Card } from './card.js'
import { entryFigure } from './figures.js'
import { importerAdjective, importerName } from './importer.js'
import { mineralName, placeName, placeOf, publisherName } from './names.js'
import { marks } from './phrases.js'
import { capital, list, lowerFirst, percent } from './text.js'

/** What a table of suppliers counts: "metal", "refined copper, share of value". */
export const kindOf = ({ product, detail }: Table): string =>
  product === undefined ? detail : `${product}, ${lowerFirst(detail)}`

/** One product of several, where no table counts all of them: it has to be named with its suppliers. */
export const productOf = (
  tables: readonly Table[],
  { productsAsked }: Pick<Corpus, 'productsAsked'> = {},
): string | undefined => {
  const [first] = tables
  const asked = first !== undefined && productsAsked?.has(first.id) === true
  return first?.variant === undefined || (tables.length === 1 && !asked) ? undefined : lowerFirst(kindOf(first))
}

const SHARE_OF = 'Share of '

/** What a share is of: "the value of EU imports of magnesium, unwrought", "EU supply of gallium (refining)". */
export const wholeOf = (corpus: Corpus, table: Table): string => {
  const whose = importerAdjective(corpus, importerOf(table))
  const name = table.product ?? mineralName(corpus, table.mineral)
  // Deliveries of uranium to power plants are a whole of their own, which the publication names.
  if (table.measure === 'sourcing-share' && table.product !== undefined)
    return table.detail.startsWith(SHARE_OF) ? table.detail.slice(SHARE_OF.length) : `${whose} supply of ${name}`
  if (table.measure === 'sourcing-share')
    return `${whose} supply of ${name}${table.stage === undefined ? '' : ` (${table.stage})`}, its own output counted,`
  const detail = table.detail.toLowerCase()
  const by = detail.includes('weight') ? 'the weight of ' : detail.includes('value') ? 'the value of ' : ''
  return `${by}${whose} imports of ${name}`
}

/** "China: share of US imports of magnesium (metal), 2021–24". */
const labelOf = (corpus: Corpus, table: Table, row: Numbered, who: string): string => {
  const what = `${importerAdjective(corpus, importerOf(table))} imports of ${mineralName(corpus, table.mineral)}`
  return `${capital(who)}: share of ${what} (${kindOf(table)}), ${periodOf(row)}`
}

/** A supplier's share of an importer's imports as a figure: the supplier is the place (design, "Contracts"). */
export const supplierFigure = (card: Card, table: Table, row: Numbered, other: Partial<Figure> = {}): Figure => {
  const label = labelOf(card.corpus, table, row, placeName(card.corpus, row.place))
  return entryFigure(card, { table, row }, label, { importer: importerOf(table), ...other })
}

/** "China 92%", "Norway at least 26%". */
export const supplierText = (corpus: Corpus, { place, value, bound }: Numbered): string =>
  `${placeName(corpus, place)} ${percent(value, bound)}`

/** "Norway 26%, Finland 16% (2021–24) [1]"; with the `product` named, "(refined copper, 2021–24)". */
export const suppliersText = (card: Card, table: Table, limit = 6, product?: string, year?: number): string => {
  const rows = suppliers(table, year).slice(0, limit)
  const at = new Set(rows.flatMap((row) => supplierFigure(card, table, row).citations))
  const when = [product, rows[0] && periodOf(rows[0])].filter((part) => part !== undefined).join(', ')
  return `${list(rows.map((row) => supplierText(card.corpus, row)))} (${when}) ${marks([...at])}`
}

/** What a place supplied by one table: the rows of its own or of a group's members, and their sum. */
export interface Supplied {
  readonly rows: readonly Numbered[]
  readonly value: number
  readonly bound?: Observation['bound']
}

/** What a place supplied in a year, with its figures added; a group is the sum of its members that are named. */
export const suppliedBy = (card: Card, table: Table, place: string, year?: number): Supplied | undefined => {
  const { corpus } = card
  const { members } = placeOf(corpus, place)
  const wanted = members.length > 0 ? members : [place]
  const rows = suppliers(table, year).filter((row) => wanted.includes(row.place))
  const [row] = rows
  if (!row) return undefined
  const figures = rows.map((each) => supplierFigure(card, table, each))
  if (rows.length === 1) return { rows, value: row.value, bound: row.bound }
  const value = rows.reduce((total, each) => total + each.value, 0)
  supplierFigure(card, table, row, {
    label: labelOf(corpus, table, row, `${placeName(corpus, place)}, members named`),
    value,
    bound: '>',
    place,
    basis: 'calculated',
    formula: rows.map((each) => `${placeName(corpus, each.place)} ${percent(each.value)}`).join(' + '),
    citations: [...new Set(figures.flatMap(({ citations }) => citations))],
  })
  return { rows, value, bound: '>' }
}

/** The rows of one supplier in what importers buy, the largest first, with a line for each. */
export const boughtLines = (card: Card, found: readonly Entry[]): readonly Entry[] => {
  const order = [...found].sort((a, b) => b.row.value - a.row.value)
  for (const { table, row } of order) {
    const size = `${percent(row.value, row.bound)} of ${table.product ?? mineralName(card.corpus, table.mineral)}`
    const { citations } = supplierFigure(card, table, row)
    const importer = capital(importerName(card.corpus, importerOf(table)))
    card.line(importer, `${size} (${periodOf(row)}) ${marks(citations)}`)
  }
  return order
}

/** What the publications of tables of trade count, a sentence each. */
export const countsCaveats = (card: Card, tables: readonly Table[]): void => {
  for (const source of new Set(tables.map((table) => table.source))) {
    const counts = card.corpus.sources.get(source)?.traits?.counts
    if (counts !== undefined) card.caveat(`${capital(publisherName(source, card.corpus))} counts ${counts}.`)
  }
}
