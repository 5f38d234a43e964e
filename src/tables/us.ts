import type { Corpus, Measure, Mineral, Observation, Table } from '../corpus/types.js'
import { compareIds } from '../prose.js'
import { tablesAbout, isWorldTable } from './select.js'

/** A row of the United States in a table of US statistics, in its latest (or asked) year. */
export interface USRow {
  readonly table: Table
  readonly row: Observation
}

const editionOf = (corpus: Corpus, table: Table): number => corpus.sources.get(table.source)?.edition ?? 0

const byEdition = (corpus: Corpus) => (a: Table, b: Table) =>
  editionOf(corpus, b) - editionOf(corpus, a) || compareIds(b.source, a.source)

const order = (mineral: Mineral, measure: Measure) => (a: Table, b: Table) => {
  const rank = (table: Table) => (table.variant === mineral.defaults[measure] ? 0 : table.variant === undefined ? 1 : 2)
  return rank(a) - rank(b)
}

/** US tables of a measure, the newest edition of each kind, the default kind first. */
export const usTables = (corpus: Corpus, mineral: Mineral, measure: Measure): readonly Table[] => {
  const kinds = new Map<string, Table>()
  for (const table of [...tablesAbout(corpus, mineral.id, measure)].sort(byEdition(corpus))) {
    if (measure !== 'import-share' && isWorldTable(table)) continue
    const kind = `${table.variant ?? ''}:${table.unit}`
    if (!kinds.has(kind)) kinds.set(kind, table)
  }
  return [...kinds.values()].sort(order(mineral, measure))
}

/** What variants of tables of recycling are called. */
const SCRAP = ['secondary', 'scrap']

/** US tables of output, which a world table of the same mineral does not hold: mine production before that of plants. */
export const usOutput = (corpus: Corpus, mineral: Mineral): readonly Table[] =>
  [...tablesAbout(corpus, mineral.id, 'production')]
    .filter((table) => !isWorldTable(table) && !SCRAP.some((word) => table.variant?.includes(word)))
    .sort((a, b) => byEdition(corpus)(a, b) || Number(a.stage !== 'mining') - Number(b.stage !== 'mining'))

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
