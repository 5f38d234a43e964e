import type { Claim } from './claim.js'
import { type Seen, subjectsOf } from './seen.js'

/** What stands in "Brussels does not", "Australia does too" beside the name. */
const SHORT = new Set(['auxiliary', 'not', 'and', 'but'])

/** "So is germanium": what was said last, of another mineral or place; "Brussels does not": the opposite of it. */
export const sameAs = (seen: Seen, last: Claim | undefined): readonly Claim[] => {
  const bare = seen.statement.clause.spans.every(
    ({ type, senses }) => ['place', 'mark'].includes(type) || senses.some((id) => SHORT.has(id)),
  )
  const opposite = bare && seen.has('not')
  const denies = seen.has('st.noris')
  if (!last || !(denies || opposite || seen.has('st.sois') || (bare && seen.has('and')))) return []
  if (!bare && last.negated !== denies) return []
  const [places, { minerals }] = [subjectsOf(seen), seen]
  if (places.length + minerals.length === 0 || (places.length > 0 && minerals.length > 0)) return []
  const { assertion } = last
  const own = assertion.kind === 'by-product' ? { ...assertion, subjects: minerals } : assertion
  if ('whose' in own && typeof own.whose === 'string') return []
  return [
    {
      ...last,
      text: seen.text,
      ...(opposite && { negated: !last.negated }),
      assertion: own,
      minerals: minerals.length > 0 ? minerals : last.minerals,
      places: places.length > 0 ? places : last.places,
    },
  ]
}
