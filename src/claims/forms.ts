import { tonsPer } from '../answers/units.js'
import { tablesByMineral } from '../corpus/lookup.js'
import type { Corpus } from '../corpus/types.js'
import type { Assertion, Range } from './claim.js'
import { type Seen } from './seen.js'

/** "290,000 t of lithium carbonate" is weighed as such; of another compound of what a table counts by content there is no figure. */
export const inFormClaimed = (
  corpus: Corpus,
  assertion: Assertion,
  seen: Seen,
  minerals: readonly string[],
): Assertion => {
  if (assertion.kind !== 'amount') return assertion
  const tons = tonsPer(assertion.unit)
  const lce = /\bLCE\b|\b(?:t|tons?|tonnes?|kt)\s+(?:of\s+)?(?:lithium\s+)?carbonate\b/i.test(seen.text)
  if (lce && minerals.includes('lithium') && tons !== undefined) {
    const { low, high, words } = assertion.range
    const range: Range = { low: low * tons, high: high * tons, words: `${words} of lithium carbonate equivalent` }
    return { ...assertion, value: assertion.value * tons, unit: 'LCE', range }
  }
  const compound =
    /\b(?:t|tons?|tonnes?|kt|Mt|kg|pounds?)\s+(?:of\s+)?(?:[a-z-]+\s+){1,2}?(hydroxide|sul(?:ph|f)ate|chloride|oxide|dioxide|trioxide|pentoxide|concentrate|ore)s?\b(?!-)/i
      .exec(seen.text)?.[1]
      ?.toLowerCase()
  if (compound === undefined) return assertion
  const counts = minerals.some((id) => {
    const forms = (tablesByMineral(corpus).get(id) ?? []).flatMap(({ form }) => form?.toLowerCase() ?? [])
    return forms.some((form) => form.includes('content')) && !forms.some((form) => form.includes(compound))
  })
  return counts
    ? { kind: 'unverifiable', why: `the claim weighs the ${compound}, and the tables count what it contains` }
    : assertion
}
