import type { Corpus, Measure, Observation, Stage, Table } from './types.js'
import { once } from '../once.js'

/** What to look for; `variant: ''` asks for the unnamed variant alone. */
export interface TableQuery {
  readonly mineral: string
  readonly measure: Measure
  readonly stage?: Stage
  readonly variant?: string
}

/** Lower is better: the newest edition of a series, then the order that the traits of the sources give. */
const sourceRank = (corpus: Corpus, id: string): readonly [number, number] => {
  const source = corpus.sources.get(id)
  return [source?.traits?.order ?? Number.POSITIVE_INFINITY, -(source?.edition ?? 0)]
}

/** Tables of the US alone, which `us` in front of their variant marks, come after the world's. */
const isUS = (table: Table): boolean => /^us(-|$)/.test(table.variant ?? '')

const variantRank = (table: Table, preferred: string | undefined): number => {
  if (table.variant === preferred) return 0
  if (table.variant === undefined) return 1
  return isUS(table) ? 3 : 2
}

/**
 * The tables that may answer, best first: the variant that `Mineral.defaults` prefers (under `measure:stage` or
 * `measure`), then the unnamed one, then other variants, then those of the US alone; within a variant in the order that
 * the sources' traits give, the newest edition of a series first. Other editions of a series are in the list too.
 */
export const tablesOf = (corpus: Corpus, { mineral, measure, stage, variant }: TableQuery): readonly Table[] => {
  const defaults = corpus.minerals.get(mineral)?.defaults ?? {}
  const rank = (table: Table): readonly [number, number, number] => {
    const preferred = defaults[`${measure}:${table.stage ?? ''}`] ?? defaults[measure]
    return [variantRank(table, preferred), ...sourceRank(corpus, table.source)]
  }
  return (
    tablesByMineral(corpus)
      .get(mineral)
      ?.filter(
        (table) =>
          table.measure === measure &&
          (stage === undefined || table.stage === stage) &&
          (variant === undefined || (table.variant ?? '') === variant),
      )
      .map((table) => ({ table, rank: rank(table) }))
      .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2])
      .map(({ table }) => table) ?? []
  )
}

/** Whether a table is of a product as traded, or of another importer than the United States. */
export const isTraded = ({ product, importer }: Table): boolean =>
  product !== undefined || (importer !== undefined && importer !== 'USA')

/** Tables by mineral, of which some are apart. */
interface Shelves {
  readonly own: ReadonlyMap<string, readonly Table[]>
  readonly traded: ReadonlyMap<string, readonly Table[]>
}

const shelvesOf = once(({ tables, productsAsked }: Corpus): Shelves => {
  const own = new Map<string, Table[]>()
  const traded = new Map<string, Table[]>()
  for (const table of tables.values()) {
    const shelf = isTraded(table) && !productsAsked?.has(table.id) ? traded : own
    const list = shelf.get(table.mineral)
    if (list) list.push(table)
    else shelf.set(table.mineral, [table])
  }
  return { own, traded }
})

/**
 * All tables of each mineral, in the order of the files, but for those of {@link tradeTables}: a flow of lithium
 * carbonate into Japan never stands beside lithium mined.
 */
export const tablesByMineral = (corpus: Corpus): ReadonlyMap<string, readonly Table[]> => shelvesOf(corpus).own

/** What to look for among the tables of products as traded and of the importers. */
export interface TradeQuery {
  /** All minerals where it is absent. */
  readonly mineral?: string
  readonly measure?: Measure
  /** A place: `USA` for the rows of any publication that are of the United States. */
  readonly importer?: string
}

/**
 * Tables of an importer's suppliers, reliance or sourcing and of the world's exporters, in the order of the files. For
 * `USA` those that USGS publishes are among them.
 */
export const tradeTables = (corpus: Corpus, { mineral, measure, importer }: TradeQuery): readonly Table[] => {
  const { own, traded } = shelvesOf(corpus)
  const listed = (shelf: Shelves['own']): readonly Table[] =>
    mineral === undefined ? [...shelf.values()].flat() : (shelf.get(mineral) ?? [])
  return [...listed(own).filter((table) => table.importer !== undefined), ...listed(traded)].filter(
    (table) =>
      (measure === undefined || table.measure === measure) && (importer === undefined || table.importer === importer),
  )
}

/** The row of a place and year, if the table has one. A missing row is not zero (number rule 2). */
export const row = (table: Table, place: string, year: number): Observation | undefined =>
  table.observations.find((o) => o.place === place && o.year === year)

/** The newest year with a figure, projections apart. */
export const latestYear = (table: Table): number | undefined =>
  table.observations.reduce<number | undefined>(
    (latest, o) => (o.projected || o.value === undefined || (latest ?? 0) >= o.year ? latest : o.year),
    undefined,
  )

/** The denominator of a share (number rule 1). */
export interface WorldTotal {
  /** In the table's unit. */
  readonly value: number
  readonly bound?: '>' | '<'
  /** `printed`: the publication's own total. `sum`: of the listed rows, because it prints none. */
  readonly basis: 'printed' | 'sum'
  /** The printed total leaves out withheld US output (number rule 4). */
  readonly excludesUS: boolean
  /** Basis `sum` only: places whose row has no figure in that year, so that the sum may be too low. */
  readonly missing: readonly string[]
  /** The printed row; absent for a sum. */
  readonly observation?: Observation
}

/**
 * The world total of a table in a year. None where the publication prints one without a number ("XX", "NA", "Large"),
 * where the table is of the US alone, or where its unit cannot be added (%, prices).
 */
export const worldTotal = (table: Table, year: number): WorldTotal | undefined => {
  const printed = row(table, 'WLD', year)
  if (printed) {
    if (printed.value === undefined) return undefined
    const bound = printed.bound === undefined ? {} : { bound: printed.bound }
    return {
      value: printed.value,
      ...bound,
      basis: 'printed',
      excludesUS: printed.excludesUS,
      missing: [],
      observation: printed,
    }
  }
  const printsTotals = table.observations.some((o) => o.place === 'WLD')
  if (printsTotals || isUS(table) || !ADDABLE.has(table.unit) || !ADDED.has(table.measure)) return undefined
  const rows = table.observations.filter((o) => o.year === year && !o.projected)
  const known = rows.filter((o) => o.value !== undefined && o.bound === undefined)
  if (known.length === 0) return undefined
  const missing = rows.filter((o) => !known.includes(o)).map((o) => o.place)
  return { value: known.reduce((sum, o) => sum + (o.value ?? 0), 0), basis: 'sum', excludesUS: false, missing }
}

const ADDABLE = new Set(['t', 'kg', 'ct', 'm3', 'L'])
const ADDED = new Set<string>(['production', 'capacity', 'reserves'])
