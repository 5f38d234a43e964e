import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { MEASURES, STAGES } from '../types.js'

const source = z.strictObject({ id: z.string(), chapter: z.string(), heading: z.string(), url: z.string() })
const mineral = z.union([
  z.strictObject({ mineral: z.string(), variant: z.string().optional(), form: z.string().optional() }),
  z.strictObject({ skip: z.string() }),
])
const stage = z.strictObject({
  stage: z.enum(STAGES),
  measure: z.enum(MEASURES).default('production'),
  variant: z.string().optional(),
})
const mapping = z.strictObject({
  sources: z.record(z.string(), source),
  minerals: z.record(z.string(), mineral),
  stages: z.record(z.string(), stage),
  drop: z.array(z.string()),
})
/** `corpus/imports/refining.yaml`: how collected shares and tonnages become tables. */
export type RefiningMapping = z.infer<typeof mapping>

/** Reads the mapping of the collected shares and tonnages from a corpus folder. */
export const readRefiningMapping = (folder: string): RefiningMapping =>
  mapping.parse(parse(readFileSync(join(folder, 'imports', 'refining.yaml'), 'utf8')))
