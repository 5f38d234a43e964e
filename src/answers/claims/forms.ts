import { tablesByMineral } from '../../corpus/lookup.js'
import type { Corpus } from '../../corpus/types.js'
import type { Assertion } from './claim.js'
import { tonsPer } from './value.js'

const MASS = '\\b(?:t|tons?|tonnes?|kt|Mt|kilotons?|kilotonnes?|kg|kilos?|kilograms?|pounds?)\\s+(?:of\\s+)?'
/** "290,000 tonnes of lithium carbonate", "of carbonate equivalent". */
const CARBONATE = new RegExp(`${MASS}(?:[a-z-]+\\s+){0,2}?(?:carbonate|LCE)\\b`, 'i')
/** "Tonnes of lithium hydroxide", "of tin ore": a compound or an ore, and not what is contained in it. */
const COMPOUND = new RegExp(
  `${MASS}(?:[a-z-]+\\s+){1,2}?(hydroxide|sul(?:ph|f)ate|chloride|oxide|dioxide|trioxide|pentoxide|concentrate|ore)s?\\b(?!-)`,
  'i',
)

/** Some table counts what the mineral contains, and none the compound. */
const countsContent = (corpus: Corpus, minerals: readonly string[], compound: string): boolean =>
  minerals.some((id) => {
    const forms = (tablesByMineral(corpus).get(id) ?? []).flatMap(({ form }) => form?.toLowerCase() ?? [])
    return forms.some((form) => form.includes('content')) && !forms.some((form) => form.includes(compound))
  })

/**
 * An amount in the form that it is claimed in: lithium carbonate is weighed against lithium by the published factor; of
 * any other compound of what a table counts by its content there is no figure.
 */
export const inFormClaimed = (
  corpus: Corpus,
  assertion: Assertion,
  text: string,
  minerals: readonly string[],
): Assertion => {
  if (assertion.kind !== 'amount') return assertion
  const tons = tonsPer(assertion.unit)
  if (tons === undefined) return assertion
  if (CARBONATE.test(text) && minerals.includes('lithium')) {
    const { low, high, words } = assertion.range
    const range = { low: low * tons, high: high * tons, words: `${words} of lithium carbonate equivalent` }
    return { ...assertion, value: assertion.value * tons, unit: 'LCE', range }
  }
  const compound = COMPOUND.exec(text)?.[1]?.toLowerCase()
  return compound !== undefined && countsContent(corpus, minerals, compound)
    ? {
        kind: 'unverifiable',
        why: `it weighs the ${compound}, and the tables count what it contains`,
      }
    : assertion
}
