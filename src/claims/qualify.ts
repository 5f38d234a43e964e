import type { Assertion, Claim } from './claim.js'
import { type Seen } from './seen.js'

const EACH_YEAR = new Set<Assertion['kind']>(['share', 'amount', 'rank', 'dominance', 'ratio'])
/** A family of publishers whose figures are here by country. */
const OURS = new Set(['usgs', 'bgs', 'iea', 'ec'])

/** What is said around the statements of a sentence. */
interface Around {
  readonly mocked: boolean
  /** A part of the sentence gives a reason. */
  readonly reason: boolean
  readonly newest: number
}

/** Kinds that tell how a figure moved. */
const MOVED = new Set<Assertion['kind']>(['change', 'price-change', 'reliance-change'])
/** More years than these are not checked one by one. */
const MANY_YEARS = 12

/** The years of "in every year from 2021 to 2025 except 2022", or of "since 2021". */
const everyYear = ({ statement: { clause } }: Seen, newest: number): readonly number[] => {
  const { years } = clause
  if (years.kind !== 'range' || years.from <= 0) return []
  const { from } = years
  const to = Math.min(years.to ?? newest, newest)
  const out = new Set(
    [...clause.text.matchAll(/\b(?:except|but|save|bar|barring|excluding)(?: for)?(?: in)? (\d{4})\b/g)].map((match) =>
      Number(match[1]),
    ),
  )
  const all = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
  return all.filter((year) => !out.has(year))
}

/** The one publisher that a sentence rests on. */
const sourceOf = ({ statement: { clause }, lexicon }: Seen): string | undefined => {
  const named = new Set(
    clause.spans.flatMap(({ senses }) =>
      senses.filter((id) => lexicon.concept(id).t === 'publisher').map((id) => lexicon.concept(id).of ?? ''),
    ),
  )
  const [one] = [...named].filter((id) => OURS.has(id))
  return named.size === 1 ? one : undefined
}

/** How many figures of a sentence there are, and how many its claims rest on. */
const unreadFigures = (whole: Seen, claims: readonly Claim[]): boolean => {
  const figures = whole.statement.quantities.filter(({ kind, word }) => kind !== 'count' && word === undefined).length
  const numeric = claims.filter(
    ({ assertion }) =>
      [
        'share',
        'amount',
        'change',
        'ratio',
        'difference',
        'price',
        'price-change',
        'reliance',
        'reliance-change',
        'import-share',
        'unverifiable',
        'rank',
      ].includes(assertion.kind) ||
      (assertion.kind === 'event' && (assertion.rate !== undefined || assertion.amount !== undefined)) ||
      (assertion.kind === 'document' && assertion.range !== undefined) ||
      (assertion.kind === 'use' && assertion.range !== 'first') ||
      (assertion.kind === 'by-product' && assertion.range !== undefined),
  ).length
  const counts = whole.of('count').filter(({ value }) => value > 20)
  const counted = claims.filter(
    ({ assertion }) =>
      assertion.kind === 'list-size' ||
      (assertion.kind === 'document' && assertion.range === undefined) ||
      (assertion.kind === 'event' && assertion.until !== undefined),
  ).length
  return figures + counts.length > numeric + counted
}

/** The claims of a sentence as the whole of it has them: what is said around them counts. */
export const qualified = (claims: readonly Claim[], whole: Seen, around: Around): readonly Claim[] => {
  const refuted = whole.has('st.myth')
  const source = sourceOf(whole)
  const years = everyYear(whole, around.newest)
  const { years: named } = whole.statement.clause
  const only = named.kind === 'years' && named.years.length === 1 ? named.years[0] : undefined
  const unread = around.mocked
    ? 'the wording around it is ironic'
    : around.reason
      ? "the claim gives a reason, which I don't check"
      : whole.has('st.record')
        ? "the claim mentions a record, an exception or a reversal, which I don't check"
        : unreadFigures(whole, claims)
          ? "I couldn't read one of its numbers"
          : undefined
  const strict = whole.has('st.below') ? 'low' : whole.has('st.above') ? 'high' : undefined
  return claims
    .map((claim): Claim => {
      const { assertion } = claim
      const why = claim.unread ?? unread
      const bounded: Assertion =
        assertion.kind === 'share' &&
        strict !== undefined &&
        Number.isFinite(assertion.range.low) &&
        Number.isFinite(assertion.range.high)
          ? {
              ...assertion,
              range:
                strict === 'low'
                  ? { ...assertion.range, low: middle(assertion.range) - 0.05, high: Infinity }
                  : { ...assertion.range, high: middle(assertion.range) + 0.05, low: -Infinity },
            }
          : assertion
      const dated =
        EACH_YEAR.has(assertion.kind) ||
        assertion.kind === 'change' ||
        assertion.kind === 'price' ||
        assertion.kind === 'price-change'
      return {
        ...claim,
        assertion: bounded,
        ...(refuted &&
          (EACH_YEAR.has(assertion.kind)
            ? { refuted: true }
            : assertion.kind === 'member'
              ? {}
              : { negated: !claim.negated })),
        ...(source !== undefined && { source }),
        ...(why !== undefined && { unread: why }),
        ...(only !== undefined &&
          claim.year === undefined &&
          claim.since === undefined &&
          !claim.now &&
          dated && { year: only }),
      }
    })
    .flatMap((claim): readonly Claim[] => {
      const { assertion } = claim
      const at = 'at' in assertion && typeof assertion.at === 'number'
      const moved = MOVED.has(assertion.kind) && whole.has('st.always')
      const none = assertion.kind === 'share' && assertion.range.high <= 0.05
      if (years.length < 2 || at || none || !(moved || EACH_YEAR.has(assertion.kind))) return [claim]
      if (years.length > MANY_YEARS)
        return [{ ...claim, unread: 'the claim covers more years than I check one by one' }]
      return (moved ? years.slice(1) : years).map((year) => ({
        ...claim,
        year,
        each: true,
        ...(moved && { since: year - 1 }),
      }))
    })
}

const middle = ({ low, high }: { readonly low: number; readonly high: number }): number => (low + high) / 2
