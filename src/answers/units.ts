import { number, significant, boundWords, type Bound } from './text.js'

/** A unit that figures are printed in: `factor` of the table's unit make one of it. */
export interface Scale {
  readonly unit: string
  readonly factor: number
  /** Arithmetic to show when the reader asked for the conversion: "1 short ton = 0.90718474 t". */
  readonly formula?: string
}

/**
 * Units of mass by their ids in `corpus/lexicon/units.yaml`, where their spellings are: how they are printed, what one weighs
 * in metric tons, and the sentence of the conversion where the unit is not one of the publications.
 */
const TONS: Readonly<Record<string, Scale>> = {
  t: { unit: 't', factor: 1 },
  kt: { unit: 'kt', factor: 1e3 },
  Mt: { unit: 'Mt', factor: 1e6 },
  kg: { unit: 'kg', factor: 1e-3, formula: '1 t = 1,000 kg' },
  g: { unit: 'g', factor: 1e-6, formula: '1 t = 1,000,000 g' },
  lb: { unit: 'lb', factor: 0.00045359237, formula: '1 lb = 0.00045359237 t' },
  Mlb: { unit: 'Mlb', factor: 453.59237, formula: '1 million lb = 453.59237 t' },
  koz: { unit: 'koz', factor: 0.0311034768, formula: '1,000 troy ounces = 0.0311034768 t' },
  Moz: { unit: 'Moz', factor: 31.1034768, formula: '1 million troy ounces = 31.1034768 t' },
  'short-ton': { unit: 'short tons', factor: 0.90718474, formula: '1 short ton = 0.90718474 t' },
  oz: { unit: 'troy ounces', factor: 0.0000311034768, formula: '1 troy ounce = 0.0000311034768 t' },
}

/** Units as tables print them where that is not their id. */
const PRINTED: Readonly<Record<string, string>> = { 'oz t': 'oz', 'short ton': 'short-ton' }

/** A unit of mass by its id or as a table prints it; undefined for anything else. */
const massOf = (unit: string): Scale | undefined => TONS[PRINTED[unit] ?? unit]

/** Metric tons in one of a unit of mass; undefined for anything else. */
export const tonsPer = (unit: string): number | undefined => massOf(unit)?.factor

/** A unit of mass as answers print it: "short tons" for "short-ton". */
export const shownUnit = (unit: string): string => massOf(unit)?.unit ?? unit

/** "1 lb = 0.00045359237 t"; undefined for the ton and its multiples. */
export const conversionOfUnit = (unit: string): string | undefined => massOf(unit)?.formula

/** Lithium carbonate equivalent of a ton of contained lithium (USGS, MCS "Lithium"). */
export const LCE_PER_LITHIUM = 5.323

/** Tons of uranium in a pound of its oxide: 3 × 238.029 of 842.082, by the atomic weights of IUPAC, times the pound. */
export const URANIUM_PER_LB_U3O8 = 0.00038465

/** Factors between units, which a text may name without a row: they are definitions, not findings. */
export const FACTORS: readonly number[] = [
  LCE_PER_LITHIUM,
  URANIUM_PER_LB_U3O8,
  ...Object.values(TONS).map((scale) => scale.factor),
  1000,
]

/**
 * One scale for all amounts of a card, so that units are never mixed (number rule 9).
 * `unit` is the table's; `values` are in it; `asked` is the reader's unit, which wins when it can be converted.
 */
export const scaleFor = (unit: string, values: readonly number[], asked?: string, mineral?: string): Scale => {
  const own: Scale = { unit, factor: 1 }
  if (asked === 'LCE' && mineral === 'lithium' && unit === 't')
    return {
      unit: 't LCE',
      factor: 1 / LCE_PER_LITHIUM,
      formula: `1 t of lithium = ${LCE_PER_LITHIUM} t of lithium carbonate equivalent`,
    }
  if (asked === 'lb-U3O8' && mineral === 'uranium' && unit === 't')
    return {
      unit: 'lb U3O8',
      factor: URANIUM_PER_LB_U3O8,
      formula: `1 lb of U3O8 = ${URANIUM_PER_LB_U3O8} t of uranium`,
    }
  const target = asked === undefined ? undefined : massOf(asked)
  if (target && unit === 't') return target
  if (target && unit === 'kg') {
    const formula = target.unit === 'kg' ? undefined : (target.formula ?? '1 t = 1,000 kg')
    return { unit: target.unit, factor: target.factor * 1e3, ...(formula === undefined ? {} : { formula }) }
  }
  if (unit !== 't') return own
  const sizes = values.filter((value) => value > 0)
  const least = Math.min(...sizes)
  const most = Math.max(...sizes)
  if (sizes.length === 0 || most < 1e6) return own
  // "0.87 of 13 Mt", not "870 of 13,000 kt": thousands of thousands are read with a pencil.
  if (least >= 1e6 || (most >= 1e7 && least >= 1e4)) return TONS['Mt'] ?? own
  return least >= 100 && most < 1e7 ? (TONS['kt'] ?? own) : own
}

const BIG = [
  { name: 'billion ', size: 1e9 },
  { name: 'million ', size: 1e6 },
] as const
const MASSES = new Set(['t', 'kt', 'Mt', 'kg', 'ct'])

/** The number alone in a scale: whole in the table's unit, four significant figures where it is converted. */
export const scaled = (value: number, scale: Scale): string => {
  const amount = value / scale.factor
  const big = MASSES.has(scale.unit) ? undefined : BIG.find(({ size }) => Math.abs(amount) >= size)
  if (big) return `${significant(amount / big.size, 4)} ${big.name}`.trimEnd()
  if (scale.factor === 1) return number(amount)
  if (scale.formula !== undefined) return significant(amount, 4)
  return Math.abs(amount) >= 1000 ? number(amount, 0) : significant(amount, 4)
}

/** "2,000 t", "more than 75 Mt", "63 million m³". */
export const amount = (value: number, scale: Scale, bound?: Bound): string =>
  `${boundWords(bound)}${scaled(value, scale)} ${scale.unit === 'm3' ? 'm³' : scale.unit}`
