import type { Bound } from '../tables/read.js'

export type { Bound }

/** How numbers and lists are written: the one place for it (number rules 3 and 9). */

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** A number with thousands separators and at most `decimals` decimals: 2600000 → "2,600,000". */
export const number = (value: number, decimals = 3): string => {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const rest = fraction.replace(/0+$/, '')
  return `${value < 0 ? '−' : ''}${group(whole)}${rest === '' ? '' : `.${rest}`}`
}

/** A number to so many significant figures, without exponents: 0.0638 → "0.064" at 2. */
export const significant = (value: number, figures: number): string => {
  if (value === 0) return '0'
  const decimals = figures - 1 - Math.floor(Math.log10(Math.abs(value)))
  return decimals >= 0
    ? number(value, Math.min(decimals, 12))
    : number(Math.round(value / 10 ** -decimals) * 10 ** -decimals, 0)
}

const BOUND = { '>': 'more than ', '<': 'less than ' } as const

/** ">50" in words: "more than ". Empty without a bound. */
export const boundWords = (bound: Bound | undefined): string => (bound === undefined ? '' : BOUND[bound])

/** A share for the body of a card: "74.2%", "0.06%", "at least 31.7%". */
export const percent = (value: number, bound?: Bound): string => {
  const lead = bound === undefined ? '' : bound === '>' ? 'at least ' : 'at most '
  const size = Math.abs(value)
  // 0.988 is not 1: a headline calls it under 1%.
  const decimals = size < 1 && size >= 0.95 ? 2 : 1
  return `${lead}${size === 0 || size >= 0.1 ? number(value, decimals) : significant(value, 1)}%`
}

/** A share for the headline, rounded to what a reader remembers: "about 80%", "under 1%". */
export const roundPercent = (value: number, bound?: Bound): string => {
  const whole = Math.round(value)
  if (bound !== undefined) return `${bound === '>' ? 'at least' : 'at most'} ${number(value, value < 10 ? 1 : 0)}%`
  if (value === 0) return 'none'
  if (value < 1) return 'under 1%'
  if (value > 99 && value < 100) return 'over 99%'
  return Math.abs(value - whole) < 0.05 ? `${number(whole)}%` : `about ${number(whole)}%`
}

/** "a", "a and b", "a, b and c". */
export const list = (items: readonly string[], word = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items[items.length - 1] ?? ''}`

/** Some names, and whether there are more: "cobalt, nickel and others". */
export const listAnd = (items: readonly string[], more: boolean): string => list(more ? [...items, 'others'] : items)

/** At most so many of a list, at equal steps, the first and the last among them. */
export const evenly = <T>(items: readonly T[], most: number): readonly T[] => {
  const step = Math.max(1, Math.ceil((items.length - 1) / (most - 1)))
  return items.filter((_, at) => at % step === 0 || at === items.length - 1)
}

/** First letter up: a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** First letter down, of a title that goes on in a sentence: "Refined copper" → "refined copper". */
export const lowerFirst = (text: string): string =>
  text.replace(/^\p{Lu}(?!\p{L}?\p{Lu})/u, (first) => first.toLowerCase())

/** "China's", "the United States'". */
export const possessive = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`)

/** "1 mineral", "4 minerals". */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${number(n)} ${n === 1 ? noun : plural}`

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** "third", "14th". */
export const ordinal = (n: number): string => {
  const ends: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' }
  const teen = n % 100 > 10 && n % 100 < 14
  return ORDINALS[n - 1] ?? `${n}${teen ? 'th' : (ends[n % 10] ?? 'th')}`
}
