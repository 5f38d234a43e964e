import type { Measure, Stage } from '../corpus/types.js'
import { isA } from '../language/spans.js'
import type { Assertion, Claim, Kind } from './claim.js'
import { speaksOfTrade } from './said-trade.js'
import { type Against, againstYear } from './said-years.js'
import { type Seen, subjectsOf } from './seen.js'

/** What the text before a clause leaves to it. */
export interface Context {
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  /** Those of the places that the others were compared with. */
  readonly compared?: readonly string[] | undefined
  readonly stage?: Stage | undefined
  readonly measure?: Measure | undefined
  readonly year?: number | undefined
  /** The years that it compared. */
  readonly against?: Against | undefined
  /** Whose imports it spoke of. */
  readonly importer?: string | undefined
  /** Whom the last act was aimed at. */
  readonly targets?: readonly string[] | undefined
  /** It spoke of a list, of the reliance on imports, of an event, of an amount. */
  readonly ofList?: boolean | undefined
  readonly ofReliance?: boolean | undefined
  readonly ofEvent?: boolean | undefined
  readonly amounts?: boolean | undefined
  /** It only headed what follows: "Nickel mining: …". */
  readonly heading?: boolean | undefined
  /** The law or plan whose figures it gave. */
  readonly law?: string | undefined
  /** It stands in the same sentence. */
  readonly inside?: boolean | undefined
  /** The place that it named last, of which a clause with "which" or "who" goes on; empty: it goes on of no place. */
  readonly nearest?: string | undefined
  /** It was of the whole world. */
  readonly world?: boolean | undefined
  /** The unit of the last amount, `%` after a share, and the mass that a price was given for. */
  readonly unit?: string | undefined
  readonly per?: string | undefined
}

export const NOTHING: Context = { minerals: [], places: [] }

const importerOf = (one: Assertion): readonly string[] =>
  one.kind === 'reliance' || one.kind === 'reliance-change' || one.kind === 'import-share'
    ? [one.importer ?? 'USA']
    : []

/** The place that a clause names last; empty where a thing stands behind it, which "which" goes on from. */
const nearestIn = ({ places, statement: { clause } }: Seen): string | undefined => {
  const last = places.at(-1)
  const behind = last ? clause.spans.slice(last.at + 1) : []
  return behind.some((span) => isA(span, 'product')) ? '' : last?.id
}

/** What a clause leaves to the next one. */
export const after = (context: Context, seen: Seen, made: readonly Claim[]): Context => {
  const last = made.at(-1)
  const assertions = made.map(({ assertion }) => assertion)
  const has = (...kinds: readonly Kind[]): boolean => assertions.some(({ kind }) => kinds.includes(kind))
  const keep = made.length === 0
  // What claims nothing leaves what was spoken of as it was: "of the reserves known to exist, some 50 billion tonnes".
  const goesOn = keep && context.inside === true && seen.minerals.length === 0
  const priced = has('price', 'price-change')
  const { years, things } = seen.statement.clause
  const stage = seen.stage ?? last?.stage ?? (goesOn ? context.stage : undefined)
  const measure = priced ? 'price' : (seen.measure ?? last?.measure ?? (goesOn ? context.measure : undefined))
  const year = last?.year ?? (years.kind === 'years' ? years.years.at(-1) : undefined) ?? context.year
  const units = assertions.flatMap((one) => (one.kind === 'amount' ? one.unit : one.kind === 'share' ? '%' : []))
  const unit = units.at(-1) ?? context.unit
  const per = assertions.flatMap((one) => (one.kind === 'price' ? one.unit : [])).at(-1) ?? context.per
  const told = assertions.flatMap((one) => (one.kind === 'document' ? one.document : [])).at(-1)
  const law = told ?? things[0] ?? (seen.minerals.length === 0 ? context.law : undefined)
  const against = againstYear(seen, context)
  // Of what is a by-product of what, or of a kind, the next clause is about the first.
  const only = made.filter(({ assertion: { kind } }) => kind === 'member' || kind === 'by-product')
  const acted = made.flatMap(({ places, assertion }) =>
    assertion.kind === 'event' ? [places.filter((id) => !assertion.against.includes(id))] : [places],
  )
  const targets = assertions.flatMap((one) => (one.kind === 'event' ? [one.against] : [])).at(-1) ?? context.targets
  const compared = assertions.flatMap((one) => (one.kind === 'ratio' ? one.than : []))
  const places = acted.find(([id]) => id !== undefined && id !== 'WLD') ?? subjectsOf(seen)
  // What buyers pay is a price, and says nothing of what is imported.
  const buys = !priced && speaksOfTrade(seen) && subjectsOf(seen).includes('USA') ? 'USA' : undefined
  const importer = assertions.flatMap(importerOf).at(-1) ?? buys ?? (keep ? context.importer : undefined)
  const minerals = only.length > 0 ? only.flatMap((one) => one.minerals) : seen.minerals
  return {
    minerals: minerals.length > 0 ? minerals : (last?.minerals ?? context.minerals),
    places: places.length > 0 ? places : context.places,
    ...{ compared, stage, measure, year, against, targets, law, unit, per, importer },
    nearest: nearestIn(seen),
    inside: true,
    ofList: seen.has('list') || has('listed', 'list-size'),
    ofReliance: keep ? context.ofReliance : has('reliance', 'reliance-change'),
    ofEvent: keep ? context.ofEvent : has('event'),
    heading: keep,
    amounts: has('amount', 'share'),
    world: seen.world || (has('amount') && made.every((one) => one.places.length === 0)),
  }
}

/** What is left to a sentence by the one before it. */
export const nextSentence = (context: Context): Context => ({ ...context, inside: false })
