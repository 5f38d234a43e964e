import { number, percent, roundPercent, significant } from '../answers/text.js'
import { amount, scaled, scaleFor } from '../answers/units.js'

/** Newspapers set the sign at the number: "80%". */
const close = (text: string): string => text.replace(/\s+%/g, '%')

/** A share with the decimals of the card, its bound as a sign: "74.2%", ">50%", "≤14.7%" ("at most"). */
export const percentText = (value: number, bound?: '>' | '<'): string =>
  `${bound === '<' ? '≤' : (bound ?? '')}${close(percent(value))}`

/** A share for a title, as a headline rounds it: "74%", "under 1%", "over 50%". */
export const titlePercent = (value: number, bound?: '>' | '<'): string => {
  // With the decimals of the bar below: more than 36.8% is not over 37%.
  if (bound !== undefined) return `${bound === '>' ? 'over' : 'at most'} ${close(percent(value))}`
  return close(roundPercent(value))
    .replace(/^about /, '')
    .replace(/^none$/, '0%')
}

/** "USD/lb" has the currency before the number and the mass after it: "$21/lb", "76¢/lb". */
const money = (value: string, unit: string): string | undefined => {
  const [currency = '', ...mass] = unit.split('/')
  const per = mass.length === 0 ? '' : `/${mass.join('/')}`
  if (currency === 'USD') return `$${value}${per}`
  if (currency === 'US¢') return `${value}¢${per}`
  return undefined
}

/** A price with the decimals of the card: "$3,442", "$17.20", "$0.8512". */
const cents = (value: number): string => {
  if (value >= 1000) return number(value, 0)
  const short = number(value, value >= 1 ? 2 : 4)
  return /\.\d$/.test(short) ? `${short}0` : short
}

/** Amounts of one chart in one unit, as the card scales them: "92,000 t", "2.6 Mt", "$21/lb". */
export interface Amounts {
  readonly unit: string
  /** With its unit. */
  text(value: number, bound?: '>' | '<'): string
  /** Without a unit that the subtitle tells: "2.6", "$21", "80%". */
  short(value: number, bound?: '>' | '<'): string
}

/** How the amounts of a chart are written, chosen once for all of them (number rule 9). */
export const amountsIn = (unit: string, values: readonly number[]): Amounts => {
  if (unit === '%') return { unit, text: percentText, short: percentText }
  const price = money('', unit)
  if (price !== undefined) {
    const bare = unit.replace(/\/.*$/, '')
    // A price has cents or it has none: $17.20, $21.
    const digits = (value: number) => (Number.isInteger(value) ? number(value) : cents(value))
    return {
      unit,
      text: (value, bound) => `${bound ?? ''}${money(digits(value), unit) ?? ''}`,
      short: (value, bound) => `${bound ?? ''}${money(digits(value), bare) ?? ''}`,
    }
  }
  const scale = scaleFor(unit, values)
  return {
    unit: scale.unit,
    text: (value, bound) => `${bound ?? ''}${amount(value, scale)}`,
    short: (value, bound) => `${bound ?? ''}${scale.unit === 'm3' ? significant(value, 4) : scaled(value, scale)}`,
  }
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  '%': 'percent',
  t: 'metric tons',
  kt: 'thousand metric tons',
  Mt: 'million metric tons',
  kg: 'kilograms',
  ct: 'carats',
  m3: 'cubic meters',
  L: 'liters',
  none: 'as printed',
}
const PER: Readonly<Record<string, string>> = {
  t: 'metric ton',
  kg: 'kilogram',
  lb: 'pound',
  g: 'gram',
  ct: 'carat',
  'oz t': 'troy ounce',
}

/** A unit in the subtitle of a chart: "metric tons", "dollars per pound". */
export const unitWords = (unit: string): string => {
  const [currency = '', ...mass] = unit.split('/')
  const coin = currency === 'USD' ? 'dollars' : currency === 'US¢' ? 'cents' : undefined
  if (coin === undefined) return UNIT_WORDS[unit] ?? unit
  const per = mass.join('/')
  return per === '' ? coin : `${coin} per ${PER[per] ?? per}`
}
