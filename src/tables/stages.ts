import type { Corpus, Measure, Mineral, Stage, StandsUnder, Table } from '../corpus/types.js'
import { mineralOf } from '../corpus/entities.js'
import { candidates } from './select.js'
import { averagesOf } from './sources.js'

/** A stage of a mineral's chain and the tables that answer it, in the order in which they answer. */
export interface Line {
  readonly stage: Stage
  /** The mineral whose tables these are: bauxite for the mining of aluminum. */
  readonly mineral: Mineral
  readonly tables: readonly Table[]
}

const ORDER: readonly Stage[] = ['mining', 'refining', 'manufacturing']

/** The stages of a mineral that have tables of the measure; only the asked one where a stage is asked. */
export const linesOf = (
  corpus: Corpus,
  mineral: Mineral,
  stage?: Stage,
  measure: Measure = 'production',
): readonly Line[] => {
  const lines = ORDER.filter((candidate) => stage === undefined || candidate === stage)
    .map((candidate) => {
      const owner = mineralOf(corpus, mineral.chain[candidate] ?? mineral.id)
      return { stage: candidate, mineral: owner, tables: candidates(corpus, owner, measure, candidate) }
    })
    .filter((line) => line.tables.length > 0)
  // Anodes, cathodes and magnets are other products than the mineral: they answer when they are asked for.
  const primary = lines.filter((line) => line.stage !== 'manufacturing')
  if (stage !== undefined || primary.length === 0) return lines
  // The mineral's own table leads: who asks for aluminum means the metal, and its ore comes second.
  return [...primary].sort((a, b) => Number(a.mineral.id !== mineral.id) - Number(b.mineral.id !== mineral.id))
}

/**
 * A mineral whose country figures stand under an aggregate only: dysprosium under rare earths, iridium under the platinum
 * group (number rule 7). Criticality averages of single elements are modelled from the aggregate and do not count.
 */
export const aggregateOf = (corpus: Corpus, mineral: Mineral, measure: Measure): StandsUnder | undefined => {
  const stands = (measure === 'reserves' ? mineral.reserves : undefined) ?? mineral.statistics
  // The reserves of a metal's ore answer for the metal: bauxite's for aluminum.
  if (!stands || (measure === 'reserves' && Object.values(mineral.chain).includes(stands.under))) return undefined
  const own =
    measure === 'production'
      ? linesOf(corpus, mineral).flatMap((line) => line.tables)
      : candidates(corpus, mineral, measure)
  const member = mineral.groups.includes(stands.under)
  return own.some((table) => !member || averagesOf(corpus, table.source) === undefined) ? undefined : stands
}
