import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

export const CLAIM_KINDS = ['share', 'amount', 'ranking', 'change', 'kind', 'list', 'event', 'trade', 'other'] as const

const figure = z.strictObject({
  value: z.number(),
  unit: z.string(),
  mineral: z.string(),
  place: z.string(),
  stage: z.string().optional(),
  year: z.int().optional(),
})

const golden = z.strictObject({
  claim: z.string().min(1).max(2000),
  kind: z.enum(CLAIM_KINDS),
  verdict: z.enum(['supported', 'contradicted', 'depends', 'unverifiable']),
  /** Day of the message, for claims that name no year. */
  date: z
    .string()
    .regex(/^\d{4}(?:-\d\d-\d\d)?$/)
    .optional(),
  /** The figure that decides, worked out from the publication. */
  figure: figure.optional(),
  /** Written without looking at what the check says, and not tuned for. */
  heldout: z.boolean().default(false),
})

/** A claim of the corpus's own tests, with the verdict it must get and the figure that decides it. */
export type GoldenClaim = z.infer<typeof golden>

/** Reads `claims.yaml` of a corpus folder. Throws with the number of the entry and what is wrong with it. */
export const readClaims = (folder: string): readonly GoldenClaim[] => {
  const entries: unknown = parse(readFileSync(join(folder, 'claims.yaml'), 'utf8'))
  return z
    .array(z.unknown())
    .parse(entries)
    .map((entry, index) => {
      const result = golden.safeParse(entry)
      if (result.success) return result.data
      throw new Error(`claims.yaml, entry ${index + 1} (${JSON.stringify(entry)}): ${z.prettifyError(result.error)}`)
    })
}
