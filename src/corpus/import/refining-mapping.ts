import { z } from 'zod'
import { MEASURES, STAGES } from '../types.js'
import { readYaml } from './mapping.js'

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
  reword: z.record(z.string(), z.string()),
})
/** `corpus/imports/refining.yaml`: how collected shares and tonnages become tables. */
export type RefiningMapping = z.infer<typeof mapping>

/** Reads the mapping of the collected shares and tonnages from a corpus folder. */
export const readRefiningMapping = (folder: string): RefiningMapping => readYaml(mapping, folder, 'refining.yaml')
