import { z } from 'zod'
import { day, ids, place, text } from './schema-fields.js'

/** What an event is. The word stands in the front matter, hyphenated, and is printed with spaces. */
export const EVENT_TYPES = [
  'export-control',
  'export-ban',
  'export-quota',
  'export-halt',
  'export-licence',
  'export-ban-planned',
  'export-control-planned',
  'suspension',
  'extension',
  'end-of-control',
  'technology-control',
  'local-processing',
  'mining-ban',
  'mine-closure',
  'nationalization',
  'tariff',
  'trade-investigation',
  'trade-dispute',
  'trade-ruling',
  'investment-screening',
  'list',
  'law',
  'executive-order',
  'strategy',
  'policy',
  'agreement',
  'statement',
  'financing',
  'subsidy',
  'equity-stake',
  'stockpile',
  'project',
  'industry',
  'market',
  'supply-disruption',
  'publication',
] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** What was done, coarser than the type: a planned ban and a ban are both `ban`. */
export const EVENT_ACTS = [
  'ban',
  'control',
  'quota',
  'halt',
  'licence',
  'lift',
  'suspend',
  'extend',
  'tariff',
  'process-at-home',
  'restrict-mining',
  'nationalize',
  'investigate',
  'dispute',
  'rule',
  'screen',
  'list',
  'law',
  'order',
  'plan',
  'deal',
  'fund',
  'buy-stake',
  'stockpile',
  'say',
  'publish',
  'happen',
] as const
export type EventAct = (typeof EVENT_ACTS)[number]

/**
 * How a measure stands as of the last month that the corpus knows of. `announced`: not yet in force · `suspended`: on
 * hold until the day that the suspending event gives · `ended`: by its own term, or by the event that `ends` it ·
 * `replaced`: by the event that `replaces` it · `expired-unknown`: its term has passed and what followed is not known ·
 * `done`: a single act that leaves nothing in force (a ruling, a purchase, a publication).
 */
export const MEASURE_STATES = [
  'announced',
  'in-force',
  'suspended',
  'ended',
  'replaced',
  'expired-unknown',
  'done',
] as const
export type MeasureState = (typeof MEASURE_STATES)[number]

/** The fields of an event beyond those of every document. */
export const event = {
  event_type: z.enum(EVENT_TYPES),
  /** Where the type does not say what was done: China's technology control of 2023 is a ban. */
  act: z.enum(EVENT_ACTS).optional(),
  /** Places that acted: those of China's ban are `[CHN]`. Empty for a body that is no place, which `issuer` names. */
  who: z.array(place),
  /** Places that it is aimed at, when it is aimed at some. */
  against: z.array(place).default([]),
  /** Who issued it, in words: "China's Ministry of Commerce". */
  issuer: text.optional(),
  /** One plain sentence: what happened. */
  what: text,
  /** The goods that it covers, in words: "antimony ore, metal and oxide". */
  products: z.array(text).default([]),
  /** How it stands as of the last month that the corpus knows of. `corpus check` asks for it. */
  state: z.enum(MEASURE_STATES).optional(),
  /** The day from which it applies, when that is not the day it was announced. */
  effective: day.optional(),
  /** The day on which it ends by its own terms. */
  until: day.optional(),
  /** The day on which it ended, where no event of this corpus tells of the end. */
  ended: day.optional(),
  /** Earlier events that this one ended. */
  ends: ids,
  /** Earlier events that this one took the place of. */
  replaces: ids,
  /** Later events that suspended this one. */
  suspended_by: ids,
  /** Earlier events that this one carries on or widens. */
  continues: ids,
}

export type EventData = z.infer<z.ZodObject<typeof event>>
