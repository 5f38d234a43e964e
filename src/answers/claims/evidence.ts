import type { Corpus, Stage, Table } from '../../corpus/types.js'
import { lensesOf, type Lens } from '../lenses.js'
import { mineralOf } from '../names.js'
import { type Cut, cutsFor, cutsOf } from '../select.js'
import { aggregateOf } from '../stages.js'
import type { Claim } from './claim.js'

/** How far back a figure may lie to explain a claim without a year: "China mines 97 % of rare earths" was so in 2010. */
const YEARS_BACK = 15

/** A stage of a mineral (or its reserves) that a claim could mean, with the cuts that bear on it. */
export interface Side {
  readonly lens: Lens
  readonly measure: 'production' | 'capacity' | 'reserves'
  /** The cuts of the year that is meant, the newest edition of each publication, best publisher first. */
  readonly current: readonly Cut[]
  /** Other editions of the same year, and earlier years: they can show that a figure was right once. */
  readonly others: readonly Cut[]
  /** The year claimed is later than the newest one here, whose cuts stand in `current` all the same. */
  readonly stale: boolean
}

/** A side this much older than the year claimed still tells the stages apart. */
const STALE_YEARS = 3

const seriesName = (table: Table): string => table.source.replace(/-\d{4}$/, '')
const isAverage = (table: Table): boolean => table.source.startsWith('ec-')
const isPeriod = (cut: Cut): boolean => cut.rows.some((row) => row.period !== undefined)

/** The newest edition of each publication; the rest. Cuts come best first. */
const newestEditions = (cuts: readonly Cut[]): readonly [Cut[], Cut[]] => {
  const seen = new Set<string>()
  const first: Cut[] = []
  const rest: Cut[] = []
  for (const cut of cuts) {
    const name = seriesName(cut.table)
    ;(seen.has(name) ? rest : first).push(cut)
    seen.add(name)
  }
  return [first, rest]
}

const sideOf = (lens: Lens, measure: Side['measure'], year: number | undefined): Side => {
  const side = sideIn(lens, measure, year)
  if (year === undefined || side.current.length > 0) return side
  const latest = sideIn(lens, measure, undefined)
  const newest = latest.current[0]?.year ?? 0
  return newest < year && newest >= year - STALE_YEARS ? { ...latest, others: [], stale: true } : side
}

const sideIn = (lens: Lens, measure: Side['measure'], year: number | undefined): Side => {
  const past = lens.tables.flatMap((table) => cutsOf(table).filter((cut) => !cut.projected))
  if (year !== undefined) {
    const found = cutsFor(lens.tables, year).filter((cut) => !cut.projected && !isPeriod(cut))
    const [current, others] = newestEditions(found)
    return { lens, measure, current, others, stale: false }
  }
  const dated = past.filter((cut) => !isAverage(cut.table) && !isPeriod(cut))
  const pool = dated.length > 0 ? dated : past
  const newest = Math.max(...pool.map((cut) => cut.year))
  const [current] = newestEditions(pool.filter((cut) => cut.year === newest))
  const others = past.filter((cut) => !current.includes(cut) && cut.year >= newest - YEARS_BACK)
  return { lens, measure, current, others: [...others].sort((a, b) => b.year - a.year), stale: false }
}

const productionLenses = (corpus: Corpus, claim: Claim, id: string, stage: Stage | undefined): readonly Lens[] => {
  const mineral = mineralOf(corpus, id)
  const lenses = lensesOf(corpus, mineral, 'production', stage)
  if (stage !== undefined) return lenses
  const own = lenses.filter((lens) => lens.mineral.id === id)
  const chain = claim.controls || own.length === 0 ? lenses : own
  return claim.controls ? chain : chain.filter((lens) => lens.stage !== 'manufacturing' || chain.length === 1)
}

/** What a claim could mean of one mineral: every stage that its words leave open. Empty where no table bears on it. */
export const sidesOf = (corpus: Corpus, claim: Claim, id: string, stage = claim.stage): readonly Side[] => {
  const mineral = mineralOf(corpus, id)
  const measure = claim.measure === 'reserves' || claim.measure === 'capacity' ? claim.measure : 'production'
  if (aggregateOf(corpus, mineral, measure)) return []
  const main =
    measure === 'production' ? productionLenses(corpus, claim, id, stage) : lensesOf(corpus, mineral, measure, stage)
  const all = main.map((lens) => sideOf(lens, measure, claim.year))
  // An average of years long past is no stage to hold a claim of today against where another stage has a figure.
  const dated = all.filter((side) => !side.current.every((cut) => isAverage(cut.table)))
  const sides = stage === undefined && dated.length > 0 ? dated : all
  const alsoReserves = measure === 'production' && claim.holds && stage === undefined && claim.measure === undefined
  if (!alsoReserves || aggregateOf(corpus, mineral, 'reserves')) return sides
  const reserves = lensesOf(corpus, mineral, 'reserves').map((lens) => sideOf(lens, 'reserves', claim.year))
  return [...sides, ...reserves]
}
