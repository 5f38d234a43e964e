import type { Mineral } from '../types.js'
import type { MineralEntry, MineralsFile } from './schema.js'

const spaced = (id: string): string => id.replaceAll('-', ' ')

const toMineral = (id: string, entry: MineralEntry, groups: readonly string[]): Mineral => ({
  id,
  name: entry.name ?? spaced(id),
  aliases: entry.name === undefined || entry.name === spaced(id) ? entry.aliases : [spaced(id), ...entry.aliases],
  members: entry.members,
  groups,
  chain: Object.fromEntries(Object.entries(entry.chain)),
  defaults: Object.fromEntries(Object.entries(entry.defaults)),
  plural: entry.plural,
  us2025: entry.us2025,
  ...(entry.symbol !== undefined && { symbol: entry.symbol }),
  ...(entry.symbolIsWord !== undefined && { symbolIsWord: entry.symbolIsWord }),
  ...(entry.wordsToo && { wordsToo: entry.wordsToo }),
  ...(entry.statistics && { statistics: entry.statistics }),
  ...(entry.reserves && { reserves: entry.reserves }),
  ...(entry.caveat !== undefined && { caveat: entry.caveat }),
})

/** Minerals by id. `groups` is worked out from the members of each group, so the two cannot disagree. */
export const toMinerals = (file: MineralsFile): Map<string, Mineral> => {
  const entries = Object.entries(file.minerals)
  const groupsOf = (id: string): string[] =>
    entries.filter(([, { members }]) => members.includes(id)).map(([group]) => group)
  return new Map(entries.map(([id, entry]) => [id, toMineral(id, entry, groupsOf(id))]))
}
