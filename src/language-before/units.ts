import type { Token } from './text.js'

/** Units that people name, to the spelling that answers use. "tons" alone are metric, as in the statistics. */
const UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    t: 't',
    ton: 't',
    tons: 't',
    tonne: 't',
    tonnes: 't',
    mt: 't',
    tonnage: 't',
    kt: 'kt',
    kilotonne: 'kt',
    kilotonnes: 'kt',
    kiloton: 'kt',
    kilotons: 'kt',
    ktpa: 'kt',
    megatonnes: 'Mt',
    megatons: 'Mt',
    kg: 'kg',
    kgs: 'kg',
    kilo: 'kg',
    kilos: 'kg',
    kilogram: 'kg',
    kilograms: 'kg',
    kilogramme: 'kg',
    kilogrammes: 'kg',
    lb: 'lb',
    lbs: 'lb',
    pound: 'lb',
    pounds: 'lb',
    oz: 'oz',
    ounce: 'oz',
    ounces: 'oz',
    carat: 'ct',
    carats: 'ct',
    ct: 'ct',
    cts: 'ct',
    lce: 'LCE',
  }),
)
const PAIRS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'metric ton': 't',
    'metric tons': 't',
    'metric tonnes': 't',
    'short ton': 'short ton',
    'short tons': 'short ton',
    'troy ounce': 'oz',
    'troy ounces': 'oz',
    'carbonate equivalent': 'LCE',
  }),
)

/** Reads the unit that begins at a token: "kt", "millions of tons". "Mt" is a million tons, "MT" and "mt" are metric tons. */
export const readUnit = (
  tokens: readonly Token[],
  at: number,
): { readonly type: 'unit'; readonly value: string; readonly length: number } | undefined => {
  const token = tokens[at]
  if (!token || token.mark) return undefined
  const pair = PAIRS.get(`${token.lower} ${tokens[at + 1]?.lower ?? ''}`)
  if (pair !== undefined) return { type: 'unit', value: pair.replace(' ', '-'), length: 2 }
  const scale = /^(million|thousand)s?$/.exec(token.lower)?.[1]
  const of = tokens[at + 1]?.lower === 'of' ? 1 : 0
  if (scale !== undefined && /^(?:t|tons?|tonnes?)$/.test(tokens[at + 1 + of]?.lower ?? ''))
    return { type: 'unit', value: scale === 'million' ? 'Mt' : 'kt', length: 2 + of }
  // A lone T or CT in capitals is an initial, and "t" after an apostrophe was cut from a word.
  if (token.raw === 'Mt') return { type: 'unit', value: 'Mt', length: 1 }
  const unit = UNITS.get(token.lower)
  return unit === undefined ? undefined : { type: 'unit', value: unit, length: 1 }
}
