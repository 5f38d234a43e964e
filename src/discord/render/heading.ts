import type { Answer } from '../../answers/answer.js'

/** What a phone shows of a heading in two or three lines. */
const LONG = 72
/** A headline without a seam before this is shown as it is: half a sentence says something else than the whole. */
const LONGEST = 150
/** The start of a sentence says something by itself only from some length on. */
const SHORTEST = 18

/** "(2025 est.)", "(2016–2020 average)": when, which the small print tells. Names like "Congo (Kinshasa)" stay. */
const WHEN = /\s*\(((?:19|20)\d\d(?:[–-]\d{2,4})?(?: average)?(?:,? est\.)?|est\.)\)/g
const MARKS = /\s*\[\d{1,3}\]/g

/** Where a headline may end early, without changing what it says. */
const SEAMS = /; |(?<!est)\. (?=\p{Lu})|, (?=ahead of|then|of which|followed by)|: (?=\p{Lu}|\d+ \p{Ll})/gu

/** A heading, what of the headline it leaves out, and when that was. */
export interface Heading {
  readonly text: string
  /** What stood behind the seam; empty where all is said. */
  readonly rest: string
  /** "2025 est.", in the order named. */
  readonly years: readonly string[]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Where the heading ends: at the last seam that keeps it short, else at the first of a headline that is far too long. */
const endOf = (text: string): number | undefined => {
  const ends = [...text.matchAll(SEAMS)].map(({ index }) => index).filter((at) => at >= SHORTEST)
  const last = ends.findLast((at) => at <= LONG)
  return last ?? (text.length > LONG ? ends.find((at) => at <= LONGEST) : undefined)
}

/** A headline as a heading: the finding with its number, without brackets, citations and roundings. */
export const headingOf = ({ headline }: Pick<Answer, 'headline'>): Heading => {
  const years = [...headline.matchAll(WHEN)].map(([, when = '']) => when)
  const plain = headline
    .replace(MARKS, '')
    .replace(WHEN, '')
    // What is priced, which the lines tell.
    .replace(/\s*\(est\.[;,] [^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    .replace(/\babout (?=\d[\d.,]*%)/g, '')
    .trim()
  const whole = { text: plain.replace(/\.$/, ''), rest: '', years: [...new Set(years)] }
  const end = plain.length > LONG ? endOf(plain) : undefined
  if (end === undefined) return whole
  return { ...whole, text: plain.slice(0, end), rest: capital(plain.slice(end).replace(/^[;.,:\s]+/, '')) }
}
