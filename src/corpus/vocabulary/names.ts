import { nameKey, withoutArticle } from './name-key.js'
import type { VocabularyFiles } from './read.js'
import { placeEntries } from './schema.js'
import type { Path } from './yaml-file.js'

/** One name of one entry, with where it stands. */
export interface Name {
  readonly file: 'minerals' | 'places'
  readonly id: string
  readonly typed: string
  readonly key: string
  readonly path: Path
}

const listed = (id: string, file: Name['file'], base: Path, field: string, values: readonly string[]): Name[] =>
  values.map((typed, at) => ({ file, id, typed, key: nameKey(typed), path: [...base, field, at] }))

/** Every name by which a question may call a mineral or a place: ids, names, aliases and demonyms; not row-only places. */
export const namesOf = ({ minerals, places }: VocabularyFiles): Name[] => {
  const found: Name[] = []
  for (const [id, entry] of Object.entries(minerals.data?.minerals ?? {})) {
    const path = ['minerals', id]
    const own = [...new Set([nameKey(entry.name ?? id), nameKey(id)])]
    found.push(...own.map((key) => ({ file: 'minerals' as const, id, typed: key, key, path })))
    found.push(...listed(id, 'minerals', path, 'aliases', entry.aliases))
  }
  for (const { section, id, entry } of placeEntries(places.data)) {
    if (entry.rowOnly === true) continue
    const path = [section, id]
    const name = withoutArticle(entry.name)
    found.push({ file: 'places', id, typed: name, key: nameKey(name), path: [...path, 'name'] })
    found.push(...listed(id, 'places', path, 'aliases', entry.aliases))
    found.push(...listed(id, 'places', path, 'demonyms', entry.demonyms))
  }
  return found
}
