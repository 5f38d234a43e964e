import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CorpusError, type CheckProblem } from './problem.js'
import { readYamlText } from './yaml-text.js'

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

const FILE = 'corpus/claims.yaml'
const MEND = 'write claim, kind, verdict and, where one decides, figure, as the entries around it do'

/**
 * Reads `claims.yaml` of a corpus folder; a folder without one has none.
 * @throws CorpusError with the number of each entry that does not fit, or that repeats an earlier claim
 */
export const readClaims = (folder: string): readonly GoldenClaim[] => {
  const path = join(folder, 'claims.yaml')
  if (!existsSync(path)) return []
  const entries = z.array(z.unknown()).safeParse(readYamlText(readFileSync(path, 'utf8'), FILE))
  if (!entries.success) throw new CorpusError([{ file: FILE, problem: 'it is not a list of claims', mend: MEND }])
  const problems: CheckProblem[] = []
  const seen = new Set<string>()
  const claims = entries.data.flatMap((entry, index) => {
    const result = golden.safeParse(entry)
    const wrong = result.success
      ? seen.has(result.data.claim)
        ? 'the claim is there already'
        : undefined
      : z.prettifyError(result.error).replace(/\s+/g, ' ')
    if (wrong !== undefined) problems.push({ file: FILE, problem: `entry ${index + 1}: ${wrong}`, mend: MEND })
    if (!result.success) return []
    seen.add(result.data.claim)
    return [result.data]
  })
  if (problems.length > 0) throw new CorpusError(problems)
  return claims
}
