import type { Claim } from './claim.js'
import { type Seen, subjectsOf } from './seen.js'

/** "So is germanium": what was said last, of another mineral or place. */
export const sameAs = (seen: Seen, last: Claim | undefined): readonly Claim[] => {
  const denies = seen.has('st.noris')
  if (!last || !(denies || seen.has('st.sois')) || last.negated !== denies) return []
  const [places, { minerals }] = [subjectsOf(seen), seen]
  if (places.length + minerals.length === 0 || (places.length > 0 && minerals.length > 0)) return []
  const { assertion } = last
  const own = assertion.kind === 'by-product' ? { ...assertion, subjects: minerals } : assertion
  if ('whose' in own && typeof own.whose === 'string') return []
  return [
    {
      ...last,
      text: seen.text,
      assertion: own,
      minerals: minerals.length > 0 ? minerals : last.minerals,
      places: places.length > 0 ? places : last.places,
    },
  ]
}
