import type { Token } from './text.js'

/** A look-up that has no `constructor`: what is looked up is what people type. */
const table = (entries: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(entries))

const ONES = table({
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
})
const SCALES = table({
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  billion: 1e9,
  bn: 1e9,
})
const PARTS = table({
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
})
const DECADES = table({
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
  noughties: 2000,
})
const FULL = new Set(['fully', 'entirely', 'completely', 'totally', 'wholly'])

/** A number, year or share as it stands in the text, and how many tokens it takes. */
export interface NumberRead {
  readonly type: 'number' | 'percent' | 'year' | 'decade'
  readonly value: number
  readonly length: number
  /** "80+%": or more. */
  readonly more?: boolean
}

const isPercent = (tokens: readonly Token[], at: number): number => {
  // "80 %", "80+%", "80 percent", "80 per cent", "80 pc"
  const plus = tokens[at]?.lower === '+' ? 1 : 0
  const word = tokens[at + plus]?.lower
  if (word === '%' || word === 'percent' || word === 'percentage' || word === 'pc') return plus + 1
  if (word === 'per' && tokens[at + plus + 1]?.lower === 'cent') return plus + 2
  return 0
}

const fraction = (tokens: readonly Token[], at: number): NumberRead | undefined => {
  const first = tokens[at]?.lower ?? ''
  const second = tokens[at + 1]?.lower ?? ''
  const third = tokens[at + 2]?.lower ?? ''
  // "Half a decade" is five years, and no share.
  if (first === 'half' && second === 'a' && third.startsWith('decade')) return { type: 'number', value: 0.5, length: 2 }
  if (first === 'half') return { type: 'percent', value: 50, length: 1 }
  // "A good third" is a third or a little more.
  const part = first === 'a' && second === 'good' ? PARTS.get(third) : undefined
  if (part !== undefined) return { type: 'percent', value: 100 / part, length: 3 }
  const over = PARTS.get(second)
  // In the EU's acts "one third country" is any country outside it.
  if (over === undefined || (second === 'third' && tokens[at + 2]?.lower.startsWith('countr') === true))
    return undefined
  const count = first === 'a' || first === 'an' ? 1 : ONES.get(first)
  // "the first quarter" is a date, "one third" a share.
  return count !== undefined && count < over ? { type: 'percent', value: (count / over) * 100, length: 2 } : undefined
}

const YEAR = /^(?:19|20)\d\d$/
const inDigits = (tokens: readonly Token[], at: number): NumberRead | undefined => {
  const token = tokens[at]
  if (!token || !/^\d/.test(token.lower)) return undefined
  const text = token.lower
  const next = tokens[at + 1]
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)
  const value = Number(grouped ? text.replaceAll(',', '') : text.replace(',', '.'))
  if (!Number.isFinite(value)) return undefined
  const percent = isPercent(tokens, at + 1)
  // "Tungsten china 2005 %" asks for the share of a year; a rise of "2000%" is a figure.
  if (percent === 1 && YEAR.test(text) && (next?.glued === false || value % 100 !== 0))
    return { type: 'year', value, length: 1 }
  if (percent > 0) return { type: 'percent', value, length: 1 + percent, more: next?.lower === '+' }
  if (next?.glued === true && next.lower === 's' && value % 10 === 0 && value < 2100)
    return { type: 'decade', value: value < 100 ? (value < 30 ? 2000 + value : 1900 + value) : value, length: 2 }
  const apostrophe = tokens[at - 1]
  if (apostrophe?.lower === "'" && /^\d\d$/.test(text))
    return { type: 'year', value: value < 60 ? 2000 + value : 1900 + value, length: 1 }
  if (YEAR.test(text)) return { type: 'year', value, length: 1 }
  // "2021-24": the last year of a period.
  const first = apostrophe?.lower === '-' ? Number(tokens[at - 2]?.lower) : NaN
  const last = Math.floor(first / 100) * 100 + value
  if (YEAR.test(String(first)) && /^\d\d$/.test(text) && last > first) return { type: 'year', value: last, length: 1 }
  const scale = SCALES.get(next?.lower ?? '')
  return scale === undefined
    ? { type: 'number', value, length: 1 }
    : { type: 'number', value: value * scale, length: 2 }
}

/** Reads the number that begins at a token: digits, words, percentages, fractions, years, decades. */
export const readNumber = (tokens: readonly Token[], at: number): NumberRead | undefined => {
  const digits = inDigits(tokens, at) ?? fraction(tokens, at)
  if (digits) return digits
  const word = tokens[at]?.lower ?? ''
  const decade = DECADES.get(word)
  if (decade !== undefined) return { type: 'decade', value: decade, length: 1 }
  if (FULL.has(word)) return { type: 'percent', value: 100, length: 1 }
  const value = ONES.get(word)
  // "one" is a pronoun more often than a number.
  if (value === undefined || (word === 'one' && isPercent(tokens, at + 1) === 0)) return undefined
  const percent = isPercent(tokens, at + 1)
  if (percent > 0) return { type: 'percent', value, length: 1 + percent }
  const scale = word === 'hundred' ? undefined : SCALES.get(tokens[at + 1]?.lower ?? '')
  return scale === undefined
    ? { type: 'number', value, length: 1 }
    : { type: 'number', value: value * scale, length: 2 }
}
