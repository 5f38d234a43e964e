import { shortNames } from '../../answers/short-names.js'
import { capital } from '../../answers/text.js'

/** What a phone shows of a heading in two lines. */
export const LONG = 75
/** A headline without a seam before this is shown as it is: half a sentence says something else than the whole. */
const LONGEST = 200
/** The start of a sentence says something by itself only from some length on. */
const SHORTEST = 18

/** Clauses that may begin a sentence of their own; a headline that ends before one says the same. */
const CLAUSE = [
  String.raw`ahead of|then|of which|of the importers|followed by|among them|on (?:the|\p{Lu})|at (?:most|least) \d`,
  String.raw`\d[\d.,]*(?:%|\s\w+) of `,
]
/** Clauses that hang on the one before them, and go on in the next line behind "…". */
const HANGING = [
  'and|but|so|while|where|though|although|which|who|whose|with|owing to|according to|five years after|even where',
  'for example|not counting|on a scale|in its section|mostly as|the owner of|its own',
]
/** A share more in a list of them: ", building 42%", ", 25% into lighting"; how far something moved. */
const SHARE = String.raw`(?:[^,;()\d]{3,60} )?\d[\d.]*%(?:$|,|\.| and | into | to )|(?:mines|smelts|refines) |(?:or|up|down) \d`
/** What a figure counts or when, at the end of a sentence. */
const TAIL = [
  String.raw`by (?:value|weight) in \d|(?<!\bin \d{4}\b.*)in \d{4}(?:–\d{2,4})?(?:\.|, ahead|$)|in the IEA's |of the \d+ with |of those with `,
  'between the |in (?:its|the EU) assessment',
]

/** "December 3, 2024", "November 2025": the day of an event, as it stands in brackets behind it. */
export const EVENT_DAY = String.raw`(?:\d{1,2} )?\p{Lu}\p{L}+ (?:\d{1,2}, )?\d{4}`
/** "USGS, 2026", "estimated": a source in brackets. */
export const SOURCE_NAME = String.raw`\p{Lu}{2,}(?:, \d{4})?|estimated`
/** Brackets at the end of a sentence that are not a day, a source or a year. */
const LAST_BRACKETS = String.raw`\((?!(?:${EVENT_DAY}|${SOURCE_NAME})\)|(?:19|20)\d\d)(?:[^()]|\([^()]*\))*\)(?:[.;]|$)`

/** Where a headline may end early, without changing what it says; the kinds in the order in which they are tried. */
const SEAMS = {
  clause: new RegExp(String.raw`; |(?<!est|\bU\.S)\. (?=[\p{Lu}\d])|, (?=${CLAUSE.join('|')})|: (?=“)|(?<=\?) `, 'gu'),
  details: /: /gu,
  hanging: new RegExp(String.raw`, (?=(?:${HANGING.join('|')})\b|as \p{Lu}|${SHARE})| (?=${LAST_BRACKETS})`, 'gu'),
  tail: new RegExp(String.raw` (?=${TAIL.join('|')})`, 'gu'),
}

/** Whether a place in a text is outside of brackets. */
const isOpen = (text: string, at: number): boolean => {
  const before = text.slice(0, at)
  return before.split('(').length === before.split(')').length
}

const seamsOf = (text: string, seams: RegExp): readonly number[] =>
  [...text.matchAll(seams)].map(({ index }) => index).filter((at) => at >= SHORTEST && isOpen(text, at))

/**
 * Where a heading ends: at the last seam that keeps it short, with the short names that it has, else at the first of a
 * headline that is far too long.
 */
export const endOf = (text: string): number => {
  // What hangs and what is a tail are of one rank: "antimony, unwrought, and powders by value" ends before "by value".
  const loose = [...seamsOf(text, SEAMS.hanging), ...seamsOf(text, SEAMS.tail)].sort((a, b) => a - b)
  const kinds = [seamsOf(text, SEAMS.clause), seamsOf(text, SEAMS.details), loose]
  const isShort = (at: number): boolean => shortNames(text.slice(0, at)).length <= LONG
  const last = kinds.map((ends) => ends.findLast(isShort)).find((end) => end !== undefined)
  return last ?? Math.min(...kinds.flatMap((ends) => ends.filter((at) => at <= LONGEST)), text.length)
}

/** Where one sentence ends and the next begins; "U.S." ends none. */
const SENTENCES = /(?<=(?<!\bU\.S)\.) (?=[\p{Lu}\d])/u
/** What a figure counts, before what it is of: "Of the 99 with a figure: arsenic, …". */
const COUNTED_OF = /: (?=[^.]*\.?$)/

/**
 * What goes on behind a seam, in sentences; the first as the end of one where it hangs on what stands before. A tail is
 * apart from what it leads to.
 */
export const goneOn = (text: string, end: number): readonly string[] => {
  const behind = text.slice(end).replace(/^[;.,:\s]+/, '')
  if (behind === '') return []
  if (seamsOf(text, SEAMS.hanging).includes(end)) return [`… ${behind}`]
  const [first = '', ...others] = behind.split(SENTENCES)
  const parts = seamsOf(text, SEAMS.tail).includes(end) ? first.split(COUNTED_OF) : [first]
  return [...parts.map((part, at) => (at < parts.length - 1 ? `${capital(part)}.` : capital(part))), ...others]
}
