import type { Token } from './text.js'

/** Words by their values: the first is `from`, and each after it `step` more. A map, for a look-up has no `constructor`. */
const counted = (words: string, from: number, step = 1): [string, number][] =>
  words.split(' ').map((word, at) => [word, from + at * step])

const ONES = new Map([
  ...counted('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 1),
  ...counted('sixteen seventeen eighteen nineteen', 16),
  ...counted('twenty thirty forty fifty sixty seventy eighty ninety hundred', 20, 10),
])
const SCALES = new Map(
  Object.entries({ hundred: 100, thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, mln: 1e6, billion: 1e9, bn: 1e9 }),
)
const PARTS = new Map([
  ...counted('half third quarter fifth sixth seventh eighth ninth tenth', 2),
  ...counted('halves thirds quarters fifths sixths sevenths eighths ninths tenths', 2),
])
const DECADES = new Map(counted('seventies eighties nineties noughties', 1970, 10))
const FULL = ['fully', 'entirely', 'completely', 'totally', 'wholly']

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
  return scaled(value, next)
}

/** A number with the scale that stands behind it: "1.5 million". */
const scaled = (value: number, next: Token | undefined): NumberRead => {
  const scale = SCALES.get(next?.lower ?? '')
  return { type: 'number', value: value * (scale ?? 1), length: scale === undefined ? 1 : 2 }
}

/** Reads the number that begins at a token: digits, words, percentages, fractions, years, decades. */
export const readNumber = (tokens: readonly Token[], at: number): NumberRead | undefined => {
  const digits = inDigits(tokens, at) ?? fraction(tokens, at)
  if (digits) return digits
  const word = tokens[at]?.lower ?? ''
  const decade = DECADES.get(word)
  if (decade !== undefined) return { type: 'decade', value: decade, length: 1 }
  if (FULL.includes(word)) return { type: 'percent', value: 100, length: 1 }
  const value = ONES.get(word)
  const percent = isPercent(tokens, at + 1)
  // "one" is a pronoun more often than a number.
  if (value === undefined || (word === 'one' && percent === 0)) return undefined
  if (percent > 0) return { type: 'percent', value, length: 1 + percent }
  return scaled(value, word === 'hundred' ? undefined : tokens[at + 1])
}
