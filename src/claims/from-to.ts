import type { Quantity } from '../language/quantities.js'
import type { Assertion } from './claim.js'
import type { Context } from './context.js'
import { comesAfterFrom } from './said-changes.js'
import { type Seen, wordAt } from './seen.js'

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
