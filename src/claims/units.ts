import type { Corpus, Table } from '../corpus/types.js'
import { LCE_PER_LITHIUM, tonsPer, URANIUM_PER_LB_U3O8 } from '../answers/units.js'
import type { Cut } from '../tables/select.js'
import type { Assertion, Range, Said } from './claim.js'
import { amountIn } from './quantities.js'
import { tablesByMineral } from '../corpus/lookup.js'
import { unverifiable } from './said-figures.js'
import type { Seen } from './seen.js'

type Amount = Pick<Said<'amount'>, 'range' | 'value' | 'unit'>

/** Units of tables in tons; carats, volumes and percentages are none. */
const TONS: Readonly<Record<string, number>> = { t: 1, kg: 1e-3 }

/** How many of a table's units make one of the claim's; undefined where they are not of a kind. */
const factorTo = ({ mineral, unit: own }: Table, unit: string): number | undefined => {
  if (unit === 'LCE') return mineral === 'lithium' && own === 't' ? 1 / LCE_PER_LITHIUM : undefined
  if (unit === 'lb-U3O8') return mineral === 'uranium' && own === 't' ? URANIUM_PER_LB_U3O8 : undefined
  if (unit === own) return 1
  const [tons, per] = [tonsPer(unit), TONS[own]]
  return tons === undefined || per === undefined ? undefined : tons / per
}

/** A claimed range in a table's unit. */
export const inUnitOf = (table: Table, { range, unit }: Amount): Range | undefined => {
  const factor = factorTo(table, unit)
  return factor === undefined ? undefined : { ...range, low: range.low * factor, high: range.high * factor }
}

/** Why an amount that is not in the tables is still meant right, in words. */
export interface Slip {
  readonly text: string
  /** The figure is right as it is counted elsewhere, and no slip of whoever wrote it. */
  readonly countsOtherwise: boolean
}

/** Slips by which a figure is misquoted: what was written, times the factor, is what was meant. */
const SLIPS: readonly (readonly [factor: number, text: string])[] = [
  [1e3, 'right in thousands of that unit, 1,000 times as much'],
  [1e-3, 'right in a thousandth of that unit, such as kilograms for tons'],
  [1e6, 'right in millions of that unit (Mt for t)'],
  [1e-6, 'right in a millionth of that unit (t for Mt)'],
]

/** The slip that would make an amount right in a cut, in words; undefined where none does. */
export const slipIn = (corpus: Corpus, cut: Cut, places: readonly string[], claimed: Amount): Slip | undefined => {
  const value = amountIn(corpus, cut, places)?.value ?? 0
  const said = claimed.value * (factorTo(cut.table, claimed.unit) ?? 0)
  if (value === 0 || said === 0 || cut.table.unit === '%') return undefined
  const fits = (factor: number, slack: number): boolean => Math.abs((said * factor) / value - 1) <= slack
  const slip = SLIPS.find(([factor]) => fits(factor, 0.03))
  if (slip) return { text: `likely a unit slip: ${slip[1]}`, countsOtherwise: false }
  if (cut.table.mineral !== 'lithium' || !fits(1 / LCE_PER_LITHIUM, 0.03)) return undefined
  const text = `right as lithium carbonate equivalent, ${LCE_PER_LITHIUM} t of which hold 1 t of lithium`
  return { text: `a different definition: ${text}`, countsOtherwise: true }
}

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
