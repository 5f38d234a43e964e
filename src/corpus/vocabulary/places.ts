import type { Place } from '../types.js'
import { withoutArticle } from './name-key.js'
import type { PlacesFile } from './schema.js'

type Named = Pick<PlacesFile['places'][string], 'name' | 'aliases' | 'demonyms' | 'printed' | 'wordsToo' | 'confusable'>

const base = (id: string, entry: Named): Place => {
  const bare = withoutArticle(entry.name)
  return {
    id,
    name: entry.name,
    aliases: bare === entry.name ? entry.aliases : [bare, ...entry.aliases],
    demonyms: entry.demonyms,
    printed: entry.printed,
    members: [],
    confusable: entry.confusable,
    ...(entry.wordsToo && { wordsToo: entry.wordsToo }),
  }
}

/** Places by id: countries, groups, and parts of countries (which decline with a sentence). Confusable works both ways. */
export const toPlaces = (file: PlacesFile): Map<string, Place> => {
  const places = new Map<string, Place>()
  for (const [id, entry] of Object.entries(file.places))
    places.set(id, {
      ...base(id, entry),
      ...(entry.rowOnly !== undefined && { rowOnly: entry.rowOnly }),
      ...(entry.ended !== undefined && { ended: entry.ended }),
    })
  for (const [id, entry] of Object.entries(file.groups))
    places.set(id, {
      ...base(id, entry),
      members: entry.members,
      ...(entry.note !== undefined && { note: entry.note }),
      ...(entry.declined !== undefined && { declined: entry.declined }),
    })
  for (const [id, entry] of Object.entries(file.regions)) {
    const country = file.places[entry.within]?.name ?? entry.within
    const declined = `Figures are published for countries, not for ${entry.name}. Ask for ${country}.`
    places.set(id, { ...base(id, entry), within: entry.within, declined })
  }
  const pairs = [...places.values()].flatMap(({ id, confusable }) => confusable.map((other) => [id, other] as const))
  for (const [id, other] of pairs) {
    const place = places.get(other)
    if (place && !place.confusable.includes(id)) places.set(other, { ...place, confusable: [...place.confusable, id] })
  }
  return places
}
