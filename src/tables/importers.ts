import { mineralOf, placeOf } from '../corpus/entities.js'
import { tradeTables } from '../corpus/lookup.js'
import type { Corpus, Measure, Stage, Table } from '../corpus/types.js'
import { earliestFirst, largestFirst, type Numbered, numbersOf } from './entries.js'
import { byOrder } from './sources.js'
import { ownersOf, usEntry, type USRow, usTablesFor } from './us.js'

/** Whose imports a table is of; the United States where a table names nobody, as USGS's do not. */
export const importerOf = (table: Table): string => table.importer ?? 'USA'

/** Measures by which a table tells where an importer's supply comes from, the plainest first. */
export const SUPPLY: readonly Measure[] = ['import-share', 'sourcing-share']

/** Whether the variant of a table is the given one, of whatever product. */
const ends = ({ variant = '' }: Table, name: string): boolean => `-${variant}`.endsWith(`-${name}`)

/** A table of the first supplier alone, year by year, which a table of all suppliers comes before. */
const isHistory = (table: Table): boolean => ends(table, 'history')
/** Whether a table's shares are of tons, where its publication has the same by value. */
export const isByWeight = (table: Table): boolean => ends(table, 'by-weight')

/** Tables by what they are of, each with those of one owner and measure: the plainest owner and measure first. */
const supplyGroups = (corpus: Corpus, id: string, importer: string, year?: number): readonly (readonly Table[])[] => {
  const order = (a: Table, b: Table): number =>
    Number(isHistory(a)) - Number(isHistory(b)) ||
    byOrder(corpus)(a, b) ||
    Number(isByWeight(a)) - Number(isByWeight(b))
  return ownersOf(corpus, id).flatMap((mineral) =>
    SUPPLY.map((measure) =>
      tradeTables(corpus, { mineral, measure, importer })
        .filter(({ years }) => year === undefined || years.includes(year))
        .sort(order),
    ),
  )
}

/** All tables of an importer's suppliers of a mineral, of every publication; with a year, those that have it. */
export const allSupplyTables = (corpus: Corpus, id: string, importer: string, year?: number): readonly Table[] =>
  supplyGroups(corpus, id, importer, year).flat()

/**
 * The tables of an importer's suppliers of a mineral, one a product: the publication that comes first, by value before by
 * weight, all suppliers before the first alone. With a year, those that have it. What is traded under the mineral's own
 * name comes before a form of it: phosphorus before red phosphorus. The United States' are USGS's: `usTables`.
 */
export const supplyTables = (corpus: Corpus, id: string, importer: string, year?: number): readonly Table[] => {
  const products = new Map<string, Table>()
  for (const table of supplyGroups(corpus, id, importer, year).find((group) => group.length > 0) ?? []) {
    const product = table.product ?? table.stage ?? ''
    if (!products.has(product)) products.set(product, table)
  }
  const ofItself = ({ product }: Table): boolean => product === mineralOf(corpus, id).name
  return [...products.values()].sort((a, b) => Number(ofItself(b)) - Number(ofItself(a)))
}

/** The tables that tell where an importer gets a mineral from, and the year to read in them. */
export interface SourceTables {
  readonly tables: readonly Table[]
  readonly year?: number
  /** The year asked for, where no table has it and the last of all is read. */
  readonly nearest?: number
}

/**
 * Where an importer gets a mineral from: of the United States USGS's tables, which are averages and have no years; of what
 * USGS counts apart or does not have, such as magnets and uranium, and of others, the publication that comes first.
 */
export const sourceTables = (
  corpus: Corpus,
  id: string,
  importer: string,
  stage?: Stage,
  year?: number,
): SourceTables => {
  const us = importer === 'USA' && stage !== 'manufacturing' ? usTablesFor(corpus, id, 'import-share') : []
  if (us.length > 0) return { tables: us }
  const tables = supplyTables(corpus, id, importer, year)
  if (tables.length > 0) return { tables, ...(year !== undefined && { year }) }
  const latest = supplyTables(corpus, id, importer)
  return { tables: latest, ...(year !== undefined && latest.length > 0 && { nearest: year }) }
}

/** The import shares of an importer over all minerals, one table a mineral. */
export const importTables = (corpus: Corpus, importer: string): readonly Table[] =>
  [...corpus.minerals.keys()].flatMap((id) =>
    supplyTables(corpus, id, importer)
      .filter(({ mineral, measure }) => mineral === id && measure === 'import-share')
      .slice(0, 1),
  )

/** The table of an importer's net import reliance for a mineral, of the publication that comes first. */
export const relianceTable = (corpus: Corpus, id: string, importer: string): Table | undefined =>
  ownersOf(corpus, id)
    .map((mineral) => tradeTables(corpus, { mineral, measure: 'net-import-reliance', importer }))
    .find((tables) => tables.length > 0)
    ?.slice()
    .sort(byOrder(corpus))[0]

/** The latest row of an importer's net import reliance for a mineral. */
export const relianceOf = (corpus: Corpus, id: string, importer: string): USRow | undefined => {
  if (importer === 'USA') return usEntry(corpus, id, 'net-import-reliance')
  const table = relianceTable(corpus, id, importer)
  const row = table && earliestFirst(table.observations.filter(({ place }) => place === importer)).at(-1)
  return row && { table, row }
}

/** Importers with a table of their suppliers of a mineral, by id. */
export const importersWithTables = (corpus: Corpus, mineral: string): readonly string[] => {
  const tables = SUPPLY.flatMap((measure) => tradeTables(corpus, { mineral, measure }))
  return [...new Set(tables.map(importerOf))].sort()
}

/** The largest group of importers within another place that has tables where that has none: the EU within Europe. */
export const importerWithin = (corpus: Corpus, mineral: string, place: string): string | undefined => {
  const known = importersWithTables(corpus, mineral)
  if (known.includes(place)) return place
  const members = new Set(placeOf(corpus, place).members)
  return known.find((id) => {
    const own = placeOf(corpus, id).members
    return own.length > 0 && own.every((member) => members.has(member))
  })
}

/** Suppliers of a table with a number in a year, or its last, largest first; "Other countries" last. */
export const suppliers = (table: Table, year = table.years.at(-1)): readonly Numbered[] => {
  const rows = largestFirst(numbersOf(table, { year })).filter(({ place }) => place !== 'WLD' && place !== 'MIX')
  return [...rows.filter(({ place }) => place !== 'OTHER'), ...rows.filter(({ place }) => place === 'OTHER')]
}
