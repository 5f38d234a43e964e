import type { Corpus, Measure, Mineral, Observation, Stage, Table } from '../corpus/types.js'
import { tablesByMineral } from '../corpus/lookup.js'
import type { Years } from '../language/question.js'
import { compareIds } from '../prose.js'
import { byOrder } from './sources.js'
import { once } from '../once.js'

/** A table in one year: the rows that may be divided by one another (number rule 1). */
export interface Cut {
  readonly table: Table
  readonly year: number
  readonly rows: readonly Observation[]
  /** A projection of the future rather than a published past. */
  readonly projected: boolean
}

/** All tables of a mineral and measure, in the order of the files. */
export const tablesAbout = (corpus: Corpus, mineral: string, measure: Measure): readonly Table[] =>
  tablesByMineral(corpus)
    .get(mineral)
    ?.filter((table) => table.measure === measure) ?? []

/** A table of the world rather than of the United States alone: only such a table has shares and ranks. */
export const isWorldTable = (table: Table): boolean => table.observations.some((row) => row.place !== 'USA')

const hasTotal = (table: Table): boolean =>
  table.observations.some((row) => row.place === 'WLD' && row.value !== undefined)

const SHARES = 'reported-share'

/** The variant that holds the printed shares of a table's product. */
const sharesOf = (table: Table | undefined): string =>
  table?.variant === undefined ? SHARES : `${table.variant}-${SHARES}`

/** The combined share of the first three is no country's. */
export const isCombined = (table: Table): boolean => /(^|-)top-\d+-share$/.test(table.variant ?? '')

/** What a table counts that its mineral's name does not say: "battery grade". Empty for the mineral itself. */
export const productVariant = (table: Table): string =>
  (table.variant ?? '').replace(/-?reported-share$/, '').replaceAll('-', ' ')

/** The one table of a source that answers by default: the curator's variant, the unnamed one, the one with a total. */
const preferred = (tables: readonly Table[], variant: string | undefined): Table | undefined => {
  const score = (table: Table): number =>
    (table.variant === variant ? 8 : 0) +
    (table.variant === undefined ? 4 : 0) +
    (table.unit === '%' ? 0 : 2) +
    (hasTotal(table) ? 1 : 0)
  return [...tables].sort((a, b) => score(b) - score(a) || compareIds(a.id, b.id))[0]
}

/**
 * World tables of a mineral, one a source, in the order in which they answer. `stage` is for production and capacity.
 */
export const candidates = (corpus: Corpus, mineral: Mineral, measure: Measure, stage?: Stage): readonly Table[] => {
  const known = chosen(corpus)
  const key = `${mineral.id}:${measure}:${stage ?? ''}`
  const found = known.get(key) ?? chooseTables(corpus, mineral, measure, stage)
  known.set(key, found)
  return found
}

/** Choices by corpus, which never changes once it is loaded. */
const chosen = once<Corpus, Map<string, readonly Table[]>>(() => new Map())

const chooseTables = (corpus: Corpus, mineral: Mineral, measure: Measure, stage?: Stage): readonly Table[] => {
  const variant = mineral.defaults[stage === undefined ? measure : `${measure}:${stage}`] ?? mineral.defaults[measure]
  const bySource = new Map<string, Table[]>()
  for (const table of tablesAbout(corpus, mineral.id, measure)) {
    if (!isWorldTable(table) || isCombined(table) || (stage !== undefined && table.stage !== stage)) continue
    bySource.set(table.source, [...(bySource.get(table.source) ?? []), table])
  }
  const best = [...bySource.values()].flatMap((tables) => {
    const main = preferred(tables, variant)
    // A publication may print a share for years that its tonnages leave out: the same product, so it answers next.
    const shares = tables.find((table) => table !== main && table.variant === sharesOf(main))
    return [main, shares].filter((table) => table !== undefined)
  })
  return best.sort(byOrder(corpus))
}

/** The cuts of a table by year. */
const cutsByYear = once((table: Table): ReadonlyMap<number, Cut> => {
  const rows = new Map<number, Observation[]>()
  for (const row of table.observations) {
    const same = rows.get(row.year)
    if (same) same.push(row)
    else rows.set(row.year, [row])
  }
  return new Map(
    [...rows].map(([year, own]) => [year, { table, year, rows: own, projected: own.every((row) => row.projected) }]),
  )
})

const cutOf = (table: Table, year: number): Cut | undefined => cutsByYear(table).get(year)

/** Cuts of a table, latest first; projections last. */
export const cutsOf = (table: Table): readonly Cut[] =>
  [...table.years]
    .sort((a, b) => b - a)
    .map((year) => cutOf(table, year))
    .filter((cut) => cut !== undefined)
    .sort((a, b) => Number(a.projected) - Number(b.projected))

/** Years that tables have figures of the past for, ascending. */
export const yearsOf = (tables: readonly Table[], projected = false): readonly number[] => {
  const years = new Set<number>()
  for (const table of tables) for (const row of table.observations) if (row.projected === projected) years.add(row.year)
  return [...years].sort((a, b) => a - b)
}

/** The year that lies nearest to one; undefined of none. */
export const nearestTo = (years: readonly number[], year: number): number | undefined =>
  [...years].sort((a, b) => Math.abs(a - year) - Math.abs(b - year))[0]

/** The year that a question is about: the last one it names, or undefined for the latest. */
export const askedYear = (years: Years): number | undefined =>
  years.kind === 'latest' ? undefined : years.kind === 'years' ? years.years.at(-1) : years.to

/** A mean over several years, which stands behind figures of one year. */
export const isAverage = (cut: Cut): boolean => cut.rows.some((row) => row.period !== undefined)

/**
 * The cuts that answer for a year, best first, in the order of the tables: publication before publication, the later
 * edition before the earlier. For now: each table's latest, the newest year first (number rule 5), averages last.
 * Projections are left out unless the year asked has nothing else.
 */
export const cutsFor = (tables: readonly Table[], year?: number): readonly Cut[] => {
  if (year === undefined)
    return tables
      .map((table) => cutsOf(table)[0])
      .filter((cut): cut is Cut => cut !== undefined && !cut.projected)
      .sort((a, b) => Number(isAverage(a)) - Number(isAverage(b)) || b.year - a.year)
  const found = tables.map((table) => cutOf(table, year)).filter((cut) => cut !== undefined)
  const past = found.filter((cut) => !cut.projected)
  return past.length > 0 ? past : found
}
