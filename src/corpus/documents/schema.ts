import { z } from 'zod'
import { DAY, ID } from '../sources.js'
import { DOCUMENT_KINDS, type DocumentKind } from '../types.js'

/** What an event is. The word stands in the front matter, hyphenated, and is printed with spaces. */
const EVENT_TYPES = [
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

/** How a list ranks a member. `not-critical`: the issuer assessed it and left it out. */
export const LIST_STATUSES = [
  'critical',
  'strategic',
  'watchlist',
  'growth',
  'high',
  'moderate-high',
  'moderate',
  'not-critical',
] as const

const text = z.string().trim().min(1)
const id = z.string().regex(ID, 'an id is lower-case words joined by hyphens, like cobalt')
const place = z.string().regex(/^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/, 'a place is an id in capitals, like CHN or EU')
const day = z.string().regex(DAY, 'a date is "2023", "2023-07" or "2023-07-03", in quotes')
const period = z
  .string()
  .regex(
    /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/,
    'a date is "2023", "2023-07", "2023-07-03" or a period "2016/2020", in quotes',
  )
const ids = z.array(id).default([])

const common = {
  id,
  title: text,
  sources: z.array(id).min(1, 'name at least one source'),
  date: period,
  minerals: z.array(id),
  places: z.array(place),
  topics: z.array(id),
}

const event = {
  event_type: z.enum(EVENT_TYPES),
  /** Places that acted: those of China's ban are `[CHN]`. Empty for a body that is no place, which `issuer` names. */
  who: z.array(place),
  /** Places that it is aimed at, when it is aimed at some. */
  against: z.array(place).default([]),
  /** Who issued it, in words: "China's Ministry of Commerce". */
  issuer: text.optional(),
  /** One plain sentence: what happened. */
  what: text,
  /** The day from which it applies, when that is not the day it was announced. */
  effective: day.optional(),
  /** The day on which it ends by its own terms. */
  until: day.optional(),
  /** Earlier events that this one took the place of. */
  replaces: ids,
  /** Later events that suspended this one. */
  suspended_by: ids,
  /** Earlier events that this one carries on or widens. */
  continues: ids,
}

const member = z.strictObject({
  /** Our id; absent where the list names a thing that is no mineral here. */
  mineral: id.optional(),
  /** Further minerals that the entry takes in: "bauxite, alumina and aluminium" is aluminum, also bauxite and alumina. */
  also: ids,
  /** What the list calls it, where that is not the mineral's own name. */
  called: text.optional(),
  status: z.enum(LIST_STATUSES).default('critical'),
  /** "battery grade": what the list narrows it to. */
  only: text.optional(),
})

const list = {
  /** The series, the same in every year: "US list of critical minerals". */
  list: text,
  year: z.int().min(1900).max(2100),
  issuer: text,
  /** Whose list it is. */
  jurisdiction: place,
  /** What the list calls its members: "critical minerals", "rare metals". */
  calls: text,
  /** The number of entries that the issuer gives, where that is not the number of members here. */
  entries: z.int().positive().optional(),
  /** The list before it in the series. */
  previous: id.optional(),
  members: z.array(member).min(1),
  /** False: only members that a source confirms; nothing follows from an absence. */
  complete: z.boolean(),
  /** True: the whole country uses this list now. False: a later one replaced it. */
  current: z.boolean(),
}

const claim = z.strictObject({
  claim: text,
  /** Against the statistics and the record: it holds, it does not, it depends on what is meant, or no figure here tests it. */
  finding: z.enum(['holds', 'wrong', 'depends', 'untested']),
  because: text,
})

const article = { outlet: text, claims: z.array(claim).min(1) }

const SCHEMAS = {
  event: z.strictObject({ ...common, kind: z.literal('event'), ...event }),
  list: z.strictObject({ ...common, kind: z.literal('list'), ...list }),
  article: z.strictObject({ ...common, kind: z.literal('article'), ...article }),
  'mineral-note': z.strictObject({ ...common, kind: z.literal('mineral-note') }),
  report: z.strictObject({ ...common, kind: z.literal('report') }),
  concept: z.strictObject({
    ...common,
    kind: z.literal('concept'),
    date: period.optional(),
    /** Words by which people ask for it: "NIR", "import reliance". */
    terms: z.array(text).min(1),
  }),
} as const satisfies Record<DocumentKind, z.ZodType>

/** The front matter of a document of any kind. */
export const frontMatter = z.discriminatedUnion(
  'kind',
  [SCHEMAS.event, SCHEMAS.list, SCHEMAS.article, SCHEMAS['mineral-note'], SCHEMAS.report, SCHEMAS.concept],
  `kind is one of ${DOCUMENT_KINDS.join(', ')}`,
)
export type FrontMatter = z.infer<typeof frontMatter>

export type EventData = Extract<FrontMatter, { kind: 'event' }>
export type ListData = Extract<FrontMatter, { kind: 'list' }>
export type ListMember = z.infer<typeof member>
export type ArticleData = Extract<FrontMatter, { kind: 'article' }>
