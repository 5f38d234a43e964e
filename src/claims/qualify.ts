import { yearsIn } from '../prose.js'
import { OURS } from './evidence.js'
import type { Assertion, Claim } from './claim.js'
import { is } from './kinds.js'
import type { Quantity } from '../language/quantities.js'
import type { Span } from '../language/spans.js'
import type { Statement } from '../language/statements.js'
import { directionOf } from './said-changes.js'
import { comesAfterFrom } from './said-years.js'
import type { Seen } from './seen.js'
import { fits, range } from './value.js'

/** More years than these are not checked one by one. */
const MANY_YEARS = 12
/** Said of a sentence with more numbers than were read. */
export const UNREAD_NUMBER = "I couldn't read one of its numbers"
/** A count beyond this is no "two of the three" in passing. */
const PASSING = 20

/** What is said around the statements of a sentence. */
interface Around {
  /** A part of the sentence gives a reason. */
  readonly reason: boolean
  readonly newest: number
}

/** The years of "in every year from 2021 to 2025 except 2022", or of "since 2021". */
const everyYear = ({ statement: { clause } }: Seen, newest: number): readonly number[] => {
  const { years, text } = clause
  if (years.kind !== 'range' || years.from <= 0) return []
  const { from, to = newest } = years
  const except = /\b(?:except|but|save|bar|barring|excluding)(?: for)?(?: in)? (\d{4})\b/g
  const out = new Set([...text.matchAll(except)].map(([, year]) => Number(year)))
  const all = Array.from({ length: Math.max(0, Math.min(to, newest) - from + 1) }, (_, at) => from + at)
  return all.filter((year) => !out.has(year))
}

/** The families of the publishers that spans name; "other" for those without figures here. */
export const publishersIn = (spans: readonly Span[]): readonly string[] => [
  ...new Set(spans.flatMap(({ concepts }) => concepts.flatMap(({ t, of = 'other' }) => (t === 'publisher' ? of : [])))),
]

/** The one publisher that a sentence rests on, where its figures are here by country. */
const sourceOf = ({ statement: { clause } }: Seen): string | undefined => {
  const [one, another] = publishersIn(clause.spans)
  return another === undefined && one !== undefined && OURS.has(one) ? one : undefined
}

/** Whether an assertion rests on a number: a figure, or a count of things. */
export const isNumeric = (assertion: Assertion): boolean => {
  if (assertion.kind === 'event') return assertion.rate !== undefined || assertion.until !== undefined
  return assertion.kind === 'by-product' ? assertion.range !== undefined : is(assertion.kind, 'numeric')
}

/** Whether an assertion only tells who has more, which takes up no figure. */
const isOrder = (one: Assertion): boolean =>
  one.kind === 'rank' ||
  (one.kind === 'ratio' && [one.range.low, one.range.high].some((end) => fits(end, range(0.99, 1.01))))

/** Whether there are more figures than claims rest on. */
const unreadFigures = ({ quantities }: Statement, claims: readonly Claim[]): boolean => {
  const figures = quantities.filter(({ kind, word, value }) =>
    kind === 'count' ? value > PASSING : word === undefined,
  )
  return figures.length > claims.filter(({ assertion }) => isNumeric(assertion) && !isOrder(assertion)).length
}

/** Whether a clause has more figures than the claims that it makes rest on. */
export const hasUnreadFigures = (clause: Statement, claims: readonly Claim[]): boolean =>
  unreadFigures(
    clause,
    claims.filter(({ text }) => text === clause.text),
  )

/** The years that a claim is held against. */
const yearsHeld = ({ assertion, year, since }: Claim): readonly (number | undefined)[] => [
  ...(is(assertion.kind, 'timeless') ? [] : [year]),
  ...('at' in assertion ? [assertion.at] : []),
  ...('since' in assertion ? [assertion.since] : []),
  ...('until' in assertion ? yearsIn(assertion.until ?? '') : []),
  ...(is(assertion.kind, 'moved', 'periodic') ? [since] : []),
]
/** Years that a sentence names and no claim of it is held against: what it says of them is not checked. */
const yearsLeft = (whole: Seen, claims: readonly Claim[]): readonly string[] => {
  const held = new Set(claims.flatMap(yearsHeld))
  return whole.statement.clause.spans.flatMap(({ type, value }) =>
    type === 'year' && value !== undefined && !held.has(value) ? String(value) : [],
  )
}

/** "Between 2021 and 2025 it went from 40 to 60 percent": each figure is of one end of the period. */
const fromToIn = (whole: Seen): { readonly from: Quantity; readonly to: Quantity } | undefined => {
  const all = whole.statement.quantities
  const from = all.find((one) => one.kind !== 'count' && comesAfterFrom(whole, one))
  const [first, to, more] = all.filter(({ kind }) => kind === from?.kind)
  return from && first === from && to && !more ? { from, to } : undefined
}

/** "Rose from 61 % to 41 %". */
const pointsBack = (whole: Seen): boolean => {
  const [two, way] = [fromToIn(whole), directionOf(whole)]
  return two !== undefined && way !== undefined && (two.to.value - two.from.value) * way < 0
}

/** Why a sentence is not checked as a whole; undefined where it is. */
const unreadBecause = (claims: readonly Claim[], whole: Seen, { reason }: Around): string | undefined => {
  if (reason) return "the claim gives a reason, which I don't check"
  if (whole.has('st.record', 'st.once'))
    return "the claim mentions a record, an exception or a reversal, which I don't check"
  if (pointsBack(whole)) return 'its numbers point the other way from its words'
  return unreadFigures(whole.statement, claims) ? UNREAD_NUMBER : undefined
}

/** What is denied as a whole, "it is a myth that": a figure is refuted, a word turned around. */
const refuted = ({ assertion: { kind }, negated }: Claim): Partial<Claim> =>
  is(kind, 'yearly') ? { refuted: true } : kind === 'member' ? {} : { negated: !negated }

/** The claims of a sentence as the whole of it has them: what is said around them counts. */
export const qualified = (claims: readonly Claim[], whole: Seen, around: Around): readonly Claim[] => {
  const source = sourceOf(whole)
  const years = everyYear(whole, around.newest)
  const { years: named } = whole.statement.clause
  const only = named.kind === 'years' && named.years.length === 1 ? named.years[0] : undefined
  const ofYear = (one: Claim): Claim => {
    const { assertion, year, since, now } = one
    // A supplier is of the years of its rows, unless its own clause names one.
    const own = assertion.kind !== 'import-share' || one.text.includes(String(only))
    const dated = own && is(assertion.kind, 'dated')
    const bare = only !== undefined && year === undefined && since === undefined && !now && dated
    return bare ? { ...one, year: only } : one
  }
  const told = claims.map(ofYear)
  const why = unreadBecause(told, whole, around)
  const every = told.flatMap((one): readonly Claim[] => {
    const { assertion } = one
    const { kind } = assertion
    const claim: Claim = {
      ...one,
      ...(whole.has('st.myth') && refuted(one)),
      ...{ source, unread: why ?? one.unread },
    }
    const own = 'at' in assertion
    const moved = is(kind, 'moved') && whole.has('st.always')
    const none = assertion.kind === 'share' && assertion.range.high <= 0.05
    if (years.length < 2 || own || none || !(moved || is(kind, 'yearly'))) return [claim]
    // "None since 2015, while China digs up 79 %": how long there is none says nothing of when the other is.
    const since = String(years[0])
    const ended = told.some(({ negated, text }) => negated && text.includes(since))
    if (ended && !claim.negated && !claim.text.includes(since)) return [claim]
    if (years.length > MANY_YEARS) return [{ ...claim, unread: 'the claim covers more years than I check one by one' }]
    return (moved ? years.slice(1) : years).map((year) => ({
      ...claim,
      year,
      each: true,
      ...(moved && { since: year - 1 }),
    }))
  })
  const unheld = yearsLeft(whole, every)
  return unheld.length === 0 ? every : every.map((one) => ({ ...one, unheld }))
}
