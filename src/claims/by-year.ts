import type { Span } from '../language/spans.js'
import type { Claim } from './claim.js'
import { dayOf } from './event-dates.js'
import type { Seen } from './seen.js'

/** The stretches of a clause that end in a year each. */
const stretches = (spans: readonly Span[]): readonly (readonly Span[])[] => {
  const ends = spans.flatMap(({ type }, at) => (type === 'year' ? at + 1 : []))
  return ends.map((end, i) => spans.slice(ends[i - 1] ?? 0, end))
}

/**
 * "Banned nickel ore in 2020 and bauxite in 2023", "Zimbabwe did in 2022 and Namibia in 2023": what was done in each year,
 * as a claim of its own. What a later year leaves out is that of the first. A claim of one year stays as it is.
 */
export const eachYear = (claim: Claim, { statement: { clause } }: Seen): readonly Claim[] => {
  const { assertion, minerals, places } = claim
  const parts = stretches(clause.spans)
  if (assertion.kind !== 'event' || assertion.until !== undefined || parts.length < 2) return [claim]
  const named = (spans: readonly Span[], known: readonly string[]): readonly string[] =>
    known.filter((id) => spans.some(({ ids }) => ids.includes(id)))
  const actors = places.filter((id) => !assertion.against.includes(id))
  const told = parts.map((spans) => ({
    what: named(spans, minerals),
    who: named(spans, actors),
    year: spans.at(-1)?.value,
    text: spans.map(({ text }) => text).join(' '),
  }))
  const [first] = told
  if (!first || told.some(({ what, who }) => what.length + who.length === 0)) return [claim]
  return told.map(({ what, who, year, text }) => {
    const { month: last, ...rest } = claim
    const month = dayOf(text, year) ?? (last?.startsWith(String(year)) === true ? last : undefined)
    return {
      ...rest,
      minerals: what.length > 0 ? what : first.what,
      places: [...(who.length > 0 ? who : first.who), ...assertion.against],
      ...(year !== undefined && { year }),
      ...(month !== undefined && { month }),
    }
  })
}
