import { mineralOf } from '../corpus/entities.js'
import type { Corpus, Stage } from '../corpus/types.js'
import { leaderOf } from './read.js'
import { cutsFor } from './select.js'
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
