import type { Answer, Figure } from '../../answers/answer.js'
import { attributive, editionName, mineralName, publisherName } from '../../answers/names.js'
import type { Corpus, Table } from '../../corpus/types.js'
import { periodIn } from '../table-of.js'

/** A place as a label stands alone: "United States", not "the United States". */
export const placeLabel = (id: string, { places }: Pick<Corpus, 'places'>): string => {
  const name = places.get(id)?.name ?? (id === 'OTHER' ? 'other countries' : id)
  const bare = name.replace(/^the /i, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

/** "Cobalt", "Natural graphite". */
export const mineralLabel = (id: string, corpus: Corpus): string => {
  const name = mineralName(corpus, id)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** What is made, as the object of a title: "cobalt", "rare earths". */
export const mineralWord = (id: string, corpus: Corpus): string => mineralName(corpus, id)

/** The mineral before a noun: "rare-earth reserves". */
export const mineralOfNoun = (id: string, corpus: Corpus): string => attributive(corpus, id)

/** Places that are no country: the world, "Other countries", joint rows. */
export const AGGREGATES = new Set(['WLD', 'OTHER', 'MIX'])

/** "2025 est.", "2021–24", "average of 2016–2020": a period is never printed as a year. */
export const yearText = (figure: Pick<Figure, 'year' | 'estimated'>, table: Table | undefined): string => {
  const period = periodIn(table, figure.year)
  if (period === undefined) return `${figure.year}${figure.estimated ? ' est.' : ''}`
  const years = period.replace(/\s*(average|av\.?)\s*/i, '')
  return /^\d{4}–\d{2}$/.test(years) ? years : `average of ${years}`
}

/**
 * Whose imports or reliance a figure is of, before a noun: "US", "EU", "Japan's". The label of the figure says it
 * ("Canada: share of US imports of …", "US net import reliance for …").
 */
export const importerWord = ({ label }: Pick<Figure, 'label'>): string =>
  /share of (?:the (?:value|weight) of )?(.+?) imports\b/.exec(label)?.[1] ??
  /^(.+?) net import reliance\b/.exec(label)?.[1] ??
  'US'

/** "USGS MCS 2026", "IEA 2026", "BGS". */
const shortName = (id: string, { sources }: Corpus): { readonly who: string; readonly edition: string } => {
  const source = sources.get(id)
  const known = publisherName(id)
  const who = (known === id ? (source?.publisher ?? id) : known).replace(/^the /, '')
  const mcs = /^MCS (\d{4})$/.exec(editionName(source, id))
  if (mcs) return { who: `${who} MCS`, edition: mcs[1] ?? '' }
  const year = source?.date.slice(0, 4) ?? ''
  return { who, edition: id === 'bgs-wms' ? '' : year }
}

/** The publications behind some figures, in short, editions of one together: "USGS MCS 2023–2026 · IEA 2026". */
export const sourceLine = (answer: Answer, citations: readonly number[], corpus: Corpus): string => {
  const ids = [...new Set(citations.flatMap((n) => answer.citations[n - 1]?.source ?? []))]
  const editions = new Map<string, string[]>()
  for (const id of ids) {
    const { who, edition } = shortName(id, corpus)
    editions.set(who, [...(editions.get(who) ?? []), ...(edition === '' ? [] : [edition])])
  }
  return [...editions]
    .map(([who, years]) => {
      const sorted = [...new Set(years)].sort()
      const [first, last] = [sorted[0] ?? '', sorted.at(-1) ?? '']
      return `${who} ${first === last ? first : `${first}–${last}`}`.trim()
    })
    .join(' · ')
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
