import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const figure = z.strictObject({
  quantity: z.enum(['share', 'amount', 'change', 'ratio', 'count']),
  value: z.number(),
  unit: z.string(),
  bound: z.enum(['>', '<']).optional(),
  mineral: z.string(),
  place: z.string(),
  measure: z.string().optional(),
  stage: z.string().optional(),
  year: z.number().int().optional(),
})

const golden = z
  .strictObject({
    ask: z.string().optional(),
    turns: z.array(z.string()).min(2).optional(),
    intent: z.string().optional(),
    status: z.enum(['answered', 'no-data', 'clarify', 'out-of-scope']).optional(),
    first: z.boolean().default(false),
    anyplace: z.boolean().default(false),
    figures: z.array(figure).default([]),
    /** Parts that must stand in what the answer says or quotes. */
    says: z.array(z.string()).default([]),
  })
  .refine((q) => (q.ask === undefined) !== (q.turns === undefined), 'give "ask" or "turns", not both')
  .refine(
    (q) => q.figures.length > 0 || q.says.length > 0 || q.status !== undefined || q.intent !== undefined,
    'nothing is expected of it',
  )

/** A question of the corpus's own tests with what its answer must hold. */
export type GoldenQuestion = z.infer<typeof golden>
export type GoldenFigure = z.infer<typeof figure>

/**
 * Reads `questions.yaml` of a corpus folder. Throws with the number of the entry and what is wrong with it.
 */
export const readQuestions = (folder: string): readonly GoldenQuestion[] => {
  const entries: unknown = parse(readFileSync(join(folder, 'questions.yaml'), 'utf8'))
  return z
    .array(z.unknown())
    .parse(entries)
    .map((entry, index) => {
      const result = golden.safeParse(entry)
      if (result.success) return result.data
      throw new Error(`questions.yaml, entry ${index + 1} (${JSON.stringify(entry)}): ${z.prettifyError(result.error)}`)
    })
}

/** The turns of a golden question: one for `ask`. */
export const turnsOf = (question: GoldenQuestion): readonly string[] => question.turns ?? [question.ask ?? '']
