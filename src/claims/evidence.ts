import type { Corpus, Stage, Table } from '../corpus/types.js'
import { mineralOf } from '../corpus/entities.js'
import { type Cut, cutsFor, cutsOf, isAverage, isWorldTable, tablesAbout } from '../tables/select.js'
import { familyOf } from '../tables/sources.js'
import { aggregateOf } from '../tables/stages.js'
import { type Lens, lensesOf, type WorldMeasure } from '../tables/views.js'
import type { Claim } from './claim.js'

/** How far back a figure may lie to explain a claim without a year: "China mines 97 % of rare earths" was so in 2010. */
const YEARS_BACK = 15

/** A stage of a mineral (or its reserves) that a claim could mean, with the cuts that bear on it. */
export interface Side {
  readonly lens: Lens
  readonly measure: WorldMeasure
  /** The cuts of the year that is meant, the newest edition of each publication, best publisher first. */
  readonly current: readonly Cut[]
  /** Tables that count something narrower, or the same in another way, in their newest year or the one claimed. */
  readonly definitions: readonly Cut[]
  /** Other editions of the same year, and earlier years: they can show that a figure was right once. */
  readonly others: readonly Cut[]
  /** The year claimed is later than the newest one here, whose cuts stand in `current` all the same. */
  readonly stale: boolean
}

/** A side this much older than the year claimed still tells the stages apart. */
const STALE_YEARS = 3

/** Families of publishers whose figures are here by country. */
export const OURS: ReadonlySet<string> = new Set(['usgs', 'bgs', 'iea', 'ec'])

/** The tables that a claim can be held against: those of the publisher that it names, else all. */
export const tablesBy = <T extends Table>(tables: readonly T[], source: string | undefined): readonly T[] =>
  source === undefined ? tables : tables.filter((table) => familyOf(table.source) === source)

const isPeriod = (cut: Cut): boolean => cut.rows.some((row) => row.period !== undefined)
const isOfYear = (cut: Cut): boolean => !cut.projected && !isPeriod(cut)

/** The newest edition of each publication; the rest. Cuts come best first. */
const newestEditions = (cuts: readonly Cut[]): readonly [Cut[], Cut[]] => {
  const series = ({ table }: Cut): string => table.source.replace(/-\d{4}$/, '')
  const first = cuts.filter((cut, at) => cuts.findIndex((other) => series(other) === series(cut)) === at)
  return [first, cuts.filter((cut) => !first.includes(cut))]
}

/** "magnet-elements" counts four of the rare earths; a share as the publication prints it counts the whole. */
const isNarrow = ({ mineral: { defaults } }: Lens, { variant, stage, measure }: Table): boolean =>
  variant !== undefined &&
  variant !== 'reported-share' &&
  variant !== (defaults[`${measure}:${stage ?? ''}`] ?? defaults[measure])

/** One table a publication that counts the whole mineral; the others of the stage count it otherwise. */
const tablesFor = (
  corpus: Corpus,
  lens: Lens,
  measure: WorldMeasure,
): readonly [readonly Table[], readonly Table[]] => {
  const all = tablesAbout(corpus, lens.mineral.id, measure).filter(
    (table) => isWorldTable(table) && (lens.stage === undefined || table.stage === lens.stage),
  )
  const whole = lens.tables.flatMap((table) =>
    isNarrow(lens, table)
      ? (all.find((other) => other.source === table.source && !isNarrow(lens, other)) ?? [])
      : [table],
  )
  const main = whole.length > 0 ? whole : lens.tables
  const own = new Set(lens.tables.map(({ source }) => source))
  return [main, all.filter((table) => !main.includes(table) && own.has(table.source))]
}

const sideIn = (lens: Lens, tables: readonly Table[], measure: WorldMeasure, year: number | undefined): Side => {
  const plain = { lens, measure, definitions: [], stale: false }
  if (year !== undefined) {
    const [current, others] = newestEditions(cutsFor(tables, year).filter(isOfYear))
    return { ...plain, current, others }
  }
  const past = tables.flatMap((table) => cutsOf(table).filter((cut) => !cut.projected))
  const dated = past.filter((cut) => !isAverage(cut) && !isPeriod(cut))
  const pool = dated.length > 0 ? dated : past
  const newest = Math.max(...pool.map((cut) => cut.year))
  const [current] = newestEditions(pool.filter((cut) => cut.year === newest))
  const others = past
    .filter((cut) => !current.includes(cut) && cut.year >= newest - YEARS_BACK)
    .sort((a, b) => b.year - a.year)
  return { ...plain, current, others }
}

const sideOf = (corpus: Corpus, lens: Lens, measure: WorldMeasure, year: number | undefined): Side => {
  const [main, more] = tablesFor(corpus, lens, measure)
  const side = sideIn(lens, main, measure, year)
  const newest = Math.max(0, ...side.current.map((cut) => cut.year))
  const definitions = more.flatMap((table) => {
    const cuts = cutsOf(table).filter(isOfYear)
    return (year === undefined ? cuts.slice(0, 1) : cuts).filter((cut) => cut.year === newest)
  })
  if (year === undefined || side.current.length > 0) return { ...side, definitions }
  const latest = sideIn(lens, main, measure, undefined)
  const last = latest.current[0]?.year ?? 0
  return last < year && last >= year - STALE_YEARS ? { ...latest, others: [], stale: true } : side
}

/** Without a stage, what is mined or made of the mineral itself; all of its chain where a country "controls" it. */
const productionLenses = (corpus: Corpus, claim: Claim, id: string, stage: Stage | undefined): readonly Lens[] => {
  const lenses = lensesOf(corpus, mineralOf(corpus, id), 'production', stage)
  if (stage !== undefined || claim.controls) return lenses
  const own = lenses.filter((lens) => lens.mineral.id === id)
  const chain = own.length === 0 ? lenses : own
  return chain.filter((lens) => lens.stage !== 'manufacturing' || chain.length === 1)
}

/** What a claim could mean of one mineral: every stage that its words leave open. Empty where no table bears on it. */
export const sidesOf = (corpus: Corpus, claim: Claim, id: string, stage = claim.stage): readonly Side[] => {
  const mineral = mineralOf(corpus, id)
  const measure = claim.measure === 'reserves' || claim.measure === 'capacity' ? claim.measure : 'production'
  if (aggregateOf(corpus, mineral, measure)) return []
  const sides = (lenses: readonly Lens[], of: WorldMeasure): readonly Side[] =>
    lenses
      .map((lens) => ({ ...lens, tables: tablesBy(lens.tables, claim.source) }))
      .filter(({ tables }) => tables.length > 0)
      .map((lens) => sideOf(corpus, lens, of, claim.year))
  const lenses =
    measure === 'production' ? productionLenses(corpus, claim, id, stage) : lensesOf(corpus, mineral, measure, stage)
  const all = sides(lenses, measure)
  // An average of years long past is no stage to hold a claim of today against where another stage has a figure.
  const dated = all.filter((side) => !side.current.every(isAverage))
  const main = stage === undefined && dated.length > 0 ? dated : all
  // "70% of the world's phosphate is Moroccan" names no measure: reserves could be meant, more so by what is held.
  const open = measure === 'production' && stage === undefined && claim.measure === undefined
  const reserves =
    open && !aggregateOf(corpus, mineral, 'reserves') ? sides(lensesOf(corpus, mineral, 'reserves'), 'reserves') : []
  if (claim.holds) return [...main, ...reserves]
  const [first, ...others] = main
  const figured = claim.assertion.kind === 'share' || claim.assertion.kind === 'amount'
  return first && figured && !claim.controls
    ? [{ ...first, definitions: [...first.definitions, ...reserves.flatMap(({ current }) => current)] }, ...others]
    : main
}
