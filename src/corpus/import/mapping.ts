import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fail } from '../problem.js'
import { MEASURES, STAGES } from '../types.js'
import { readYamlText } from '../yaml-text.js'

const pattern = z.string().transform((text) => glob(text))

/** "mine production*" to an expression that ignores case; * stands for anything, all else for itself. */
const glob = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'is',
  )

const rule = z.strictObject({
  in: z.enum(['world', 'us', 'imports']).optional(),
  commodity: pattern.optional(),
  statistic: pattern.optional(),
  detail: pattern.optional(),
  mineral: z.string().optional(),
  measure: z.enum(MEASURES).optional(),
  stage: z.enum(STAGES).optional(),
  variant: z.union([z.string(), z.null()]).optional(),
  repeated: z.array(z.string()).optional(),
  form: z.string().optional(),
  unit: z.string().optional(),
  factor: z.number().optional(),
  label: z.string().optional(),
  note: z.string().optional(),
  skip: z.string().optional(),
})
export type Rule = z.infer<typeof rule>

const chapter = z.strictObject({
  mineral: z.string().optional(),
  slug: z.string(),
  stage: z.enum(STAGES).optional(),
  form: z.string().optional(),
  commodities: z.record(z.string(), z.string()).default({}),
  note: z.string().optional(),
  rows: z.array(rule).default([]),
})
export type Chapter = z.infer<typeof chapter>

const mapping = z.strictObject({
  units: z.record(z.string(), z.strictObject({ unit: z.string(), factor: z.number().default(1) })),
  words: z.array(z.string()),
  statistics: z.record(z.string(), z.strictObject({ measure: z.enum(MEASURES), variant: z.string().optional() })),
  stages: z.array(z.strictObject({ detail: pattern, stage: z.enum(STAGES) })),
  rows: z.array(rule),
  whole: z.array(z.string()),
  chapters: z.record(z.string(), chapter),
})
/** `corpus/imports/usgs-mcs.yaml`: how the rows of the USGS release become tables. */
export type Mapping = z.infer<typeof mapping>

const errata = z.record(
  z.string(),
  z.array(
    z.strictObject({
      match: z.record(z.string(), z.string()),
      set: z.record(z.string(), z.string()),
      why: z.string().min(1),
    }),
  ),
)
/** What is wrong in a release: the cells to match, what should stand there, and why. */
export type Erratum = z.infer<typeof errata>[string][number]

/** Reads one of the curated mappings of `imports/`; what does not fit names the file and the place in it. */
export const readYaml = <T extends z.ZodType>(schema: T, folder: string, name: string): z.infer<T> => {
  const file = `corpus/imports/${name}`
  const result = schema.safeParse(readYamlText(readFileSync(join(folder, 'imports', name), 'utf8'), file))
  if (result.success) return result.data
  const issue = result.error.issues[0]
  return fail({
    file,
    problem: `at ${issue?.path.join(' → ') ?? ''}: ${issue?.message ?? ''}`,
    mend: 'see the comment at the top of the file, or "Import another publication" in corpus/README.md',
  })
}

/** Reads the mapping of the USGS release from a corpus folder. */
export const readMapping = (folder: string): Mapping => readYaml(mapping, folder, 'usgs-mcs.yaml')

/** Errata of one source. */
export const readErrata = (folder: string, source: string): readonly Erratum[] =>
  readYaml(errata, folder, 'errata.yaml')[source] ?? []
