import type { Quantity } from '../language/quantities.js'
import { isA, means, type Span, wordOf } from '../language/spans.js'
import type { Assertion, Range } from './claim.js'
import type { Context } from './context.js'
import { cueOver, type Seen, wordAt } from './seen.js'
import { factorRange, range } from './value.js'

/** The years of a comparison: the earlier or other one, and the one that is measured; absent: the newest. */
export interface Against {
  readonly since: number
  readonly at?: number
}

/** The two years in their order. */
export const inOrder = ({ since, at }: Against): Against =>
  at !== undefined && at < since ? { since: at, at: since } : { since, ...(at !== undefined && { at }) }

/** How many spans may stand between "than" and the year: "than it had been in 2021". */
const REACH = 5
/** Types that may stand there. */
const LIGHT = ['fill', 'rel', 'pro', 'scope', 'time', 'hedge', 'quant', 'verb']

const isThan = ({ text, senses }: Span): boolean =>
  senses.includes('than') || /^(?:than|as|what|where|of its|of what|of what it was)$|\bthan$/i.test(text)

/** "Double", "halved"; "more than doubled in 2025" is than no year. */
const isMultiple = (span: Span | undefined): boolean => span?.concepts.some(({ pct }) => pct !== undefined) === true

/** "Its 2022", "of its 2022": the year of an earlier figure. */
const isIts = (span: Span | undefined, next: Span | undefined): boolean =>
  /^(?:of )?(?:its|their|the)$/i.test(span?.text ?? '') && next?.type === 'year'

/**
 * The year that a clause compares another with: "less than in 2021", "twice as much in 2025 as the year before", "a
 * seventh of its 2022 price". Undefined where it compares no years.
 */
export const againstYear = ({ statement, has }: Seen, context: Context): Against | undefined => {
  const { spans, years } = statement.clause
  const isYear = (span: Span): boolean => span.type === 'year' || cueOver(statement, span, 'st.earlier')
  const light = (span: Span): boolean =>
    isA(span, ...LIGHT) ||
    isMultiple(span) ||
    cueOver(statement, span, 'st.plain', 'st.marketpaid') ||
    span.senses.includes('price') ||
    cueOver(statement, span, 'st.twice')
  const yearAfter = (from: number): Span | undefined => {
    const near = spans.slice(from, from + REACH)
    const at = near.findIndex(isYear)
    return near.slice(0, Math.max(0, at)).every(light) ? near[at] : undefined
  }
  // "Double the year before"; "doubled the year before" is of that year.
  const timesOf = (span: Span): boolean => isMultiple(span) && !wordOf(span).endsWith('d')
  const found = spans
    .flatMap((span, at) =>
      (isThan(span) && !isMultiple(spans[at + 1])) || timesOf(span) || isIts(span, spans[at + 1])
        ? (yearAfter(at + 1) ?? [])
        : [],
    )
    .at(-1)
  // "… than in 2023. Australia mined more": than in that year too.
  if (!found)
    return has('st.more', 'st.less') && !spans.some(isThan) && years.kind === 'latest' ? context.against : undefined
  const other = spans.find((span) => span.type === 'year' && span !== found)?.value
  const { value } = found
  if (value !== undefined) {
    const at = other ?? (context.year === value ? undefined : context.year)
    return { since: value, ...(at !== undefined && { at }) }
  }
  const at = other ?? context.year
  return at === undefined ? undefined : { since: at - 1, at }
}

/**
 * The first year of a period that is told by its length and ends in the newest one: "in only four years", "over the past
 * decade". Undefined where a clause tells none, or names years.
 */
export const sinceLength = ({ statement: { clause, cues } }: Seen, newest: number): number | undefined => {
  const { spans, years } = clause
  if (years.kind === 'years' || spans.some(({ type }) => type === 'year')) return undefined
  const at = spans.findIndex(({ text }) => /^(?:years?|decades?)$/i.test(text))
  const [before, unit] = [spans[at - 1], spans[at]]
  const count = before?.value ?? (/^(?:a|the|past|last|one)$/i.test(before?.text ?? '') ? 1 : undefined)
  const told = cues.some((cue) => cue.id === 'st.within' && unit && cue.end <= unit.start && unit.start - cue.end <= 2)
  if (!told || unit === undefined || count === undefined) return undefined
  return newest - count * (/^decade/i.test(unit.text) ? 10 : 1)
}

/** "A seventh of its 2022 price", "of what it did in 2022": the factor that a share of another year's figure is. */
export const partOfYear = ({ statement: { clause }, of }: Seen): Range | undefined => {
  const [part] = of('share')
  const [its, year] = clause.spans.slice(part?.end, (part?.end ?? 0) + 3).filter(({ text }) => text !== 'of')
  return part && (isIts(its, year) || its?.text.toLowerCase() === 'what')
    ? factorRange(part.value / 100, part.bound)
    : undefined
}

/**
 * "Below $800 in 2021, over $6,000 in 2023": several figures of a kind, each with its own year behind it. Undefined where
 * one has none, or where there is one figure only.
 */
export const ofOwnYears = (
  { statement: { clause } }: Seen,
  figures: readonly Quantity[],
): readonly { readonly one: Quantity; readonly at: number }[] | undefined => {
  const found = figures.flatMap((one, i) => {
    const upTo = Math.min(figures[i + 1]?.start ?? Infinity, one.end + REACH)
    const at = clause.spans.slice(one.end, upTo).find(({ type }) => type === 'year')?.value
    return at === undefined ? [] : [{ one, at }]
  })
  const years = new Set(found.map(({ at }) => at))
  return figures.length > 1 && years.size === figures.length ? found : undefined
}

/** A factor between two years as the percent by which a figure changed from the earlier to the later one. */
export const changeOf = ({ low, high }: Range, { since, at }: Against): Range => {
  const percent = (one: number): number => (one - 1) * 100
  return at !== undefined && at < since
    ? range(percent(1 / high), low <= 0 ? Infinity : percent(1 / low))
    : range(percent(low), percent(high))
}

/** Whether a figure stands behind "from", over what only hedges it: the earlier level of a change. */
export const comesAfterFrom = (seen: Seen, { start }: Quantity): boolean => {
  const before = seen.statement.clause.spans.slice(Math.max(0, start - 3), start)
  const from = before.findLastIndex((span) => means(span, 'from'))
  // "From Israel (200,000 t)".
  return from >= 0 && before.slice(from).every(({ type }) => type !== 'place')
}

/** The figure that a level is given by. */
const BY_KIND: Readonly<Partial<Record<Assertion['kind'], Quantity['kind']>>> = {
  share: 'share',
  reliance: 'share',
  amount: 'amount',
  price: 'money',
}

/** The two years of a change that a sentence tells. */
const endsIn = ({ statement: { clause } }: Seen): readonly [number, number] | undefined => {
  const { years } = clause
  if (years.kind === 'range') return years.from > 0 && years.to !== undefined ? [years.from, years.to] : undefined
  const [first, last, more] = years.kind === 'years' ? years.years : []
  return first !== undefined && last !== undefined && more === undefined ? [first, last] : undefined
}

/**
 * The year of one end of a change: "between 2024 and 2025 it fell from 8,050 t to 5,000 t". An earlier level without a
 * year, "down from 331", is looked for in the year before, and is `vague`. Empty for what has its own year, or no end.
 * @param newest the newest year of the data
 */
export const dated = (
  { kind }: Assertion,
  seen: Seen,
  whole: Seen,
  context: Context,
  newest: number,
): { readonly at?: number; readonly vague?: true } => {
  const of = BY_KIND[kind]
  const [level, more] = of === undefined ? [] : seen.of(of)
  const { years } = seen.statement.clause
  if (!level || more || years.kind === 'years' || seen.has('st.earlier')) return {}
  const ends = endsIn(whole)
  const from = comesAfterFrom(seen, level)
  const to = [1, 2, 3].some((step) => wordAt(seen, level.start - step) === 'to')
  if (ends) return from ? { at: ends[0] } : to ? { at: ends[1] } : {}
  const named = whole.statement.clause.years
  const last = named.kind === 'years' ? named.years.at(-1) : context.year
  return from && named.kind !== 'range' ? { at: (last ?? newest) - 1, vague: true } : {}
}
