import { mineralOf } from '../corpus/entities.js'
import type { Corpus, Measure, Mineral, Stage, StandsUnder, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { candidates } from './select.js'
import { averagesOf } from './sources.js'

/** One way of looking at a mineral: a stage of its production, or its reserves; with the tables that answer, in order. */
export interface Lens {
  readonly stage?: Stage
  /** The mineral whose tables these are: bauxite for the mining of aluminum. */
  readonly mineral: Mineral
  readonly tables: readonly Table[]
}

/** Measures that a table of the world can have. Other measures are of the United States alone. */
export type WorldMeasure = 'production' | 'capacity' | 'reserves'

/** Whether a measure is one of the world's countries, or none is named, which is production. */
export const isOfWorld = (measure: Measure | undefined): boolean =>
  measure === undefined || measure === 'production' || measure === 'reserves' || measure === 'capacity'

/** The world measure that a question is about; production where it names none. */
export const worldMeasure = (question: Question): WorldMeasure =>
  question.measure === 'reserves' || question.measure === 'capacity' ? question.measure : 'production'

const ORDER: readonly Stage[] = ['mining', 'refining', 'manufacturing']

/** The stages of a mineral's production that have tables; only the asked one where a stage is asked. */
const stagesOf = (corpus: Corpus, mineral: Mineral, asked?: Stage): readonly Lens[] => {
  const lenses = ORDER.filter((stage) => asked === undefined || stage === asked).flatMap((stage) => {
    const owner = mineralOf(corpus, mineral.chain[stage] ?? mineral.id)
    const tables = candidates(corpus, owner, 'production', stage)
    return tables.length > 0 ? [{ stage, mineral: owner, tables }] : []
  })
  // Anodes, cathodes and magnets are other products than the mineral: they answer when they are asked for.
  const primary = lenses.filter(({ stage }) => stage !== 'manufacturing')
  if (asked !== undefined || primary.length === 0) return lenses
  // The mineral's own table leads: who asks for aluminum means the metal, and its ore comes second.
  return primary.sort((a, b) => Number(a.mineral.id !== mineral.id) - Number(b.mineral.id !== mineral.id))
}

/** The lenses a question looks through: each stage with tables, or reserves (those of the ore where the metal has none). */
export const lensesOf = (corpus: Corpus, mineral: Mineral, measure: Measure, stage?: Stage): readonly Lens[] => {
  if (measure === 'production') return stagesOf(corpus, mineral, stage)
  for (const id of [mineral.id, mineral.chain.mining, mineral.chain.refining]) {
    const owner = id === undefined ? mineral : mineralOf(corpus, id)
    const tables = candidates(corpus, owner, measure)
    if (tables.length > 0) return [{ mineral: owner, tables }]
  }
  // Of uranium, resources are published and reserves are not; what the table counts is said with the figure.
  return measure === 'reserves' ? lensesOf(corpus, mineral, 'resources') : []
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
      ? lensesOf(corpus, mineral, measure).flatMap(({ tables }) => tables)
      : candidates(corpus, mineral, measure)
  const member = mineral.groups.includes(stands.under)
  return own.some((table) => !member || averagesOf(corpus, table.source) === undefined) ? undefined : stands
}
