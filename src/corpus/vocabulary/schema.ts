import { z } from 'zod'
import { MEASURES, STAGES } from '../types.js'

/** Paths from the project's root, as problems name them. */
export const MINERALS_FILE = 'corpus/minerals.yaml'
export const PLACES_FILE = 'corpus/places.yaml'

const text = z.string().trim().min(1).max(400)
const names = z.array(text.max(80)).default([])
const words = z.array(text.max(80)).optional()
const mineralId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a mineral id is kebab-case, as in rare-earths')
const countryId = z.string().regex(/^[A-Z]{3,5}$/, 'a country id is ISO 3166-1 alpha-3, as in COD')
const groupId = z
  .string()
  .regex(/^[A-Z][A-Z0-9-]*$/, 'the id of a group or region is in capitals, as in LITHIUM-TRIANGLE')
const ambiguous = z
  .array(
    z.strictObject({
      typed: text.max(80),
      means: z.array(z.string()).min(2),
      likely: z.string().optional(),
      beside: z.array(mineralId).default([]),
    }),
  )
  .default([])
const under = z.strictObject({ under: z.string(), why: text }).optional()

/** `reserves` or `production:mining`: what a default variant is for. */
const slots = MEASURES.flatMap((measure) => [measure, ...STAGES.map((stage) => `${measure}:${stage}` as const)])

const mineral = z.strictObject({
  name: text.max(60).optional(),
  symbol: z
    .string()
    .regex(/^(?:[A-Z][a-z]?)+$/, 'a symbol is written as in chemistry: Co, W, FeSi')
    .optional(),
  symbolIsWord: z.boolean().optional(),
  aliases: names,
  wordsToo: words,
  members: z.array(z.string()).default([]),
  statistics: under,
  reserves: under,
  chain: z.partialRecord(z.enum(STAGES), z.string()).default({}),
  defaults: z.partialRecord(z.enum(slots), text).default({}),
  plural: z.boolean().default(false),
  caveat: text.optional(),
  us2025: z.boolean().default(false),
})

/** `minerals.yaml`. */
export const mineralsFile = z.strictObject({ minerals: z.record(mineralId, mineral), ambiguous })
export type MineralsFile = z.infer<typeof mineralsFile>
export type MineralEntry = z.infer<typeof mineral>

const named = { name: text.max(60), aliases: names, demonyms: names, printed: names, wordsToo: words }
const confusable = z.array(z.string()).default([])

const country = z.strictObject({ ...named, confusable, rowOnly: z.boolean().optional(), ended: text.optional() })
const group = z
  .strictObject({
    ...named,
    confusable,
    members: z.array(z.string()).default([]),
    note: text.optional(),
    declined: text.optional(),
  })
  .refine(
    (entry) => entry.members.length > 0 !== (entry.declined !== undefined),
    'a group has members or a reason in declined',
  )
const region = z.strictObject({ ...named, confusable, within: z.string() })

/** `places.yaml`. */
export const placesFile = z.strictObject({
  places: z.record(countryId, country),
  groups: z.record(groupId, group).default({}),
  regions: z.record(groupId, region).default({}),
  ambiguous,
})
export type PlacesFile = z.infer<typeof placesFile>

/** What every entry of `places.yaml` has, whichever section it stands in. */
export interface PlaceEntry {
  readonly section: 'places' | 'groups' | 'regions'
  readonly id: string
  readonly entry: Pick<
    PlacesFile['places'][string],
    'name' | 'aliases' | 'demonyms' | 'printed' | 'wordsToo' | 'confusable'
  > & {
    readonly rowOnly?: boolean | undefined
  }
}

/** The entries of all three sections, in the order of the file. */
export const placeEntries = (data: PlacesFile | undefined): PlaceEntry[] =>
  (['places', 'groups', 'regions'] as const).flatMap((section) =>
    Object.entries<PlaceEntry['entry']>(data?.[section] ?? {}).map(([id, entry]) => ({ section, id, entry })),
  )
