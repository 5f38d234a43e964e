import { mineralOf } from '../corpus/entities.js'
import type { Corpus, Measure, Stage } from '../corpus/types.js'
import { leaderOf } from './read.js'
import { cutsFor, tablesAbout } from './select.js'
import { type Share, shareOf } from './shares.js'
import { aggregateOf } from './stages.js'
import { lensesOf } from './views.js'

/** All minerals that have a table of their own, by id. */
export const mineralsWithTables = (corpus: Corpus): readonly string[] =>
  [...new Set([...corpus.tables.values()].map((table) => table.mineral))].sort()

/** Shares of a place (or of each stage's leader) over all minerals, largest first. One share a mineral and stage. */
export const sharesOver = (
  corpus: Corpus,
  minerals: readonly string[],
  place: string | undefined,
  stage?: Stage,
  measure: 'production' | 'reserves' | 'capacity' = 'production',
): readonly Share[] =>
  minerals
    .filter((id) => !aggregateOf(corpus, mineralOf(corpus, id), measure))
    .flatMap((id) => lensesOf(corpus, mineralOf(corpus, id), measure, stage).filter((lens) => lens.mineral.id === id))
    .flatMap((lens) => {
      for (const cut of cutsFor(lens.tables)) {
        const where = place ?? leaderOf(corpus, cut)?.place
        const share = where === undefined ? undefined : shareOf(corpus, cut, where)
        if (share?.kind === 'share') return [share]
      }
      return []
    })
    .sort((a, b) => b.value - a.value)

/**
 * Members to ask instead of a group that has no table of the measure: platinum and palladium for the platinum group.
 * Empty where the group has its own tables, or its members have none. The figures of members are never added (number rule 11).
 */
export const membersToAsk = (corpus: Corpus, minerals: readonly string[], measure: Measure): readonly string[] => {
  const [id, ...others] = minerals
  if (id === undefined || others.length > 0) return []
  const { members, statistics } = mineralOf(corpus, id)
  // What is published of a group under another name is told so: yttrium is not the heavy rare earths.
  if (members.length === 0 || statistics || tablesAbout(corpus, id, measure).length > 0) return []
  return members.filter((member) => tablesAbout(corpus, member, measure).length > 0)
}
