import type { Reading } from '../../language-before/reading.js'
import type { Attributed } from './attribution.js'
import type { Assertion, Claim } from './claim.js'
import { CONDITION, EVERY_YEAR, PER_HEAD } from './cues.js'
import { figuresIn } from './numbers-in.js'

/** Assertions that rest on a number of the text, whatever they say. */
const NUMERIC = new Set<Assertion['kind']>([
  'share',
  'amount',
  'change',
  'ratio',
  'difference',
  'price',
  'price-change',
  'reliance',
  'reliance-change',
  'list-size',
  'import-share',
  'unverifiable',
])

/** Whether an assertion takes a number of the text for its own. */
const readsNumber = (assertion: Assertion): boolean => {
  if (NUMERIC.has(assertion.kind)) return true
  if (assertion.kind === 'event') return assertion.rate !== undefined || assertion.amount !== undefined
  if (assertion.kind === 'use') return assertion.range !== 'first'
  return assertion.kind === 'by-product' && assertion.range !== undefined
}

/** "For a dozen minerals", "of 12 metals". */
const MINERALS_COUNTED =
  / (?:for|of|in|on|with) (?:at least |more than |some |about |over )?(?:(?:a|several|\{number:\d+\}) )?(?:dozens?(?: of)?|scores of|half a dozen|\{number:\d+\}) (?:other |different |critical |key |strategic |such )*(?:minerals|metals|materials|commodities|elements) /

/** "Twice as much as in 2024", "three times the level of 2020". */
const TIMES_UNREAD =
  / (?:\{number:[\d.]+\} times|twice|double|triple|thrice|half) (?:as (?:much|many|high|large|big)|that|what|the (?:level|price|figure|amount|output|volume|average|size)) /
const COMPARING = new Set<Assertion['kind']>([
  'ratio',
  'difference',
  'change',
  'price-change',
  'reliance-change',
  'unverifiable',
])

/** A change by so many points of a percentage. */
const POINTS = / (?:percentage )?(?:points|pp) /

/** Statements that no figure here could bear out, whatever they say: why. */
const voidOf = (shape: string, { denial }: Attributed, claims: readonly Claim[]): string | undefined => {
  if (denial) return 'it reports a denial, and no figure here tells what somebody denied'
  if (PER_HEAD.test(shape)) return 'it counts by heads or area, and no table here has those'
  const inPoints = claims.some(({ assertion }) => assertion.kind === 'reliance-change')
  if (POINTS.test(shape) && !inPoints) return 'it speaks of a difference in percentage points, which is not checked'
  return CONDITION.test(shape) ? 'it is conditional, and no figure here is of what did not happen' : undefined
}

const EXCEPT = / (?:except|but|save|bar|barring|apart from|other than|excluding)(?: for)? (?:in )?\{year:(\d{4})\}/g

/** The years of "in every year from 2021 to 2025 except 2022". */
const everyYear = ({ shape, years }: Reading, newest: number): readonly number[] => {
  if (!EVERY_YEAR.test(shape.text) || years.kind !== 'range' || years.from <= 0) return []
  const out = new Set([...shape.text.matchAll(EXCEPT)].map((match) => Number(match[1])))
  const to = Math.min(years.to ?? newest, newest)
  const all = Array.from({ length: Math.max(0, to - years.from + 1) }, (_, at) => years.from + at)
  return all.length > 12 ? [] : all.filter((year) => !out.has(year))
}

/** The span that a sentence names, for a change in a part of it that names none: "output collapsed: down 75 % since 2022". */
const spanOf = ({ years }: Reading): { readonly since?: number; readonly year?: number } =>
  years.kind === 'range' && years.from > 0
    ? { since: years.from, ...(years.to !== undefined && { year: years.to }) }
    : {}

const EACH_YEAR = new Set<Assertion['kind']>(['share', 'amount', 'rank', 'dominance', 'ratio'])

/** What is said around the statements of a sentence. */
interface Around extends Attributed {
  readonly mocked: boolean
  /** A part of the sentence speaks of a place, and was not read. */
  readonly leftOut: boolean
}

/** The claims of a sentence as the whole of it has them: what is said around them counts. */
export const qualified = (claims: readonly Claim[], whole: Reading, said: Around, newest: number): readonly Claim[] => {
  const shape = whole.shape.text
  const why = voidOf(shape, said, claims)
  if (why !== undefined)
    return claims.slice(0, 1).map((claim) => ({ ...claim, assertion: { kind: 'unverifiable', why } as const }))
  const numbers = claims.filter(({ assertion }) => readsNumber(assertion)).length
  const unread = said.mocked
    ? 'the words around it mock it'
    : figuresIn(shape) > numbers
      ? 'it holds a number that was not read'
      : TIMES_UNREAD.test(shape) && !claims.some(({ assertion }) => COMPARING.has(assertion.kind))
        ? 'it holds a multiple that was not read'
        : MINERALS_COUNTED.test(shape) && claims.every(({ assertion }) => assertion.kind !== 'list-size')
          ? 'it counts minerals, which is not checked'
          : said.leftOut
            ? 'it says something of another place that was not read'
            : undefined
  const years = everyYear(whole, newest)
  const only = whole.years.kind === 'years' && whole.years.years.length === 1 ? whole.years.years[0] : undefined
  // "The biggest miners: 1. Chile …": the heading of a table ranks nobody.
  const ranks = claims.filter(({ assertion }) => assertion.kind === 'rank')
  const heading = ranks.length > 1 && ranks.some(({ places }) => places.length > 0)
  return claims
    .filter(({ assertion, places }) => !heading || assertion.kind !== 'rank' || places.length > 0)
    .map((claim) => ({
      ...claim,
      ...(said.refuted && (EACH_YEAR.has(claim.assertion.kind) ? { refuted: true } : { negated: !claim.negated })),
      ...(said.source !== undefined && { source: said.source }),
      ...(unread !== undefined && claim.unread === undefined && { unread }),
      // "In 2022 Chile mined 39 kt, Australia 75 kt": one year for the whole sentence.
      ...(only !== undefined &&
        claim.year === undefined &&
        claim.since === undefined &&
        !claim.now &&
        (EACH_YEAR.has(claim.assertion.kind) || claim.assertion.kind === 'change') && { year: only }),
      ...(claim.assertion.kind === 'change' && claim.year === undefined && claim.since === undefined && spanOf(whole)),
    }))
    .flatMap((claim): readonly Claim[] => {
      const { assertion } = claim
      const dated = 'at' in assertion && typeof assertion.at === 'number'
      if (years.length < 2 || !EACH_YEAR.has(claim.assertion.kind) || dated) return [claim]
      return years.map((year) => ({ ...claim, year, each: true }))
    })
}
