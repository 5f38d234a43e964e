import type { Corpus, Mineral, Place } from './types.js'

const UNNAMED: Readonly<Record<string, string>> = {
  WLD: 'the world',
  OTHER: 'other countries',
  MIX: 'several countries',
}

/** The name of a place in a sentence; its id where the vocabulary has none. */
export const placeName = (corpus: Corpus, id: string): string => corpus.places.get(id)?.name ?? UNNAMED[id] ?? id

/** The name of a mineral in a sentence; its id where the vocabulary has none. "graphite (natural)" is natural graphite. */
export const mineralName = (corpus: Corpus, id: string): string =>
  (corpus.minerals.get(id)?.name ?? id.replaceAll('-', ' ')).replace(/^(.+) \((\w+)\)$/, '$2 $1')

/** A mineral by id, or a bare one for tables whose mineral the vocabulary lacks; its name as it stands in a sentence. */
export const mineralOf = (corpus: Corpus, id: string): Mineral => ({
  aliases: [],
  members: [],
  groups: [],
  chain: {},
  defaults: {},
  plural: false,
  us2025: false,
  ...corpus.minerals.get(id),
  id,
  name: mineralName(corpus, id),
})

/** A place by id, or a bare country. */
export const placeOf = (corpus: Corpus, id: string): Place =>
  corpus.places.get(id) ?? {
    id,
    name: placeName(corpus, id),
    aliases: [],
    demonyms: [],
    printed: [],
    members: [],
    confusable: [],
  }

const COUNTRY = /^[A-Z]{3}$/
/** Whether an id is that of a country (ISO 3166-1 alpha-3) rather than of a group of them: "CHN", not "EU". */
export const isCountryCode = (id: string): boolean => COUNTRY.test(id)
