import type { Measure } from '../types.js'
import { eachRow } from './context.js'

/** Measures that say nothing without the place whose imports or supply they are of. */
const OF_IMPORTER = new Set<Measure>(['import-share', 'net-import-reliance', 'sourcing-share'])

/** Measures that are of some end use or technology. */
const OF_USE = new Set<Measure>(['use-share', 'demand'])

/** Whose imports a share or reliance is of, from where, and what is traded. */
export const checkTrade = eachRow(({ measure, importer, place, product, variant }) => {
  const of = `a row of ${measure}`
  if (OF_IMPORTER.has(measure) && importer === undefined) {
    const mend = 'write the place whose imports they are into the column importer, USA for the United States'
    return { column: 'importer', problem: `${of} names no importer`, mend }
  }
  if (measure === 'import-share' && place === importer) {
    const problem = `the supplier is the importer itself, ${place}`
    return { column: 'place', problem, mend: 'correct one of the two, or write "sourcing-share" if own output counts' }
  }
  if (measure === 'net-import-reliance' && place !== importer) {
    const problem = `the reliance of ${place} has the importer ${importer ?? ''}`
    return { column: 'importer', problem, mend: 'write the same place in both columns' }
  }
  if (measure === 'export-share' && product === undefined) {
    const mend = 'write what is traded: "lithium carbonate"'
    return { column: 'product', problem: `${of} names no product`, mend }
  }
  if (product !== undefined && variant === undefined) {
    const mend = 'give it one, so that its table is not that of the mineral: lithium-carbonate'
    return { column: 'variant', problem: `the product "${product}" has no variant`, mend }
  }
  return undefined
})

/** What a use share or a demand is for. */
export const checkUses = eachRow(({ measure, use }) => {
  if (OF_USE.has(measure) === (use !== undefined)) return undefined
  return use === undefined
    ? { column: 'use', problem: `a row of ${measure} names no use`, mend: 'write the end use: "Batteries"' }
    : { column: 'use', problem: `a row of ${measure} names a use, "${use}"`, mend: 'leave it empty' }
})
