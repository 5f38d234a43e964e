import { mentions } from './words/concepts.js'
import type { Corpus, Table } from '../corpus/types.js'
import { ofRow, sumOf } from '../tables/arithmetic.js'
import { type Entry, type Numbered, periodOf } from '../tables/entries.js'
import { importerOf, suppliers } from '../tables/importers.js'
import type { Figure } from './answer.js'
import type { Card } from './card.js'
import { entryFigure, quantityFigure } from './figures.js'
import { type Headline, inLines } from './headline.js'
import { importerAdjective } from './importer.js'
import { mineralName, placeName, placeOf, publisherName } from './names.js'
import { marks } from './phrases.js'
import { capital, list, lowerFirst, percent } from './text.js'

/** Tables that a card shows, suppliers that a line names, and kinds of a mineral that a sentence tells apart. */
const TABLES = 5
const NAMED = 6
const KINDS = 4
/** Percent of a whole. */
const HALF = 50

/** What a table of suppliers counts: "metal", "refined copper, share of value". */
export const kindOf = ({ product, detail }: Table): string => {
  // It stands in parentheses itself: "chromium (chromite, ores and concentrates)".
  const plain = detail.replace(/ \(([^()]*)\)/g, ', $1')
  return product === undefined ? plain : `${product}, ${lowerFirst(plain)}`
}

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

/** What is bought or sold: "EU imports of magnesium, unwrought", "EU supply of gallium (refining)", "world exports of magnets". */
const tradeIn = (corpus: Corpus, { measure, product, stage, mineral, ...table }: Table): string => {
  const name = product ?? mineralName(corpus, mineral)
  if (measure === 'export-share') return `world exports of ${name}`
  const whose = importerAdjective(corpus, importerOf({ measure, mineral, ...table }))
  if (measure !== 'sourcing-share') return `${whose} imports of ${name}`
  const supply = `${whose} supply of ${name}`
  return product === undefined
    ? `${supply}${stage === undefined ? '' : ` (${stage})`}, its own output counted,`
    : supply
}

/** Those whom a table names: "suppliers of EU imports of magnesium", "exporters of tungsten, unwrought". */
const partnersOf = (corpus: Corpus, table: Table): string =>
  table.measure === 'export-share'
    ? `exporters of ${table.product ?? mineralName(corpus, table.mineral)}`
    : `suppliers of ${tradeIn(corpus, table)}`

/** "most US imports of tin", "most of Japan's imports of tin". */
const mostOf = (whole: string): string => `most ${/^the |'s /.test(whole) ? 'of ' : ''}${whole}`

/** What a share is of: "EU imports of magnesium, unwrought". */
export const wholeOf = (corpus: Corpus, table: Table): string => {
  const { measure, product } = table
  // Deliveries of uranium to power plants are a whole of their own, which the publication names.
  if (measure === 'sourcing-share' && product !== undefined && table.detail.startsWith(SHARE_OF))
    return table.detail.slice(SHARE_OF.length)
  return tradeIn(corpus, table)
}

/** "in 2024", "on average in 2016–2020". */
const during = (row: Numbered): string => {
  const period = periodOf(row)
  const years = period.replace(/ average$/, '')
  return `${period === years ? '' : 'on average '}in ${years}`
}

/** A supply holds an importer's own output too: a country makes up a part of it. */
const suppliedOf = ({ measure, product }: Table): string =>
  measure === 'sourcing-share' && product === undefined ? 'made up' : 'supplied'

/** What the whole is counted by: " by value", " by weight"; nothing where the table does not say. */
export const countedBy = ({ measure, detail }: Table): string => {
  const by = ['weight', 'value'].find((one) => detail.toLowerCase().includes(one))
  return by === undefined || measure === 'sourcing-share' ? '' : ` by ${by}`
}

/** "China: share of US imports of magnesium (metal), 2021–24". */
const labelOf = (corpus: Corpus, table: Table, row: Numbered, who: string): string => {
  const traded =
    table.measure === 'export-share' ? 'world exports' : `${importerAdjective(corpus, importerOf(table))} imports`
  const what = `${traded} of ${mineralName(corpus, table.mineral)} (${kindOf(table)})`
  return `${capital(who)}: share of ${what}, ${periodOf(row)}`
}

/** A supplier's share of an importer's imports as a figure: the supplier is the place (design, "Contracts"). */
export const supplierFigure = (card: Card, table: Table, row: Numbered, other: Partial<Figure> = {}): Figure => {
  const label = labelOf(card.corpus, table, row, placeName(card.corpus, row.place))
  const of = table.measure === 'export-share' ? {} : { importer: importerOf(table) }
  return entryFigure(card, { table, row }, label, { ...of, ...other })
}

/** "China 92%", "Norway at least 26%". */
const supplierText = (corpus: Corpus, { place, value, bound }: Numbered): string =>
  `${placeName(corpus, place)} ${percent(value, bound)}`

/** "Norway 26%, Finland 16% (by value, 2021–24) [1]"; with the `product` named, "(refined copper, 2021–24)". */
export const suppliersText = (card: Card, table: Table, limit = NAMED, product?: string, year?: number): string => {
  const rows = suppliers(table, year).slice(0, limit)
  const at = new Set(rows.flatMap((row) => supplierFigure(card, table, row).citations))
  const when = [product, countedBy(table).trim(), rows[0] && periodOf(rows[0])].filter(Boolean).join(', ')
  return `${list(rows.map((row) => supplierText(card.corpus, row)))} (${when}) ${marks([...at])}`
}

/** The suppliers of some tables, a line each. */
export const supplierLines = (card: Card, tables: readonly Table[], year?: number): void => {
  for (const table of tables.slice(0, TABLES)) {
    const label = table.product ?? table.stage ?? (tables.length > 1 ? table.detail : 'Sources')
    card.line(capital(label), suppliersText(card, table, NAMED, undefined, year))
  }
}

/** What a place supplied by one table, with its figures added; a group is the sum of its members that are named. */
const suppliedBy = (
  card: Card,
  table: Table,
  place: string,
  year?: number,
): readonly (Entry & { figure: Figure })[] => {
  const { corpus } = card
  const { members } = placeOf(corpus, place)
  const wanted = members.length > 0 ? members : [place]
  const found = suppliers(table, year)
    .filter((row) => wanted.includes(row.place))
    .map((row) => ({ table, row, figure: supplierFigure(card, table, row) }))
  const [first, ...others] = found
  if (!first || others.length === 0) return found
  const [one, ...rest] = found.map((entry) => ofRow(entry))
  const label = labelOf(corpus, table, first.row, `${placeName(corpus, place)}, members named`)
  const sum = one && sumOf([one, ...rest])
  const figure = sum
    ? quantityFigure(card, sum, label, { bound: '>', place, importer: importerOf(table) })
    : first.figure
  return [{ ...first, figure }, ...others]
}

/**
 * "China supplied 92% of EU imports of unwrought magnesium by value in 2024.": one supplier's part, by kind where the
 * tables count kinds apart; of a group its members that are named.
 */
export const suppliedSentence = (card: Card, tables: readonly Table[], place: string, year?: number): Headline => {
  const { corpus } = card
  const who = capital(placeName(corpus, place))
  const supplied = tables.map((table) => suppliedBy(card, table, place, year)).filter((found) => found.length > 0)
  const [found = []] = supplied
  const [first] = found
  const [any] = tables
  if (!first)
    return [
      `${who} is not named among the ${any ? partnersOf(corpus, any) : 'suppliers of that'}`,
      '; it may be among those too small to be listed.',
    ]
  const sizeOf = ({ figure: { value, bound } }: typeof first): string => percent(value, bound)
  const { table, row } = first
  const byKind = table.product === undefined && table.measure === 'import-share' && tables.length > 1
  const kinds = supplied
    .slice(0, KINDS)
    .flatMap(([one]) => (one ? `${sizeOf(one)} (${lowerFirst(kindOf(one.table))})` : []))
  const members = list(found.map((one) => supplierText(corpus, one.row)))
  const named = placeOf(corpus, place).members.length > 0 ? ` (${members}; others may be among those not named)` : ''
  const part = `${who} ${suppliedOf(table)} ${byKind ? list(kinds) : sizeOf(first)} of ${wholeOf(corpus, table)}`
  return [part, inLines(`${countedBy(table)} ${during(row)}`), `${named}.`]
}

/**
 * Whom an importer buys from, in a sentence: the first two suppliers, or the one that supplies more than half; where
 * shares are asked for, the others behind them.
 */
export const largestSentence = (card: Card, tables: readonly Table[], year?: number): Headline | undefined => {
  const { corpus, question } = card
  const [table] = tables
  const top = table ? suppliers(table, year).filter(({ place }) => place !== 'OTHER') : []
  const [chief] = top
  // A row of several countries together names no supplier: the note says what is said of them.
  if (!table || !chief) return undefined
  const shown = top.slice(0, chief.value <= HALF ? 2 : 1)
  const product = table.product === undefined ? productOf(tables, corpus) : undefined
  const named = (some: readonly Numbered[]): string =>
    list(some.map(({ place, value }) => `${placeName(corpus, place)} (${percent(value)})`))
  const others = mentions(question, 'share') ? top.slice(shown.length, NAMED) : []
  const behind = others.length === 0 ? '' : `, ahead of ${named(others)}`
  const kind = [
    product === undefined ? '' : ` (${product})`,
    inLines(`${countedBy(table)} ${during(chief)}`),
    inLines(`${behind}.`),
  ]
  if (shown.length === 1)
    return [
      `${capital(placeName(corpus, chief.place))} ${suppliedOf(table)} ${percent(chief.value)} of ${wholeOf(corpus, table)}`,
      ...kind,
    ]
  return shown.reduce((sum, { value }) => sum + value, 0) > HALF
    ? [`${capital(named(shown))} ${suppliedOf(table)} ${mostOf(wholeOf(corpus, table))}`, ...kind]
    : [`${capital(named(shown))} were the top ${partnersOf(corpus, table)}`, ...kind]
}

/** What the publications of tables of trade count, a sentence each. */
export const countsCaveats = (card: Card, tables: readonly Table[]): void => {
  for (const { source, measure } of tables) {
    const counts = card.corpus.sources.get(source)?.traits?.counts
    if (source.startsWith('usgs-') && measure === 'import-share')
      card.caveat('Shares are averages over the period; imports of products that contain the mineral are not counted.')
    else if (counts !== undefined) card.caveat(`${capital(publisherName(source, card.corpus))} counts ${counts}.`)
  }
}
