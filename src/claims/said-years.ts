import type { Span } from '../language/spans.js'
import type { Range } from './claim.js'
import type { Context } from './context.js'
import type { Seen } from './seen.js'
import { factorRange } from './value.js'

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
const LIGHT = new Set(['fill', 'rel', 'pro', 'scope', 'time', 'hedge', 'quant', 'verb'])

const isThan = ({ text, senses }: Span): boolean =>
  senses.includes('than') || /^(?:than|as|what|where|of its|of what|of what it was)$|\bthan$/i.test(text)

/**
 * The year that a clause compares another with: "less than in 2021", "twice as much in 2025 as the year before", "a
 * seventh of its 2022 price". Undefined where it compares no years.
 */
export const againstYear = ({ statement: { clause, cues }, lexicon }: Seen, context: Context): Against | undefined => {
  const { spans } = clause
  const light = (span: Span): boolean =>
    (span.type === 'concept' && span.senses.some((id) => LIGHT.has(lexicon.concept(id).t))) ||
    cues.some(({ id, start }) => id === 'st.plain' && start === span.start)
  const before = (span: Span): boolean =>
    cues.some(({ id, start, end }) => id === 'st.earlier' && start <= span.start && span.start < end)
  const yearAt = (from: number): number | undefined => {
    for (let at = from; at < Math.min(spans.length, from + REACH); at++) {
      const span = spans[at]
      if (!span) return undefined
      if (span.type === 'year' || before(span)) return at
      if (!light(span)) return undefined
    }
    return undefined
  }
  const named = spans.flatMap((than, i) => {
    const its = /^(?:of )?(?:its|their|the)$/i.test(than.text) && spans[i + 1]?.type === 'year'
    const at = isThan(than) || its ? yearAt(i + 1) : undefined
    return at === undefined ? [] : [at]
  })
  const found = named.at(-1)
  const span = found === undefined ? undefined : spans[found]
  // "… than in 2023. Australia mined more": than in that year too.
  const goesOn = ['st.more', 'st.less'].some((id) => cues.some((cue) => cue.id === id)) && !spans.some(isThan)
  if (!span) return goesOn && clause.years.kind === 'latest' ? context.against : undefined
  const other = spans.find(({ type }, i) => type === 'year' && i !== found)?.value
  if (span.type === 'year') {
    const own = other ?? (context.year === span.value ? undefined : context.year)
    return span.value === undefined ? undefined : { since: span.value, ...(own !== undefined && { at: own }) }
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

/** "A seventh of its 2022 price": the factor that a share of another year's figure is. */
export const partOfYear = ({ statement: { clause }, of }: Seen): Range | undefined => {
  const [part] = of('share')
  const [its, year] =
    part === undefined ? [] : clause.spans.slice(part.end, part.end + 3).filter(({ text }) => text !== 'of')
  return part && its && /^(?:of )?(?:its|their|the)$/i.test(its.text) && year?.type === 'year'
    ? factorRange(part.value / 100, part.bound, `${Math.round(part.value)} % of`)
    : undefined
}

/** A factor between two years as the percent by which a figure changed from the earlier to the later one. */
export const changeOf = (factor: Range, { since, at }: Against): Range => {
  const { low, high, words } = factor
  const backwards = at !== undefined && at < since
  const percent = (one: number): number => (one - 1) * 100
  return backwards
    ? {
        low: high === Infinity ? -100 : percent(1 / high),
        high: low <= 0 ? Infinity : percent(1 / low),
        words,
      }
    : { low: low === -Infinity ? -Infinity : percent(low), high: high === Infinity ? Infinity : percent(high), words }
}
