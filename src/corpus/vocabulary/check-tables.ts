import type { CheckProblem } from '../problem.js'
import type { Table } from '../types.js'
import type { VocabularyFiles } from './read.js'
import { MINERALS_FILE, placeEntries } from './schema.js'

const slotOf = ({ measure, stage }: Table): string => (stage === undefined ? measure : `${measure}:${stage}`)

const unknownIds = ({ minerals, places }: VocabularyFiles, tables: readonly Table[]): CheckProblem[] => {
  const known = new Set(placeEntries(places.data).map(({ id }) => id))
  return tables.flatMap(({ source, mineral, importer, observations }) => {
    const file = `corpus/statistics/${source}.csv`
    const line = observations[0]?.line
    const at = { file, ...(line !== undefined && { line }) }
    const strangers =
      importer === undefined || known.has(importer)
        ? []
        : [
            {
              ...at,
              problem: `importer "${importer}" is not in corpus/places.yaml`,
              mend: 'correct the rows or add it',
            },
          ]
    const rows = observations
      .filter(({ place }) => !known.has(place))
      .map(({ place, line }) => ({
        file,
        line,
        problem: `place "${place}" is not in corpus/places.yaml`,
        mend: 'correct the row or add the place',
      }))
    if (Object.hasOwn(minerals.data?.minerals ?? {}, mineral)) return [...strangers, ...rows]
    const problem = `mineral "${mineral}" is not in corpus/minerals.yaml`
    return [{ ...at, problem, mend: 'correct the rows or add the mineral' }, ...strangers, ...rows]
  })
}

/**
 * What vocabulary and statistics owe each other: minerals and places of the tables are known; the variant of a default
 * exists; a stage, the reserves or the figures that are said to stand under another mineral do stand there.
 */
export const checkTables = (files: VocabularyFiles, tables: readonly Table[]): CheckProblem[] => {
  const { minerals } = files
  const variants = new Set(tables.map((table) => `${table.mineral} ${slotOf(table)} ${table.variant ?? ''}`))
  const measures = new Set(tables.map(({ mineral, measure }) => `${mineral} ${measure}`))
  const stages = new Set(tables.map(({ mineral, stage }) => `${mineral} ${stage ?? ''}`))
  const withTables = new Set(tables.map(({ mineral }) => mineral))
  const problems = unknownIds(files, tables)
  for (const [id, entry] of Object.entries(minerals.data?.minerals ?? {})) {
    const add = (path: readonly string[], problem: string, mend: string): void => {
      problems.push({ file: MINERALS_FILE, line: minerals.lineOf(['minerals', id, ...path]), problem, mend })
    }
    for (const [slot, variant] of Object.entries(entry.defaults))
      if (!variants.has(`${id} ${slot} ${variant}`))
        add(
          ['defaults', slot],
          `${id} has no table ${slot} of variant "${variant}"`,
          'name a variant of the statistics',
        )
    for (const [stage, to] of Object.entries(entry.chain))
      if (to !== id && !stages.has(`${to} ${stage}`))
        add(['chain', stage], `${to} has no table of ${stage}`, 'name the mineral whose tables answer the stage')
    if (entry.reserves && !measures.has(`${entry.reserves.under} reserves`))
      add(['reserves'], `${entry.reserves.under} has no table of reserves`, 'name the mineral that has one')
    if (entry.statistics && !withTables.has(entry.statistics.under))
      add(['statistics'], `${entry.statistics.under} has no tables`, 'name the mineral that has them')
  }
  return problems
}
