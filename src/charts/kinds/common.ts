import type { Answer, Figure } from '../../answers/answer.js'
import type { Corpus } from '../../corpus/types.js'

export type Names = Pick<Corpus, 'minerals' | 'places'>

/** A place as a label stands alone: "United States", not "the United States". */
export const placeLabel = (id: string, { places }: Names): string => {
  const name = places.get(id)?.name ?? (id === 'OTHER' ? 'other countries' : id)
  const bare = name.replace(/^the /i, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

export const mineralLabel = (id: string, { minerals }: Names): string => {
  const name = minerals.get(id)?.name ?? id
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const STAGE_WORDS: Readonly<Record<string, string>> = { mining: 'mined', refining: 'refined', manufacturing: 'made' }

/** "mined", "refined", "reserves", "US import sources". */
export const measureWords = ({ measure, stage }: Figure): string => {
  if (stage !== undefined && measure === 'production') return STAGE_WORDS[stage] ?? stage
  if (measure === 'import-share') return 'US import sources'
  if (measure === 'net-import-reliance') return 'US net import reliance'
  return stage === undefined ? measure : `${measure}, ${stage}`
}

/** "2025 est." */
export const yearText = ({ year, estimated }: Figure): string => `${year}${estimated ? ' est.' : ''}`

/** The publications behind some figures, without their rows: "USGS, Mineral Commodity Summaries 2026". */
export const sourceLine = (answer: Answer, figures: readonly Figure[]): string => {
  const cited = figures.flatMap(({ citations }) => citations.map((n) => answer.citations[n - 1]))
  return [...new Set(cited.flatMap((c) => (c === undefined ? [] : [`${c.publisher}, ${c.title}`])))].join(' · ')
}

/** Groups items by a key, in order of first appearance. */
export const groupBy = <T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}
