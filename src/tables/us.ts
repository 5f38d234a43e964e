import { mineralOf } from '../corpus/entities.js'
import type { Corpus, Measure, Mineral, Observation, Table } from '../corpus/types.js'
import type { Entry } from './entries.js'
import { isWorldTable, tablesAbout } from './select.js'
import { byOrder } from './sources.js'

/** A row of the United States in a table of US statistics, in its latest (or asked) year. */
export type USRow = Entry<Observation>

const order = (mineral: Mineral, measure: Measure) => (a: Table, b: Table) => {
  const rank = (table: Table) => (table.variant === mineral.defaults[measure] ? 0 : table.variant === undefined ? 1 : 2)
  return rank(a) - rank(b)
}

/** US tables of a measure, the newest edition of each kind, the default kind first. */
export const usTables = (corpus: Corpus, mineral: Mineral, measure: Measure): readonly Table[] => {
  const kinds = new Map<string, Table>()
  for (const table of [...tablesAbout(corpus, mineral.id, measure)].sort(byOrder(corpus))) {
    if (measure !== 'import-share' && isWorldTable(table)) continue
    const kind = `${table.variant ?? ''}:${table.unit}`
    if (!kinds.has(kind)) kinds.set(kind, table)
  }
  return [...kinds.values()].sort(order(mineral, measure))
}

/** The mineral and those that its chain or its statistics stand under, itself first. */
export const ownersOf = (corpus: Corpus, id: string): readonly string[] => {
  const { chain, statistics } = mineralOf(corpus, id)
  return [...new Set([id, chain.refining, chain.mining, statistics?.under].filter((owner) => owner !== undefined))]
}

/** US tables of a measure that answer for a mineral: its own, else those of what it stands under. */
export const usTablesFor = (corpus: Corpus, id: string, measure: Measure): readonly Table[] =>
  ownersOf(corpus, id)
    .map((owner) => usTables(corpus, mineralOf(corpus, owner), measure))
    .find((tables) => tables.length > 0) ?? []

/** The latest row of the default US table of a mineral's own. */
export const usEntry = (corpus: Corpus, id: string, measure: Measure): USRow | undefined => {
  const [table] = usTables(corpus, mineralOf(corpus, id), measure)
  return table && usRow(table)
}

/** The US row of a table for a year, or the latest. */
export const usRow = (table: Table, year?: number): USRow | undefined => {
  const rows = table.observations.filter(
    (row) => row.place === 'USA' && (year === undefined ? !row.projected : row.year === year),
  )
  const row = [...rows].sort((a, b) => b.year - a.year)[0]
  return row ? { table, row } : undefined
}

/** "2025 est." of a US row: the newest year of an edition is an estimate (number rule 6). */
export const usEstimated = ({ table, row }: USRow): boolean =>
  row.estimated || (row.place === 'USA' && row.year === table.years.at(-1))
export const usYear = (us: USRow): string => us.row.period ?? `${us.row.year}${usEstimated(us) ? ' est.' : ''}`
