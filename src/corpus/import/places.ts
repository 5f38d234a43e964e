import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const entry = z.object({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  printed: z.array(z.string()).default([]),
})
const file = z.object({ places: z.record(z.string(), entry), groups: z.record(z.string(), entry).default({}) })

/**
 * Printed row names to place ids, from `places.yaml` of a corpus folder. Spellings of the statistics win over names and
 * names over aliases: a printed "Congo" is the one that says so.
 */
export const printedPlaces = (folder: string): ReadonlyMap<string, string> => {
  const { places, groups } = file.parse(parse(readFileSync(join(folder, 'places.yaml'), 'utf8')))
  const entries = Object.entries({ ...groups, ...places })
  const names = new Map<string, string>()
  for (const [id, { aliases }] of entries) for (const alias of aliases) names.set(alias, id)
  for (const [id, { name }] of entries) names.set(name, id).set(name.replace(/^the /, ''), id)
  for (const [id, { printed }] of entries) for (const spelling of printed) names.set(spelling, id)
  return names
}
