import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { MEASURES, STAGES } from '../types.js'
import { readYaml } from './mapping.js'

const FOLDER = 'published'

/** What an entry of `tables` may say for itself, where it differs from its file or from `values`. */
const own = {
  source: z.string().optional(),
  chapter: z.string().optional(),
  heading: z.string().optional(),
  url: z.string().optional(),
  importer: z.string().optional(),
  period: z.string().optional(),
  form: z.string().optional(),
  detail: z.string().optional(),
  unit: z.string().optional(),
  printedUnit: z.string().optional(),
  factor: z.number().optional(),
  note: z.string().optional(),
  /** The first year with all leading producers: of earlier ones there is no share of the world. */
  from: z.int().optional(),
  /** The list lacks a leading producer: it has amounts, and no share of the world. */
  incomplete: z.boolean().optional(),
}

const entry = z.union([
  z.strictObject({ skip: z.string() }),
  z.strictObject({
    mineral: z.string(),
    stage: z.enum(STAGES).optional(),
    variant: z.string().optional(),
    product: z.string().optional(),
    ...own,
  }),
])

const value = z.strictObject({
  column: z.string(),
  measure: z.enum(MEASURES),
  unit: z.string(),
  printedUnit: z.string(),
  factor: z.number().optional(),
  detail: z.string(),
  variant: z.string().optional(),
})

const published = z.strictObject({
  what: z.string(),
  source: z.string(),
  part: z.string().optional(),
  chapter: z.string(),
  heading: z.string(),
  url: z.url({ protocol: /^https$/ }),
  note: z.string().optional(),
  columns: z.strictObject({
    table: z.array(z.string()),
    place: z.string().optional(),
    printed: z.string().optional(),
    importer: z.string().optional(),
    year: z.string().optional(),
    use: z.string().optional(),
    bound: z.string().optional(),
    marks: z.string().optional(),
    scenario: z.string().optional(),
    note: z.string().optional(),
  }),
  place: z.string().optional(),
  importer: z.string().optional(),
  year: z.int().optional(),
  period: z.string().optional(),
  values: z.array(value).min(1),
  scenarios: z.record(z.string(), z.strictObject({ variant: z.string(), projected: z.boolean().default(false) })),
  notes: z.record(z.string(), z.string()),
  places: z.record(z.string(), z.string()),
  names: z.record(z.string(), z.string()),
  leave: z.array(z.strictObject({ column: z.string(), is: z.array(z.string()).min(1), why: z.string() })),
  keep: z.strictObject({ top: z.int().min(1), places: z.array(z.string()) }).optional(),
  others: z.string().optional(),
  tables: z.record(z.string(), entry),
})
const withDefaults = published.extend({
  scenarios: published.shape.scenarios.default({}),
  notes: published.shape.notes.default({}),
  places: published.shape.places.default({}),
  names: published.shape.names.default({}),
  leave: published.shape.leave.default([]),
})

/** `corpus/imports/published/<name>.yaml`: how one file of figures becomes tables. */
export type Published = z.infer<typeof withDefaults>
export type PublishedValue = Published['values'][number]
/** The table that a row belongs to. */
export type PublishedEntry = Exclude<Published['tables'][string], { readonly skip: string }>

/** The names under which `corpus -- import` knows the mappings of a corpus folder. */
export const publishedNames = (folder: string): readonly string[] => {
  const path = join(folder, 'imports', FOLDER)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort()
}

/** Reads one mapping. Throws a CorpusError that names the file and the place in it. */
export const readPublished = (folder: string, name: string): Published =>
  readYaml(withDefaults, folder, `${FOLDER}/${name}.yaml`)

/** ISO 3166-1 alpha-2 to alpha-3, for files that write countries so. */
export const readAlpha2 = (folder: string): Readonly<Record<string, string>> =>
  readYaml(z.record(z.string().regex(/^[A-Z]{2}$/), z.string().regex(/^[A-Z]{3}$/)), folder, 'iso-3166.yaml')
