import { DeletionIndex } from './deletions.js'
import { nameWords } from './text.js'
import type { Kind, Names, Vocabulary } from './vocabulary.js'

export interface Suggestion {
  readonly id: string
  readonly name: string
}

/** Makes the autocomplete. Nothing typed: the first names of the alphabet. At most `limit` (Discord takes 25). */
export const makeSuggest = (vocabulary: Vocabulary, names: Names) => {
  const nameOf = (kind: Kind, id: string): string | undefined =>
    kind === 'mineral' ? vocabulary.minerals.get(id)?.name : vocabulary.places.get(id)?.name
  const listed = (kind: Kind): string[] => {
    const all = kind === 'mineral' ? vocabulary.minerals.values() : vocabulary.places.values()
    return [...all].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ id }) => id)
  }
  let near: DeletionIndex | undefined
  return (prefix: string, kind: Kind, limit: number): Suggestion[] => {
    const typed = nameWords(prefix).join(' ')
    const found = new Map<string, number>()
    const add = (ids: readonly string[], rank: number): void => {
      for (const id of ids) found.set(id, Math.min(rank, found.get(id) ?? Infinity))
    }
    if (typed === '') add(listed(kind), 0)
    else {
      const symbol =
        names.symbols.get(prefix.trim()) ?? names.symbols.get(typed.charAt(0).toUpperCase() + typed.slice(1))
      if (symbol?.kind === kind) add([symbol.id], 0)
      for (const [key, entry] of names.phrases) {
        if (entry.kind !== kind) continue
        if (key === typed) add(entry.ids, 0)
        else if (key.startsWith(typed)) add(entry.ids, entry.rank)
        else if (key.includes(` ${typed}`)) add(entry.ids, 4 + entry.rank)
      }
      if (found.size === 0) {
        near ??= new DeletionIndex(names.phrases.keys())
        for (const { key, distance } of near.near(typed)) {
          const entry = names.phrases.get(key)
          if (entry?.kind === kind) add(entry.ids, 10 + distance)
        }
      }
    }
    const suggestions = [...found].flatMap(([id, rank]) => {
      const name = nameOf(kind, id)
      return name === undefined ? [] : [{ id, name, rank }]
    })
    const byRank = suggestions.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    return byRank.slice(0, Math.max(0, limit)).map(({ id, name }) => ({ id, name }))
  }
}
