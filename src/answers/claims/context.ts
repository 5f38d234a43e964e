import type { Stage } from '../../corpus/types.js'
import type { Reading } from '../../language/reading.js'
import type { Claim } from './claim.js'
import type { Before } from './trade-words.js'

/** What one statement leaves to the next: "Chile has 31 % of lithium reserves, Australia 24 %". */
export interface Context extends Before {
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  readonly stage?: Stage
  readonly reading?: Reading
}

/** The year of a statement, and the first one of a span. */
export const yearsOf = ({ years }: Reading): { readonly year?: number; readonly since?: number } => {
  if (years.kind === 'years') {
    const last = years.years.at(-1)
    const first = years.years.length > 1 ? years.years[0] : undefined
    return { ...(last !== undefined && { year: last }), ...(first !== undefined && { since: first }) }
  }
  if (years.kind === 'latest') return {}
  return { ...(years.from > 0 && { since: years.from }), ...(years.to !== undefined && { year: years.to }) }
}

/** A sentence without a mineral whose subject is always of one: "net imports covered 92 %". */
export const goesOn = (shape: string): boolean =>
  / (?:of what|net imports?|imports?|imported|import reliance|price|prices|(?:leading|main|biggest|largest|top|chief) (?:use|uses|outlet|application|market)|worldwide|globally|{world}) /.test(
    shape,
  )

/** The places that the next statement can be of: those who acted, not those it was aimed at. */
export const goingOn = (claims: readonly Claim[]): readonly string[] | undefined =>
  claims
    .map(({ places, assertion }) =>
      assertion.kind === 'event' ? places.filter((place) => !assertion.against.includes(place)) : places,
    )
    .find((places) => places.length > 0)

/** The mass that a price was last given for: "by 2024 the average was below $12,000". */
export const pricedIn = (claims: readonly Claim[], before: Before): Pick<Before, 'per'> => {
  const per = claims.flatMap(({ assertion }) => (assertion.kind === 'price' ? assertion.unit : [])).at(-1) ?? before.per
  return per === undefined ? {} : { per }
}

/** The year that a later "in October" is of. */
export const yearIn = (reading: Reading, before: Context): Pick<Context, 'year'> => {
  const year = yearsOf(reading).year ?? before.year
  return year === undefined ? {} : { year }
}
