import type { Answer, Figure } from '../../answers/answer.js'
import { attributive, editionName, mineralName, publisherName } from '../../answers/names.js'
import type { Corpus, Observation, Table } from '../../corpus/types.js'
import { tablesByMineral } from '../../corpus/lookup.js'

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

/**
 * The table a figure stands in, found by its citation, or undefined for a figure that stands in none (a count). Where a
 * source has several of the same stage, the one whose heading and detail the citation names.
 */
export const tableOf = (figure: Figure, answer: Answer, corpus: Corpus): Table | undefined => {
  const cited = answer.citations[(figure.citations[0] ?? 0) - 1]
  if (cited === undefined) return undefined
  const score = ({ heading, detail, chapter }: Table): number =>
    [heading, detail, chapter].filter((part) => part !== '' && named(cited.locator, part)).length +
    (detail !== '' && cited.locator.endsWith(detail) ? 1 : 0)
  return tablesByMineral(corpus)
    .get(figure.mineral)
    ?.filter(
      (table) =>
        table.source === cited.source &&
        table.measure === figure.measure &&
        table.stage === figure.stage &&
        table.observations.some((row) => row.year === figure.year),
    )
    .map((table) => ({ table, score: score(table) + (holds(table, figure) ? 4 : 0) }))
    .sort((a, b) => b.score - a.score)[0]?.table
}

const named = (locator: string, part: string): boolean => locator.toLowerCase().includes(part.toLowerCase())

/** True where the printed figure itself stands in the table. */
const holds = (table: Table, { place, year, value }: Figure): boolean =>
  table.observations.some((row) => row.place === place && row.year === year && row.value === value)

const periodOf = (rows: readonly Observation[], year: number): string | undefined =>
  rows.find((row) => row.year === year && row.period !== undefined)?.period

/** "2025 est.", "2021–24", "average of 2016–2020": a period is never printed as a year. */
export const yearText = (figure: Pick<Figure, 'year' | 'estimated'>, table: Table | undefined): string => {
  const period = periodOf(table?.observations ?? [], figure.year)
  if (period === undefined) return `${figure.year}${figure.estimated ? ' est.' : ''}`
  const years = period.replace(/\s*(average|av\.?)\s*/i, '')
  return /^\d{4}–\d{2}$/.test(years) ? years : `average of ${years}`
}

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
