import type { Assertion, Claim } from './claim.js'
import type { Context } from './context.js'
import { againstYear } from './said-years.js'
import { speaksOfTrade } from './said-trade.js'
import { type Seen, subjectsOf } from './seen.js'

const TRADE = new Set<Assertion['kind']>(['reliance', 'reliance-change', 'import-share'])

/** The law that a clause names without saying anything of it yet, or that was spoken of before. */
const lawOf = ({ statement: { clause }, minerals }: Seen, { law }: Context): string | undefined =>
  clause.things[0] ?? (minerals.length === 0 ? law : undefined)

/** What a clause leaves to the next one. */
export const after = (context: Context, seen: Seen, made: readonly Claim[]): Context => {
  const last = made.at(-1)
  const kinds = new Set(made.map(({ assertion }) => assertion.kind))
  const acted = made
    .map(({ places, assertion }) =>
      assertion.kind === 'event' ? places.filter((id) => !assertion.against.includes(id)) : places,
    )
    .find((places) => places.length > 0)
  const stage = seen.stage ?? last?.stage
  const priced = kinds.has('price') || kinds.has('price-change')
  const measure = priced ? 'price' : (seen.measure ?? last?.measure)
  const { years } = seen.statement.clause
  const year = last?.year ?? (years.kind === 'years' ? years.years.at(-1) : undefined) ?? context.year
  const unit =
    made.flatMap(({ assertion }) => (assertion.kind === 'amount' ? assertion.unit : [])).at(-1) ?? context.unit
  const per = made.flatMap(({ assertion }) => (assertion.kind === 'price' ? assertion.unit : [])).at(-1) ?? context.per
  const against = againstYear(seen, context)
  const places = subjectsOf(seen)
  const only = made.flatMap(({ assertion, minerals }) =>
    assertion.kind === 'member' || assertion.kind === 'by-product' ? minerals : [],
  )
  const keep = made.length === 0
  const law =
    made.flatMap(({ assertion }) => (assertion.kind === 'document' ? assertion.document : [])).at(-1) ??
    lawOf(seen, context)
  return {
    minerals: only.length > 0 ? only : seen.minerals.length > 0 ? seen.minerals : (last?.minerals ?? context.minerals),
    places: acted ?? (places.length > 0 ? places : context.places),
    ...(stage && { stage }),
    ...(measure && { measure }),
    ...(year !== undefined && { year }),
    ...(against && { against }),
    ...(law !== undefined && { law }),
    inside: true,
    ...(unit !== undefined && { unit }),
    ...(per !== undefined && { per }),
    ofList: keep ? seen.has('list') : kinds.has('listed') || kinds.has('list-size') || seen.has('list'),
    // What buyers pay is a price, and says nothing of what is imported.
    ofTrade: [...kinds].some((kind) => TRADE.has(kind)) || (!priced && speaksOfTrade(seen) && places.includes('USA')),
    ofReliance: keep ? context.ofReliance === true : kinds.has('reliance') || kinds.has('reliance-change'),
    ...(keep && { heading: true }),
    ofEvent: keep ? context.ofEvent === true : kinds.has('event'),
    amounts: kinds.has('amount') || kinds.has('share'),
    ...((seen.world || (kinds.has('amount') && made.every((one) => one.places.length === 0))) && { world: true }),
  }
}

/** What is left to a sentence by the one before it. */
export const nextSentence = (context: Context): Context => ({ ...context, inside: false })
