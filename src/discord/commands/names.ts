import type { Brain } from '../../brain-types.js'
import type { Given, NameKind, Wrong } from './command.js'
import { given as optionOf } from './command.js'

export interface Named {
  readonly kind: NameKind
  readonly id: string
  readonly name: string
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Everything that names a mineral, place or source beyond doubt. */
const spellings = ({ corpus }: Brain, { kind, id, name }: Named): readonly string[] => {
  if (kind === 'source') return [id]
  const mineral = corpus.minerals.get(id)
  const place = corpus.places.get(id)
  if (kind === 'mineral') return [id, name, mineral?.symbol ?? id, ...(mineral?.aliases ?? [])]
  return [id, name, ...(place?.aliases ?? []), ...(place?.demonyms ?? []), ...(place?.printed ?? [])]
}

const sourcesLike = ({ corpus }: Brain, typed: string, limit: number): readonly Named[] => {
  const words = fold(typed).split(' ')
  return [...corpus.sources.values()]
    .map(({ id, publisher, title }): Named => ({ kind: 'source', id, name: `${publisher}, ${title}` }))
    .filter(({ id, name }) => words.every((word) => fold(`${id} ${name}`).includes(word)))
    .slice(0, limit)
}

/** What an empty box offers first: what people ask about most. */
const ASKED_MOST = {
  mineral: ['cobalt', 'lithium', 'rare-earths', 'gallium', 'copper', 'nickel', 'graphite', 'germanium'],
  place: ['CHN', 'USA', 'COD', 'AUS', 'CHL', 'IDN', 'EU', 'ZAF', 'KOR'],
} as const

/** Rows of the world, and of what no country is named for. */
const NO_COUNTRY = new Set(['WLD', 'OTHER', 'MIX'])

/** Places by their part of a mineral's newest output, the largest first. */
const producersOf = ({ corpus }: Brain, mineral: string): readonly string[] => {
  const parts = new Map<string, number>()
  for (const table of corpus.tables.values()) {
    if (table.mineral !== mineral || table.measure !== 'production') continue
    const newest = Math.max(...table.observations.map(({ year }) => year))
    const rows = table.observations.filter(({ year, place }) => year === newest && !NO_COUNTRY.has(place))
    const largest = Math.max(...rows.map(({ value }) => value ?? 0), 1e-9)
    for (const { place, value = 0 } of rows)
      if (value > 0) parts.set(place, Math.max(parts.get(place) ?? 0, value / largest))
  }
  return [...parts].toSorted(([, a], [, b]) => b - a).map(([place]) => place)
}

type Found = { readonly id: string; readonly name: string }

/** Names like what was typed: its exact spelling, then what people ask about and what has rows, then what begins so. */
const suggested = (
  brain: Brain,
  typed: string,
  kind: 'mineral' | 'place',
  limit: number,
  mineral = '',
): readonly Found[] => {
  const { minerals, places } = brain.corpus
  const start = fold(typed)
  const wanted: readonly string[] = [...(kind === 'place' ? producersOf(brain, mineral) : []), ...ASKED_MOST[kind]]
  const first = wanted.flatMap((id): Found[] => {
    const entry = kind === 'mineral' ? minerals.get(id) : places.get(id)
    const names = entry === undefined ? [] : spellings(brain, { kind, id, name: entry.name }).map(fold)
    // An abbreviation of another name is no reason to come first: "co" is cobalt and copper.
    return entry !== undefined && (kind === 'place' ? names : [fold(entry.name)]).some((name) => name.startsWith(start))
      ? [entry]
      : []
  })
  const found = brain.suggest(typed, kind, limit)
  const spelled = ({ id, name }: Found): boolean =>
    spellings(brain, { kind, id, name }).some((one) => fold(one) === start)
  // "Congo" and "Korea" each name two places: the one that people ask about comes first.
  const meant = ({ id, name }: Found): boolean => wanted.includes(id) && fold(name).split(' ').includes(start)
  const exact = found
    .filter((one) => spelled(one) || meant(one))
    .toSorted((a, b) => Number(wanted.includes(b.id)) - Number(wanted.includes(a.id)))
  const begin = found.filter(({ name }) => fold(name).startsWith(start))
  const all = new Map([...exact, ...first, ...begin, ...found].map(({ id, name }) => [id, { id, name }]))
  return [...all.values()].slice(0, limit)
}

/**
 * Names like what was typed, best first; several kinds take turns.
 * @param mineral the id of a mineral that was chosen before: places that have rows of it come first
 */
export const nearest = (
  brain: Brain,
  typed: string,
  kinds: readonly NameKind[],
  limit: number,
  mineral?: string,
): readonly Named[] => {
  const lists = kinds.map((kind): readonly Named[] =>
    kind === 'source'
      ? sourcesLike(brain, typed, limit)
      : suggested(brain, typed, kind, limit, mineral).map(({ id, name }) => ({ kind, id, name })),
  )
  const turns = Array.from({ length: limit }, (_, i) => lists.flatMap((list) => list[i] ?? []))
  return turns.flat().slice(0, limit)
}

const LOOK = 25

/** What an option names, or what is wrong with it: a misspelling is never silently replaced. */
export const named = (brain: Brain, options: Given, option: string, kinds: readonly NameKind[]): Named | Wrong => {
  const typed = optionOf(options, option)
  const exact = nearest(brain, typed, kinds, LOOK).filter((found) =>
    spellings(brain, found).some((spelling) => fold(spelling) === fold(typed)),
  )
  const byId = exact.find(({ id }) => id === typed)
  const [only, other] = exact
  if (byId !== undefined) return byId
  if (only !== undefined && other === undefined) return only
  return known(brain, typed, kinds) ?? { option, kinds, typed }
}

/** An id that was picked from the list, or typed in any case. */
const known = ({ corpus }: Brain, typed: string, kinds: readonly NameKind[]): Named | undefined => {
  const mineral = kinds.includes('mineral') ? corpus.minerals.get(typed.toLowerCase()) : undefined
  const place = kinds.includes('place') ? corpus.places.get(typed.toUpperCase()) : undefined
  const source = kinds.includes('source') ? corpus.sources.get(typed.toLowerCase()) : undefined
  if (mineral !== undefined) return { kind: 'mineral', id: mineral.id, name: mineral.name }
  if (place !== undefined) return { kind: 'place', id: place.id, name: place.name }
  return source && { kind: 'source', id: source.id, name: `${source.publisher}, ${source.title}` }
}

export const isWrong = (found: object): found is Wrong => 'typed' in found && 'option' in found
