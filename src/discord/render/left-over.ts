import { withoutPeriod } from '../../prose.js'
import { sentenceLine } from './lines.js'
import { isTold } from './quote.js'

/** A number of a text: "$25,815", "6", with the sign or word behind it that it is counted in; empty where none is. */
interface Numbered {
  readonly size: string
  readonly unit: string
}

/** "6 percentage points" is not "6%"; a number without a unit, as in "2,000 of 310,000 t", may be of any. */
const NUMBERS = /(\$?\d(?:[\d.,]*\d)?)([ \u00a0]?%|[ \u00a0](?:percentage|times|kt|Mt|kg|t)\b)?/g
const numbersIn = (text: string): readonly Numbered[] =>
  [...text.matchAll(NUMBERS)].map(([, size = '', unit = '']) => ({ size, unit: unit.trim() }))

const rounded = (size: string): string => String(Math.round(Number(size.replace(/[$,]/g, ''))))

/** Whether lines hold a text word by word. */
const holds = (all: string, text: string): boolean => all.toLowerCase().includes(withoutPeriod(text).toLowerCase())

/** Whether lines say what a headline says behind its finding: each of its numbers and names. */
const says = (lines: readonly string[], rest: string): boolean => {
  const all = lines.join(' ')
  if (isTold(sentenceLine(rest), all) || holds(all, rest)) return true
  const numbers = numbersIn(rest)
  const words = rest.match(/\p{Lu}\p{L}{2,}/gu) ?? []
  const told = new Set(numbersIn(all).flatMap(({ size, unit }) => [size + unit, rounded(size) + unit]))
  return (
    numbers.length > 0 &&
    numbers.every(({ size, unit }) => told.has(size + unit) || (!size.startsWith('$') && told.has(size))) &&
    words.slice(1).every((word) => all.includes(word))
  )
}

/** What a heading leaves out and the lines do not tell, as a line; none of nothing. */
export const leftOver = (rest: readonly string[], lines: readonly string[]): readonly string[] => {
  const left = rest.filter((part) => !says(lines, part))
  return left.length === 0 ? [] : [sentenceLine(left.join(' '))]
}
