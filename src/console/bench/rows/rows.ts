import type { Corpus, Observation, Stage, Table } from '../../../corpus/types.js'
import type { Ask } from './wordings.js'

/** A row of the statistics with a number that a question can ask for, and all figures that answer it. */
export interface Row {
  readonly ask: Ask
  readonly table: Table
  readonly row: Observation
  /** Values, in the table's unit or percent, of which the answer has to hold one. */
  readonly values: readonly number[]
  readonly unit: string
  /** The first stage of the mineral, which a question without a stage is about. */
  readonly plain: boolean
}

const AGGREGATES = new Set(['WLD', 'OTHER', 'MIX'])
const US = 'USA'
const TRADE = new Set(['imports', 'exports', 'consumption'])
const isCountry = (row: Observation, corpus: Corpus): boolean => {
  const place = corpus.places.get(row.place)
  return place !== undefined && !AGGREGATES.has(row.place) && place.rowOnly !== true && place.ended === undefined
}

/** Whether a table is what its mineral's name means: no variant, or the curator's default one. */
const isMain = (corpus: Corpus, table: Table): boolean => {
  const defaults = corpus.minerals.get(table.mineral)?.defaults ?? {}
  const chosen = defaults[`${table.measure}:${table.stage ?? ''}`] ?? defaults[table.measure]
  return (table.variant ?? '') === (chosen ?? '')
}
const isWorld = (table: Table): boolean => table.observations.some(({ place }) => place !== 'USA')
const familyOf = (table: Table): string => table.source.split('-')[0] ?? ''

const FIRST: readonly (Stage | undefined)[] = ['mining', 'refining', 'manufacturing', undefined]

/** The world by a table: its printed total, or the sum of its countries; NaN where one of them has no number. */
const worldOf = (table: Table, year: number): number => {
  const rows = table.observations.filter((row) => row.year === year)
  const total = rows.find(({ place }) => place === 'WLD')?.value
  return total ?? rows.reduce((sum, row) => sum + (row.value ?? Number.NaN), 0)
}

/** The newest edition of each publisher's table that has a number for a place and year. */
const newest = (corpus: Corpus, tables: readonly Table[], place: string, year: number): ReadonlyMap<string, Table> => {
  const found = new Map<string, Table>()
  const edition = (table: Table): number => corpus.sources.get(table.source)?.edition ?? 0
  for (const table of tables) {
    const has = table.observations.some((row) => row.place === place && row.year === year && row.value !== undefined)
    const key = corpus.sources.get(table.source)?.series ?? table.source
    const known = found.get(key)
    if (has && (!known || edition(table) > edition(known))) found.set(key, table)
  }
  return found
}

const valueOf = (table: Table, place: string, year: number): number | undefined =>
  table.observations.find((row) => row.place === place && row.year === year)?.value

/**
 * Every row that a question in words can mean: past years, countries that there are, main variants, the newest edition.
 * A row gives one `Row` for each thing that can be asked of it.
 */
export const askableRows = (corpus: Corpus): readonly Row[] => {
  const main = [...corpus.tables.values()].filter((table) => isMain(corpus, table))
  const groups = new Map<string, Table[]>()
  for (const table of main) {
    const key = [
      table.mineral,
      table.measure,
      table.stage ?? '',
      table.importer ?? '',
      isWorld(table) ? 'world' : 'us',
    ].join(':')
    groups.set(key, [...(groups.get(key) ?? []), table])
  }
  const firstStage = (table: Table): boolean =>
    FIRST.find((stage) =>
      main.some(
        (one) => one.mineral === table.mineral && one.measure === table.measure && one.stage === stage && isWorld(one),
      ),
    ) === table.stage
  return [...groups.values()].flatMap((tables) =>
    tables.flatMap((table) => {
      const plain = firstStage(table)
      return table.observations.flatMap((row): Row[] => {
        if (row.value === undefined || row.value === 0 || row.bound !== undefined || row.projected) return []
        const rivals = newest(corpus, tables, row.place, row.year)
        if (![...rivals.values()].includes(table)) return []
        return asksOf(corpus, table, row, [...rivals.values()], tables).map((one) => ({ table, row, plain, ...one }))
      })
    }),
  )
}

type Asked = Pick<Row, 'ask' | 'values' | 'unit'>

/** What can be asked of a row, and with which values it is answered: those of every publisher, if none is named. */
const asksOf = (
  corpus: Corpus,
  table: Table,
  row: Observation,
  rivals: readonly Table[],
  group: readonly Table[],
): Asked[] => {
  const { measure, unit } = table
  const all = rivals.filter((one) => one.unit === unit)
  const values = all.map((one) => valueOf(one, row.place, row.year)).filter((value) => value !== undefined)
  const country = isCountry(row, corpus)
  const world = isWorld(table)
  const own = row.value === undefined ? [] : [row.value]
  const last = group.every(({ observations }) => observations.every(({ year }) => year <= row.year))
  if (TRADE.has(measure)) return world ? [] : [{ ask: 'US trade', values, unit }]
  if (measure === 'price') return [{ ask: 'price', values: own, unit }]
  if ((table.importer ?? US) !== US) return []
  if (measure === 'net-import-reliance') return row.place !== US ? [] : [{ ask: 'reliance', values, unit: '%' }]
  if (measure === 'import-share') return country && last ? [{ ask: 'import sources', values, unit: '%' }] : []
  if (!world) return []
  if (measure === 'reserves') return country && last ? [{ ask: 'reserves', values, unit }] : []
  if (measure === 'capacity') return country ? [{ ask: 'capacity', values, unit }] : []
  if (measure !== 'production' || unit === '%') return []
  if (row.place === 'WLD') {
    const sums = group.filter((one) => one.unit === unit).map((one) => worldOf(one, row.year))
    return [{ ask: 'world total', values: [...values, ...sums.filter((sum) => sum > 0)], unit }]
  }
  if (!country) return []
  const shares = all.map((one) => ((valueOf(one, row.place, row.year) ?? 0) / worldOf(one, row.year)) * 100)
  const leads = table.observations.every(
    (one) => one.year !== row.year || !isCountry(one, corpus) || (one.value ?? 0) <= (row.value ?? 0),
  )
  return [
    { ask: 'amount', values, unit },
    ...(shares.length > 0 && shares.every(Number.isFinite)
      ? [{ ask: 'share' as const, values: shares, unit: '%' }]
      : []),
    ...(leads ? [{ ask: 'leader' as const, values, unit }] : []),
    { ask: 'by publisher', values: own, unit },
  ]
}

/** The publisher of a row, as the beginning of the ids of its sources. */
export const publisherOf = ({ table }: Row): string => familyOf(table)
