import type { Answer } from '../../answers/answer.js'

/** What a phone shows of a heading in two or three lines. */
const LONG = 72
/** A headline without a seam before this is shown as it is: half a sentence says something else than the whole. */
const LONGEST = 200
/** The start of a sentence says something by itself only from some length on. */
const SHORTEST = 18

/** "(2025 est.)", "(2016–2020 average)": when, which the small print tells. Names like "Congo (Kinshasa)" stay. */
const WHEN = /\s*\(((?:19|20)\d\d(?:[–-]\d{2,4})?(?: average)?(?:,? est\.)?|est\.)\)/g
const MARKS = /\s*\[\d{1,3}\]/g

/** Where a headline may end early, without changing what it says: after a clause, else where it begins to give details. */
const CLAUSES =
  /; |(?<!est|\bU\.S)\. (?=\p{Lu})|, (?=ahead of|then|of which|of the importers|followed by|among them|on (?:the|\p{Lu})|\d[\d.,]*(?:%|\s\w+) of )|: (?=“)/gu
const DETAILS = /: /gu

/** "(December 3, 2024)", "(USGS, 2026)" behind the finding: a day stands in the line below, a source in the small print. */
const DAY_OF_EVENT = /\s*\((\p{Lu}\p{L}+ (?:\d{1,2}, )?\d{4})\)\.?$/u
const SOURCE = /\s*\((?:\p{Lu}{2,}(?:, \d{4})?|estimated)\)\.?$/u

/** A heading, what of the headline it leaves out, and when that was. */
export interface Heading {
  readonly text: string
  /** What stood behind the seam; empty where all is said. */
  readonly rest: string
  /** "2025 est.", in the order named. */
  readonly years: readonly string[]
}

const yearIn = (when: string): string => /\d{4}/.exec(when)?.[0] ?? ''

/** A clause without its years, unless they are what it sets against each other: "51% (2022), but 32% (2025 est.)". */
export const withoutWhen = (clause: string): string => {
  const years = new Set([...clause.matchAll(WHEN)].map(([, when = '']) => yearIn(when)))
  return years.size > 1 && /, but |^Compared with /.test(clause) ? clause : clause.replace(WHEN, '')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Whether a place in a text is outside of brackets. */
const isOpen = (text: string, at: number): boolean => {
  const before = text.slice(0, at)
  return before.split('(').length === before.split(')').length
}

const seamsOf = (text: string, seams: RegExp): readonly number[] =>
  [...text.matchAll(seams)].map(({ index }) => index).filter((at) => at >= SHORTEST && isOpen(text, at))

/** Where the heading ends: at the last seam that keeps it short, else at the first of a headline that is far too long. */
const endOf = (text: string): number => {
  const kinds = [CLAUSES, DETAILS].map((seams) => seamsOf(text, seams))
  const last = kinds.map((ends) => ends.findLast((at) => at <= LONG)).find((end) => end !== undefined)
  return last ?? Math.min(...kinds.flatMap((ends) => ends.filter((at) => at <= LONGEST)), Infinity)
}

/** A headline as a heading: the finding with its number, without brackets, citations and roundings. */
export const headingOf = ({ headline }: Pick<Answer, 'headline'>): Heading => {
  const years = [...headline.matchAll(WHEN)].map(([, when = '']) => when)
  const plain = headline
    .replace(MARKS, '')
    .split(/(?<=; )/)
    .map(withoutWhen)
    .join('')
    // What is priced, which the lines tell, and whose price it is, which the small print tells.
    .replace(/\s*\(world market, by [^()]*\)/g, '')
    .replace(/\s*\(est\.[;,] [^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    .replace(/\babout (?=\d[\d.,]*%)/g, '')
    .trim()
  const whole = { text: plain.replace(/\.$/, ''), rest: '', years: [...new Set(years)] }
  if (plain.length <= LONG) return whole
  const end = endOf(plain)
  if (end < Infinity)
    return { ...whole, text: plain.slice(0, end), rest: capital(plain.slice(end).replace(/^[;.,:\s]+/, '')) }
  const [, day = ''] = DAY_OF_EVENT.exec(plain) ?? []
  return { ...whole, text: whole.text.replace(DAY_OF_EVENT, '').replace(SOURCE, ''), rest: day }
}
