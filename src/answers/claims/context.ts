import type { Measure, Stage } from '../../corpus/types.js'
import type { Reading } from '../../language-before/reading.js'
import type { Claim } from './claim.js'
import { NO_SUPPLY, OUTPUT, rankIn } from './cues.js'
import type { Before } from './trade-words.js'

/** What one statement leaves to the next: "Chile has 31 % of lithium reserves, Australia 24 %". */
export interface Context extends Before {
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  readonly stage?: Stage
  /** Of the sentence before. */
  readonly measure?: Measure
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

/** A place with a figure or a rank, of the mineral before it: "the US comes second with 51,000 tonnes". */
export const goesOnWith = ({ shape, places }: Reading, { unit }: Before): boolean =>
  places.length > 0 &&
  (/\{(?:percent|unit):/.test(shape.text) ||
    (unit !== undefined && /\{number:\d{2,}\} $/.test(shape.text)) ||
    rankIn(shape.text) !== undefined) &&
  !NO_SUPPLY.test(shape.text)

/** A share with nothing before it, of the place named before: "Nine tenths of world output." */
export const isFragment = (shape: string): boolean =>
  /^ (?:(?:about|some|roughly|around|nearly|almost|over|more|less|than|well|just|under|fully) )*\{percent:[\d.]+\} of (?:the |all )?(?:total |global )?(?:\{world\}|\{mineral)/.test(
    shape,
  ) && !/ \{place:/.test(shape)

const PRESENT =
  / (?:mines|refines|produces|makes|holds|has|have|is|are|comes|ranks|accounts|supplies|digs|smelts|extracts|controls|still|now|today|currently) /

/** Verbs that could be of another stage than the sentence before: "supplies", "holds". */
const OTHER_VERB = / (?:suppl(?:y|ies|ied)|controls?|controlled|holds?|held|has|have|had|sells?|owns?|exports?|buys?) /

/**
 * What a sentence takes from the one before: "that year", and what is told of the past without a year, are of its year;
 * "the US comes second with 51,000 tonnes" is of its stage or of reserves.
 */
export const takenOver = (claims: readonly Claim[], whole: Reading, before: Context): readonly Claim[] => {
  const shape = whole.shape.text
  const told = / (?:that|the same) year /.test(shape) || !PRESENT.test(shape)
  const year = told && whole.years.kind === 'latest' ? before.year : undefined
  const open = whole.minerals.length === 0 && !OUTPUT.test(shape) && !OTHER_VERB.test(shape)
  return claims.map((claim) => {
    if (!TOLD.has(claim.assertion.kind)) return claim
    const unsaid = open && claim.stage === undefined && claim.measure === undefined
    return {
      ...claim,
      ...(year !== undefined && claim.year === undefined && claim.since === undefined && { year }),
      ...(unsaid && before.stage !== undefined && { stage: before.stage }),
      ...(unsaid && before.measure !== undefined && { measure: before.measure }),
    }
  })
}

const TOLD = new Set<Claim['assertion']['kind']>(['share', 'amount', 'rank', 'dominance', 'ratio', 'difference'])

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

/** The unit that an amount was last given in: "the United States followed with 51,000". */
export const unitIn = (claims: readonly Claim[], before: Before): Pick<Before, 'unit'> => {
  const unit =
    claims.flatMap(({ assertion }) => (assertion.kind === 'amount' ? assertion.unit : [])).at(-1) ?? before.unit
  return unit === undefined ? {} : { unit }
}

/** The year that a later "in October" is of. */
export const yearIn = (reading: Reading, before: Context): Pick<Context, 'year'> => {
  const year = yearsOf(reading).year ?? before.year
  return year === undefined ? {} : { year }
}
