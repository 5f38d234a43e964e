import type { Corpus, Table } from '../corpus/types.js'
import type { Cut } from '../tables/select.js'
import { canonical, LCE_PER_LITHIUM, tonsPer } from '../answers/units.js'
import type { Assertion, Range } from './claim.js'
import { amountOf } from './quantities.js'

type Amount = Pick<Extract<Assertion, { kind: 'amount' }>, 'range' | 'value' | 'unit'>

const isLithiumCarbonate = (unit: string): boolean => canonical(unit) === 'LCE'

/** One of a table's units in tons; undefined for carats, volumes and percentages. */
const tableUnit = (table: Table): number | undefined =>
  table.unit === 't' ? 1 : table.unit === 'kg' ? 1e-3 : undefined

/** How many of a table's units make one of the claim's; undefined where they are not of a kind. */
const factorTo = (table: Table, unit: string): number | undefined => {
  if (isLithiumCarbonate(unit))
    return table.mineral === 'lithium' && table.unit === 't' ? 1 / LCE_PER_LITHIUM : undefined
  if (canonical(unit) === undefined && unit === 'ct') return table.unit === 'ct' ? 1 : undefined
  const tons = tonsPer(unit)
  const own = tableUnit(table)
  return tons === undefined || own === undefined ? undefined : tons / own
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
const SLIPS: readonly (Slip & { readonly factor: number; readonly slack: number })[] = [
  {
    factor: 1e3,
    text: 'likely a unit slip: right in thousands of that unit, 1,000 times as much',
    countsOtherwise: false,
    slack: 0.03,
  },
  {
    factor: 1e-3,
    text: 'likely a unit slip: right in a thousandth of that unit, such as kilograms for tons',
    countsOtherwise: false,
    slack: 0.03,
  },
  {
    factor: 1e6,
    text: 'likely a unit slip: right in millions of that unit (Mt for t)',
    countsOtherwise: false,
    slack: 0.03,
  },
  {
    factor: 1e-6,
    text: 'likely a unit slip: right in a millionth of that unit (t for Mt)',
    countsOtherwise: false,
    slack: 0.03,
  },
  {
    factor: 0.90718474,
    text: 'a different ton: right in short tons, 1 short ton = 0.90718474 t',
    countsOtherwise: true,
    slack: 0.01,
  },
]

/** The slip that would make an amount right in a cut, in words; undefined where none does. */
export const slipIn = (corpus: Corpus, cut: Cut, place: string, claimed: Amount): Slip | undefined => {
  const reading = amountOf(corpus, cut, place)
  const factor = factorTo(cut.table, claimed.unit)
  if (!reading || factor === undefined || reading.value === 0) return undefined
  const said = claimed.value * factor
  const slip = SLIPS.find(({ factor: by, slack }) => Math.abs((said * by) / reading.value - 1) <= slack)
  if (slip) return slip
  const carbonate = cut.table.mineral === 'lithium' && Math.abs(said / LCE_PER_LITHIUM / reading.value - 1) <= 0.03
  return carbonate
    ? {
        text: `a different definition: right as lithium carbonate equivalent, ${LCE_PER_LITHIUM} t of which hold 1 t of lithium`,
        countsOtherwise: true,
      }
    : undefined
}
