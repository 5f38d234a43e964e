import { mineralOf } from '../corpus/entities.js'
import { tablesOf } from '../corpus/lookup.js'
import type { Corpus, Table } from '../corpus/types.js'
import { earliestFirst, type Entry, numbersOf } from './entries.js'

/** What the European Commission scores of a material. */
export type Score = 'supply-risk' | 'economic-importance'

/** The first assessment by the method that is still in use: earlier scores are not to be compared with later ones. */
export const SAME_METHOD_SINCE = 2017

const tableOf = (corpus: Corpus, mineral: string, score: Score): Table | undefined =>
  tablesOf(corpus, { mineral, measure: score })[0]

/** The mineral whose score is that of another: itself, or the smallest group that is scored as one. */
export const scoredAs = (corpus: Corpus, mineral: string): string | undefined => {
  if (tableOf(corpus, mineral, 'supply-risk')) return mineral
  return [...corpus.minerals.values()]
    .filter(({ id, members }) => members.includes(mineral) && tableOf(corpus, id, 'supply-risk') !== undefined)
    .sort((a, b) => a.members.length - b.members.length)
    .at(0)?.id
}

/** The minerals whose scores answer for one: itself, its group, or its parts ("rare earths": the light and the heavy). */
export const scoredParts = (corpus: Corpus, mineral: string): readonly string[] => {
  const own = scoredAs(corpus, mineral)
  if (own !== undefined) return [own]
  const parts = mineralOf(corpus, mineral).members.flatMap((member) => scoredAs(corpus, member) ?? [])
  return [...new Set(parts)]
}

/** The scores of a mineral, one an assessment, the earliest first. */
export const scoresOf = (corpus: Corpus, mineral: string, score: Score): readonly Entry[] => {
  const table = tableOf(corpus, mineral, score)
  return table ? earliestFirst(numbersOf(table)).map((row) => ({ table, row })) : []
}

/** The score of the last assessment that was out in a year; the newest where no year is asked. */
export const scoreAt = (corpus: Corpus, mineral: string, score: Score, year?: number): Entry | undefined =>
  scoresOf(corpus, mineral, score)
    .filter(({ row }) => year === undefined || row.year <= year)
    .at(-1)

/** Every mineral that one assessment scores, the highest first; of the newest assessment where no year is asked. */
export const scoreRanking = (corpus: Corpus, score: Score, year?: number): readonly Entry[] => {
  const all = [...corpus.minerals.keys()].flatMap((id) => scoresOf(corpus, id, score))
  const out = all.map(({ row }) => row.year).filter((one) => year === undefined || one <= year)
  const assessed = Math.max(...out)
  return all.filter(({ row }) => row.year === assessed).sort((a, b) => b.row.value - a.row.value)
}
