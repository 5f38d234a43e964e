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

/** Titles of what the lines tell: "“China bans exports”, “A truce” and others below". */
const TITLES = /^“[^”]+”(?:(?:, | and )“[^”]+”)*(?: and others below)?\.?$/

/** A figure that is missing, and the line that says why it is. */
const MISSING = /^There is no figure for its \w+\.$/
const LACKS = / does not list | withholds | prints no /

/** Whether a list of names stands in lines: "Gallium, yttrium, mercury and others." */
const listed = (all: string, rest: string): boolean => {
  const names = rest
    .toLowerCase()
    .replace(/\.$/, '')
    .split(/, | and /)
  return names.length > 2 && names.every((name) => name === 'others' || all.toLowerCase().includes(name))
}

/** Whether lines say what a headline says behind its seam. */
const says = (lines: readonly string[], rest: string): boolean => {
  if (lines.length > 0 && TITLES.test(rest)) return true
  const all = lines.join(' ')
  if (isTold(sentenceLine(rest), all) || (MISSING.test(rest) && LACKS.test(all))) return true
  if (listed(all, rest)) return true
  const numbers = numbersIn(rest)
  const words = rest.match(/\p{Lu}\p{L}{2,}/gu) ?? []
  const behind = /^(?:Ahead of|Then|Followed by) /.test(rest)
  const told = new Set(numbersIn(all).flatMap(({ size, unit }) => [size + unit, rounded(size) + unit]))
  return (
    (numbers.length > 0 || behind) &&
    numbers.every(({ size, unit }) => told.has(size + unit) || (!size.startsWith('$') && told.has(size))) &&
    words.slice(1).every((word) => all.includes(word))
  )
}

/** "By value in 2024.", "In 2021–24.": what a figure counts, and when. */
const COUNTED = /^(?:by (\p{L}+) )?in (\d{4}(?:–\d{2,4})?)\.$/iu

/** What a heading leaves out and neither the lines nor the years in the small print tell, as a line; none of nothing. */
export const leftOver = (
  rest: readonly string[],
  lines: readonly string[],
  years: ReadonlySet<string>,
): readonly string[] => {
  const all = lines.join(' ')
  const isCounted = (part: string): boolean => {
    const [, by = '', when = ''] = COUNTED.exec(part) ?? []
    return years.has(when) && (by === '' || all.includes(`by ${by}`))
  }
  const left = rest.filter((part) => !says(lines, part) && !isCounted(part))
  return left.length === 0 ? [] : [sentenceLine(left.join(' '))]
}
