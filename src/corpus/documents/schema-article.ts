import { z } from 'zod'
import { text } from './schema-fields.js'

const claim = z.strictObject({
  claim: text,
  /** Against the statistics and the record: it holds, it does not, it depends on what is meant, or nothing tests it. */
  finding: z.enum(['holds', 'wrong', 'depends', 'untested']),
  because: text,
})

/** A part of the article that can be asked for. */
const told = z.strictObject({
  /** The heading of the text that answers. */
  heading: text,
  /** Questions as people ask them: "why were two Canadians detained". */
  asks: z.array(text).min(1),
  /** The heading under which the record stands beside it, where that differs from what the article says. */
  beside: text.optional(),
})

/** The fields of an article beyond those of every document. */
export const article = { outlet: text, claims: z.array(claim).min(1), told: z.array(told).default([]) }

export type ArticleData = z.infer<z.ZodObject<typeof article>>
