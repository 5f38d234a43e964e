import type { Corpus, Measure, Observation, Stage, Table } from './types.js'

/** What to look for; `variant: ''` asks for the unnamed variant alone. */
export interface TableQuery {
  readonly mineral: string
  readonly measure: Measure
  readonly stage?: Stage
  readonly variant?: string
}

/** Sources after the editions of USGS, best first. */
const SERIES = ['bgs-wms', 'iea-gcmo-2026', 'iea-cmde-2025', 'ec-crm-2023']
const USGS = /^usgs-mcs-(\d{4})$/

/** Lower is better: the newest edition of USGS, then the others as listed, then any source not listed. */
const sourceRank = (source: string): number => {
  const edition = USGS.exec(source)?.[1]
  if (edition !== undefined) return -Number(edition)
  const at = SERIES.indexOf(source)
  return at < 0 ? SERIES.length : at
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
 * `measure`), then the unnamed one, then other variants, then those of the US alone; within a variant the newest edition
 * of USGS, then BGS, then the IEA, then the EU. Other editions of a series are in the list too.
 */
export const tablesOf = (corpus: Corpus, { mineral, measure, stage, variant }: TableQuery): readonly Table[] => {
  const defaults = corpus.minerals.get(mineral)?.defaults ?? {}
  const rank = (table: Table): readonly [number, number] => {
    const preferred = defaults[`${measure}:${table.stage ?? ''}`] ?? defaults[measure]
    return [variantRank(table, preferred), sourceRank(table.source)]
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
      .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
      .map(({ table }) => table) ?? []
  )
}

const byMineral = new WeakMap<Corpus, ReadonlyMap<string, readonly Table[]>>()

/** All tables of each mineral, in the order of the files. */
export const tablesByMineral = (corpus: Corpus): ReadonlyMap<string, readonly Table[]> => {
  const known = byMineral.get(corpus)
  if (known) return known
  const map = new Map<string, Table[]>()
  for (const table of corpus.tables.values()) {
    const list = map.get(table.mineral)
    if (list) list.push(table)
    else map.set(table.mineral, [table])
  }
  byMineral.set(corpus, map)
  return map
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
