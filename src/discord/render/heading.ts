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

/** Longer than this, a heading ends before a clause that hangs on the one before it and goes on in the next line. */
const TOO_LONG = 110
const HANGING =
  /, (?=(?:and|but|so|while|though|although|which|who|whose|with|owing to|according to|five years after|even where|for example|not counting|on a scale|in its section|mostly as|the owner of)\b|as \p{Lu}|(?:or|up|down) \d)| (?=\([^()]*\)$)/gu

/** "(December 3, 2024)", "(USGS, 2026)" behind the finding: a day stands in the line below, a source in the small print. */
const DAY_OF_EVENT = /\s*\(((?:\d{1,2} )?\p{Lu}\p{L}+ (?:\d{1,2}, )?\d{4})\)\.?$/u
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

/** A heading that is too long in two: its main clause, and what hangs on it. */
const unhung = (text: string): readonly [string, string] => {
  const ends = text.length > TOO_LONG ? seamsOf(text, HANGING) : []
  const end = ends.findLast((at) => at <= LONG) ?? ends[0]
  return end === undefined ? [text, ''] : [text.slice(0, end), `… ${text.slice(end).replace(/^,? /, '')}.`]
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
    .replace(/\s*\(world market, according to [^()]*\)/g, '')
    .replace(/\s*\(est\.[;,] [^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    .replace(/\babout (?=\d[\d.,]*%)/g, '')
    .trim()
  const when = [...new Set(years)]
  if (plain.length <= LONG) return { text: plain.replace(/\.$/, ''), rest: '', years: when }
  const end = Math.min(endOf(plain), plain.length)
  const said = plain.slice(0, end).replace(/\.$/, '')
  const [, day = ''] = DAY_OF_EVENT.exec(said) ?? []
  const [text, hanging] = unhung(said.replace(DAY_OF_EVENT, '').replace(SOURCE, ''))
  const behind = capital(plain.slice(end).replace(/^[;.,:\s]+/, ''))
  const more = [hanging, behind].filter((part) => part !== '')
  // A day alone is no sentence; before others it is one.
  const rest = [day === '' || more.length === 0 ? day : `${day}.`, ...more].filter((part) => part !== '').join(' ')
  return { text, rest, years: when }
}
