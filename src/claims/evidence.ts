import type { Corpus, Stage, Table } from '../corpus/types.js'
import { lensesOf, type Lens } from '../tables/views.js'
import { mineralOf } from '../answers/names.js'
import { type Cut, cutsFor, cutsOf, isWorldTable, tablesAbout } from '../tables/select.js'
import { aggregateOf } from '../tables/stages.js'
import type { Claim } from './claim.js'
import { tablesBy } from './named-source.js'

/** How far back a figure may lie to explain a claim without a year: "China mines 97 % of rare earths" was so in 2010. */
const YEARS_BACK = 15

/** A stage of a mineral (or its reserves) that a claim could mean, with the cuts that bear on it. */
export interface Side {
  readonly lens: Lens
  readonly measure: 'production' | 'capacity' | 'reserves'
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

/** "magnet-elements" counts four of the rare earths; a share as the publication prints it counts the whole. */
const isNarrow = (lens: Lens, { variant, stage, measure }: Table): boolean => {
  if (variant === undefined || variant === 'reported-share') return false
  const { defaults } = lens.mineral
  return variant !== (defaults[`${measure}:${stage ?? ''}`] ?? defaults[measure])
}

/** One table a publication that counts the whole mineral; the others of the stage count it otherwise. */
const tablesFor = (
  corpus: Corpus,
  lens: Lens,
  measure: Side['measure'],
): readonly [readonly Table[], readonly Table[]] => {
  const all = tablesAbout(corpus, lens.mineral.id, measure).filter(
    (table) => isWorldTable(table) && (lens.stage === undefined || table.stage === lens.stage),
  )
  const whole = lens.tables.flatMap((table) => {
    if (!isNarrow(lens, table)) return [table]
    return all.find((other) => other.source === table.source && !isNarrow(lens, other)) ?? []
  })
  const main = whole.length > 0 ? whole : lens.tables
  return [
    main,
    all.filter((table) => !main.includes(table) && lens.tables.some(({ source }) => source === table.source)),
  ]
}

const sideOf = (corpus: Corpus, lens: Lens, measure: Side['measure'], year: number | undefined): Side => {
  const [main, more] = tablesFor(corpus, lens, measure)
  const definitions = more.flatMap((table) => {
    const cuts = cutsOf(table).filter((cut) => !cut.projected && !isPeriod(cut))
    const fit = year === undefined ? cuts[0] : cuts.find((cut) => cut.year === year)
    return fit ? [fit] : []
  })
  const side = sideIn(lens, main, measure, year)
  const newest = Math.max(0, ...side.current.map((cut) => cut.year))
  const told = { ...side, definitions: definitions.filter((cut) => cut.year === newest) }
  if (year === undefined || side.current.length > 0) return told
  const latest = sideIn(lens, main, measure, undefined)
  const last = latest.current[0]?.year ?? 0
  return last < year && last >= year - STALE_YEARS ? { ...latest, others: [], stale: true } : told
}

const sideIn = (lens: Lens, tables: readonly Table[], measure: Side['measure'], year: number | undefined): Side => {
  if (year !== undefined) {
    const found = cutsFor(tables, year).filter((cut) => !cut.projected && !isPeriod(cut))
    const [current, others] = newestEditions(found)
    return { lens, measure, current, definitions: [], others, stale: false }
  }
  const past = tables.flatMap((table) => cutsOf(table).filter((cut) => !cut.projected))
  const dated = past.filter((cut) => !isAverage(cut.table) && !isPeriod(cut))
  const pool = dated.length > 0 ? dated : past
  const newest = Math.max(...pool.map((cut) => cut.year))
  const [current] = newestEditions(pool.filter((cut) => cut.year === newest))
  const others = past
    .filter((cut) => !current.includes(cut) && cut.year >= newest - YEARS_BACK)
    .sort((a, b) => b.year - a.year)
  return { lens, measure, current, definitions: [], others, stale: false }
}

/** Lenses with the tables of the publisher that a claim names; those without one are dropped. */
const lensesBy = (lenses: readonly Lens[], { source }: Claim): readonly Lens[] =>
  source === undefined
    ? lenses
    : lenses
        .map((lens) => ({ ...lens, tables: tablesBy(lens.tables, source) }))
        .filter(({ tables }) => tables.length > 0)

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
  const main = lensesBy(
    measure === 'production' ? productionLenses(corpus, claim, id, stage) : lensesOf(corpus, mineral, measure, stage),
    claim,
  )
  const all = main.map((lens) => sideOf(corpus, lens, measure, claim.year))
  // An average of years long past is no stage to hold a claim of today against where another stage has a figure.
  const dated = all.filter((side) => !side.current.every((cut) => isAverage(cut.table)))
  const sides = stage === undefined && dated.length > 0 ? dated : all
  const alsoReserves = measure === 'production' && claim.holds && stage === undefined && claim.measure === undefined
  if (!alsoReserves || aggregateOf(corpus, mineral, 'reserves')) return sides
  const reserves = lensesBy(lensesOf(corpus, mineral, 'reserves'), claim).map((lens) =>
    sideOf(corpus, lens, 'reserves', claim.year),
  )
  return [...sides, ...reserves]
}
