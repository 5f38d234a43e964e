import { tonsPer } from '../answers/units.js'
import { tablesByMineral } from '../corpus/lookup.js'
import type { Corpus } from '../corpus/types.js'
import type { Assertion } from './claim.js'
import { unverifiable } from './said-figures.js'
import type { Seen } from './seen.js'

const CARBONATE = /\bLCE\b|\b(?:t|tons?|tonnes?|kt)\s+(?:of\s+)?(?:lithium\s+)?carbonate\b/i
const COMPOUND =
  /\b(?:t|tons?|tonnes?|kt|Mt|kg|pounds?)\s+(?:of\s+)?(?:[a-z-]+\s+){1,2}?(hydroxide|sul(?:ph|f)ate|chloride|oxide|dioxide|trioxide|pentoxide|concentrate|ore)s?\b(?!-)/i

/** The compound that a text weighs: "2 Mt of nickel ore". */
export const compoundIn = (text: string): string | undefined => COMPOUND.exec(text)?.[1]?.toLowerCase()

/** "290,000 t of lithium carbonate" is weighed as such; of another compound of what a table counts by content there is no figure. */
export const inFormClaimed = (
  corpus: Corpus,
  assertion: Assertion,
  { text }: Seen,
  minerals: readonly string[],
): Assertion => {
  if (assertion.kind !== 'amount') return assertion
  const tons = tonsPer(assertion.unit)
  if (tons !== undefined && minerals.includes('lithium') && CARBONATE.test(text)) {
    const { low, high } = assertion.range
    return { ...assertion, value: assertion.value * tons, unit: 'LCE', range: { low: low * tons, high: high * tons } }
  }
  const compound = compoundIn(text)
  if (compound === undefined) return assertion
  const counts = minerals.some((id) => {
    const forms = (tablesByMineral(corpus).get(id) ?? []).map(({ form = '' }) => form.toLowerCase())
    return forms.some((form) => form.includes('content')) && !forms.some((form) => form.includes(compound))
  })
  return counts ? unverifiable(`the claim weighs the ${compound}, and the tables count what it contains`) : assertion
}
