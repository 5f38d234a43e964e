import { z } from 'zod'
import { DOCUMENT_KINDS, type DocumentKind } from '../types.js'
import { article } from './schema-article.js'
import { event } from './schema-event.js'
import { id, ids, period, place, text } from './schema-fields.js'
import { figure } from './schema-figure.js'
import { mineralNote, product } from './schema-uses.js'

export type { ArticleData } from './schema-article.js'
export type { EventData, EventType } from './schema-event.js'

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

const common = {
  id,
  title: text,
  sources: z.array(id).min(1, 'name at least one source'),
  date: period,
  minerals: z.array(id),
  places: z.array(place),
  topics: z.array(id),
  /** Short names that people use for it: "CRMA", "Section 232", "Project Vault". */
  names: z.array(text).default([]),
  /** Documents of other kinds that tell the same story, so that they may share names: the list that an event set. */
  same_story: ids,
  /** Figures that its text gives. */
  figures: z.array(figure).default([]),
}

const member = z.strictObject({
  /** Our id; absent where the list names a thing that is no mineral here. */
  mineral: id.optional(),
  /** Further minerals of the entry: "bauxite, alumina and aluminium" is aluminum, also bauxite and alumina. */
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
  /** What a source says was added or dropped, where the members of one of the two lists are known only in part. */
  added: z.array(id).optional(),
  dropped: z.array(id).optional(),
  members: z.array(member).min(1),
  /** False: only members that a source confirms; nothing follows from an absence. */
  complete: z.boolean(),
  /** True: the whole country uses this list now. False: a later one replaced it. */
  current: z.boolean(),
}

/** A compound by which a metal is counted: how many tons of it hold one ton of the metal. */
const equivalent = z.strictObject({
  mineral: id,
  as: text,
  names: z.array(text).default([]),
  tons: z.number().gt(1),
})

const SCHEMAS = {
  event: z.strictObject({ ...common, kind: z.literal('event'), ...event }),
  list: z.strictObject({ ...common, kind: z.literal('list'), ...list }),
  article: z.strictObject({ ...common, kind: z.literal('article'), ...article }),
  'mineral-note': z.strictObject({ ...common, kind: z.literal('mineral-note'), ...mineralNote }),
  product: z.strictObject({ ...common, kind: z.literal('product'), ...product }),
  report: z.strictObject({ ...common, kind: z.literal('report') }),
  concept: z.strictObject({
    ...common,
    kind: z.literal('concept'),
    date: period.optional(),
    /** Words by which people ask for it: "NIR", "import reliance". */
    terms: z.array(text).min(1),
    equivalents: z.array(equivalent).default([]),
  }),
} as const satisfies Record<DocumentKind, z.ZodType>

/** The front matter of a document of any kind. */
export const frontMatter = z.discriminatedUnion(
  'kind',
  [
    SCHEMAS.event,
    SCHEMAS.list,
    SCHEMAS.article,
    SCHEMAS['mineral-note'],
    SCHEMAS.product,
    SCHEMAS.report,
    SCHEMAS.concept,
  ],
  `kind is one of ${DOCUMENT_KINDS.join(', ')}`,
)
export type FrontMatter = z.infer<typeof frontMatter>

export type ListData = Extract<FrontMatter, { kind: 'list' }>
export type ListMember = z.infer<typeof member>
export type Equivalent = z.infer<typeof equivalent>
