import { fail } from '../problem.js'
import type { Measure, Stage } from '../types.js'
import type { Chapter, Mapping, Rule } from './mapping.js'

/** The cells of a release row that decide which table it belongs to. */
export interface SlotInput {
  readonly file: string
  readonly line: number
  readonly chapter: string
  readonly section: string
  readonly commodity: string
  readonly statistic: string
  readonly detail: string
}

/** The table that a release row belongs to, and what the row adds to its note. */
export interface Slot {
  readonly mineral: string
  readonly measure: Measure
  readonly stage?: Stage
  readonly variant?: string
  readonly repeated?: readonly string[]
  /** What the table's row or column is called. */
  readonly label: string
  /** "processed", "includes pegmatites": what the release says after the colon about this row alone. */
  readonly remark?: string
  readonly rounded: boolean
  readonly form?: string
  readonly unit?: string
  readonly factor?: number
  readonly tableNote?: string
  readonly slug: string
}

const ROUNDED = /(?::|,) rounded$/i

/** "Ore and concentrates" → `ore-and-concentrates`; "99.8%" → `99-8-percent`. */
export const slugify = (text: string): string =>
  text
    .replaceAll('%', ' percent')
    .replaceAll(/[’']/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

type Part = 'world' | 'us' | 'imports'

const partOf = (input: SlotInput): Part => {
  if (/^world\b/i.test(input.section)) return 'world'
  if (/^import sources/i.test(input.section)) return 'imports'
  if (/^salient statistics/i.test(input.section)) return 'us'
  const expected = 'expected a section that begins with "World", "Salient Statistics" or "Import Sources"'
  return fail({ ...at(input, 'Section'), problem: `unknown section "${input.section}"`, mend: expected })
}

const at = ({ file, line }: SlotInput, column: string) => ({ file, line, column })

const fits = (rule: Rule, part: Part, input: SlotInput, detail: string): boolean =>
  (rule.in === undefined || rule.in === part) &&
  (rule.commodity?.test(input.commodity) ?? true) &&
  (rule.statistic?.test(input.statistic) ?? true) &&
  (rule.detail?.test(detail) ?? true)

const chapterOf = (mapping: Mapping, input: SlotInput): Chapter => {
  const found = mapping.chapters[input.chapter]
  if (found) return found
  const mend = 'add it under `chapters` in corpus/imports/usgs-mcs.yaml'
  return fail({ ...at(input, 'MCS chapter'), problem: `unknown chapter "${input.chapter}"`, mend })
}

const mineralOf = (chapter: Chapter, rule: Rule | undefined, input: SlotInput): string => {
  const names = Object.entries(chapter.commodities)
  const byCommodity = names.find(([name]) => name.toLowerCase() === input.commodity.toLowerCase())?.[1]
  const mineral = rule?.mineral ?? byCommodity ?? chapter.mineral
  if (mineral !== undefined) return mineral
  const mend = `add it under the commodities of "${input.chapter}" in corpus/imports/usgs-mcs.yaml`
  return fail({ ...at(input, 'Commodity'), problem: `unknown commodity "${input.commodity}"`, mend })
}

const statisticOf = (mapping: Mapping, input: SlotInput): Mapping['statistics'][string] => {
  const exact = mapping.statistics[input.statistic]
  if (exact) return exact
  // "Import sources 2021-2024" carries its years.
  const open = Object.entries(mapping.statistics).find(
    ([name]) => name.endsWith('*') && input.statistic.startsWith(name.slice(0, -1)),
  )
  if (open) return open[1]
  const mend = `expected one of ${Object.keys(mapping.statistics).join(', ')}`
  return fail({ ...at(input, 'Statistics'), problem: `unknown statistic "${input.statistic}"`, mend })
}

/** What follows the first colon as a variant; nothing where it names the whole. */
const variantAfterColon = (mapping: Mapping, part: Part, detail: string): string | undefined => {
  const tail = part === 'imports' ? detail : detail.includes(': ') ? detail.slice(detail.indexOf(': ') + 2) : undefined
  if (tail === undefined || mapping.whole.some((whole) => whole.toLowerCase() === tail.toLowerCase())) return undefined
  return slugify(tail)
}

/** Rows of the US are a table of their own, beside the world's. */
const usVariant = (variant: string | undefined): string => (variant === undefined ? 'us' : `us-${variant}`)

/**
 * Finds the table of a release row by the mapping; `skip` is the reason why a row is left out.
 * Throws a CorpusError for a chapter, commodity, section, statistic or stage that the mapping does not know.
 */
export const slotOf = (mapping: Mapping, input: SlotInput): Slot | { readonly skip: string } => {
  const chapter = chapterOf(mapping, input)
  const part = partOf(input)
  const detail = input.detail.replaceAll(' ', ' ').trim().replace(ROUNDED, '')
  const rule = [...chapter.rows, ...mapping.rows].find((candidate) => fits(candidate, part, input, detail))
  if (rule?.skip !== undefined) return { skip: rule.skip }
  const statistic = statisticOf(mapping, input)
  const measure = rule?.measure ?? statistic.measure
  const mineral = mineralOf(chapter, rule, input)
  const staged = measure === 'production' || measure === 'capacity'
  const colon = detail.indexOf(': ')
  const named = rule?.variant !== undefined || rule?.mineral !== undefined || rule?.repeated !== undefined
  // In a world table the text after the colon is a remark on the row, unless a rule makes it a product of its own.
  const remark =
    part === 'world' && !named && rule?.label === undefined && colon > 0 ? detail.slice(colon + 2) : undefined
  const base = remark === undefined ? detail : detail.slice(0, colon)
  const automatic = part === 'world' ? undefined : (variantAfterColon(mapping, part, detail) ?? statistic.variant)
  const chosen = rule?.variant === undefined ? automatic : (rule.variant ?? undefined)
  const variant = part === 'us' && staged ? usVariant(chosen) : chosen
  const stage = rule?.stage ?? mapping.stages.find((s) => s.detail.test(detail))?.stage ?? chapter.stage
  if (staged && stage === undefined) {
    const mend = `give "${input.chapter}" a \`stage\` in corpus/imports/usgs-mcs.yaml`
    return fail({ ...at(input, 'Statistics_detail'), problem: `no stage for "${input.detail}"`, mend })
  }
  return {
    mineral,
    measure,
    label: rule?.label ?? base,
    rounded: ROUNDED.test(input.detail.trim()),
    slug: chapter.slug,
    ...(staged && stage !== undefined ? { stage } : {}),
    ...(variant === undefined ? {} : { variant }),
    ...(rule?.repeated === undefined ? {} : { repeated: rule.repeated }),
    ...(remark === undefined ? {} : { remark }),
    ...defined('form', rule?.form ?? chapter.form),
    ...defined('unit', rule?.unit),
    ...defined('factor', rule?.factor),
    ...defined('tableNote', rule?.note ?? chapter.note),
  }
}

const defined = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>)
