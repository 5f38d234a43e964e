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
  const told = bare ? opposite || seen.has('and') : denies || seen.has('st.sois')
  const [places, { minerals }] = [subjectsOf(seen), seen]
  const ofOne = places.length === 0 || minerals.length === 0
  if (!last || !told || !ofOne || places.length + minerals.length === 0 || (!bare && last.negated !== denies)) return []
  const { assertion } = last
  if ('whose' in assertion) return []
  return [
    {
      ...last,
      text: seen.text,
      negated: opposite !== last.negated,
      assertion: assertion.kind === 'by-product' ? { ...assertion, subjects: minerals } : assertion,
      minerals: minerals.length > 0 ? minerals : last.minerals,
      places: places.length > 0 ? places : last.places,
    },
  ]
}
