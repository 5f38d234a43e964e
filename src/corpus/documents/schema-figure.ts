import { z } from 'zod'
import { id, place, text } from './schema-fields.js'

/** What a figure of a document is: what somebody measured, aims at, allows or pays, or what a model or plan expects. */
const FIGURE_ROLES = ['measure', 'aim', 'limit', 'money', 'price', 'rate', 'count', 'model', 'plan'] as const

/** A figure that a document's text gives, apart from the tables: the quota of 96,600 t, the fund of USD 12 billion. */
export const figure = z.strictObject({
  /** What it measures, as people would ask for it: "cobalt export quota of DR Congo". */
  what: text,
  role: z.enum(FIGURE_ROLES).default('measure'),
  /** As the text gives it: 96600 for "96,600 t", 12 for "USD 12 billion". */
  value: z.number(),
  /** The upper end of a range, or the figure that it went to. */
  to: z.number().optional(),
  /** "over 90 %", "nearly 60 %" is under, "no more than 65 %" is at-most. */
  bound: z.enum(['over', 'under', 'at-least', 'at-most']).optional(),
  /** "t", "%", "USD billion", "USD/kg", "days", "entries". */
  unit: text,
  /** The year that it is of or for; a span of years is a `period`: "2026–2027". */
  year: z.int().min(1900).max(2100).optional(),
  period: text.optional(),
  mineral: id.optional(),
  place: place.optional(),
  /** A few words of the sentence that gives it, where more than one sentence has the number. */
  says: text.optional(),
})
export type DocumentFigure = z.infer<typeof figure>
