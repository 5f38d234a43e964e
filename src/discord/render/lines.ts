import type { Answer, Citation, Detail } from '../../answers/answer.js'
import { escape, linkTarget, visible } from './escape.js'
import { truncate } from './truncate.js'

/** Caps of one line, in characters before escaping. Chosen so that a card of many lines is still read, not scrolled past. */
const CAPS = {
  headline: 500,
  detail: 400,
  caveat: 300,
  locator: 120,
  snippet: 220,
  row: 130,
  rows: 1000,
  asked: 200,
  name: 160,
} as const

/** A figure that opens a line: "0.6 %", "230,000 t", "at least 31.7 %". It is what the eye looks for, so it is bold; a year is not. */
const LEADING_FIGURE =
  /^(?!(?:19|20)\d\d(?!\d|[.,]\d|\s?(?:%|t|kt|Mt|kg|ct|years)(?![\p{L}\d])))((?:at least |at most |about |over |under |\\?[<>] ?)?\d(?:[\d.,]|[\u00a0\u202f](?=\d))*(?:\s?(?:%|t|kt|Mt|kg|ct|years)(?![\p{L}\d]))?)(?![\d\p{L}]|[.,/–-]\d)/u

/** The verdict on a claim, where a line opens with it or has quoted the claim. */
const VERDICT = /(^|”: )(supported|contradicted|depends|unverifiable)(?=[.:])/i

const line = (text: string, cap: number): string => escape(truncate(visible(text), cap))

/** The one sentence, bold. */
export const headlineLine = ({ headline }: Answer): string => `**${line(headline, CAPS.headline) || '—'}**`

/** The question as it was understood to be asked, small, above a card that has no message to point at. */
export const askedLine = (text: string): string => `-# Asked: ${line(text, CAPS.asked)}`

/** A line of the body: "Mined: **0.6 %** (2,000 of 310,000 t)", "1. DR Congo …", or a sentence. */
export const detailLine = ({ label, text }: Detail): string => {
  const body = line(text, CAPS.detail).replace(VERDICT, '$1**$2**')
  if (label === undefined) return body
  const figure = body.replace(LEADING_FIGURE, '**$1**')
  return /^\d{1,3}\.?$/.test(label) ? `${label.replace('.', '')}. ${body}` : `${line(label, CAPS.name)}: ${figure}`
}

/** A caveat: the sign is decoration, the words carry the meaning. */
export const caveatLine = (caveat: string): string => `⚠ ${line(caveat, CAPS.caveat)}`

/** Spellings that were mended and that the answer's own text does not mention, so that no name is swapped in silence. */
export const correctionLines = (answer: Answer): readonly string[] => {
  const said = [answer.headline, ...answer.caveats, ...answer.details.map(({ text }) => text)].join(' ')
  return answer.question.corrections
    .filter(({ typed }) => !said.includes(typed))
    .map(({ typed, understood }) => `-# Read “${line(typed, CAPS.name)}” as ${line(understood, CAPS.name)}.`)
}

/** So few cells more are shown rather than counted. */
const FEW = 2

/** The quoted cells that a phone shows in two or three lines; the others are counted, and stand under Sources. */
const snippetLine = (snippet: string): string => {
  const cells = snippet.split(' · ')
  const last = /( \([^()]+\))$/.exec(snippet)?.[1] ?? ''
  let kept = cells.length
  while (kept > 1 && cells.slice(0, kept).join(' · ').length > CAPS.row) kept -= 1
  const left = cells.length - kept
  return line(left <= FEW ? snippet : `${cells.slice(0, kept).join(' · ')} · ${left} more${last}`, CAPS.snippet)
}

/** How much of the quoted rows a citation shows. */
export type Quoting = 'all' | 'some' | 'none'
const QUOTE: Readonly<Record<Quoting, (snippet: string) => string>> = {
  all: (snippet) => line(snippet, CAPS.rows),
  some: snippetLine,
  none: () => '',
}

/**
 * The citations at these positions (0-based) as small print: the publication as a link, the place in it, the quoted row.
 * A publication that was named above is not named again: "[3] As [1]: …", with the link on the place.
 */
export const citationLines = (
  citations: readonly Citation[],
  positions: readonly number[],
  quoting: Quoting = 'some',
): readonly string[] => {
  const named = new Map<string, number>()
  return positions.flatMap((at) => {
    const citation = citations[at]
    if (citation === undefined) return []
    const target = linkTarget(citation.url)
    const link = (text: string): string => (target === undefined || text === '' ? text : `[${text}](${target})`)
    const source = line(`${citation.publisher}, ${citation.title}`, CAPS.name)
    const place = line(citation.locator, CAPS.locator)
    const first = named.get(source)
    if (first === undefined) named.set(source, at)
    const snippet = QUOTE[quoting](citation.snippet)
    const parts =
      first === undefined || place === ''
        ? [[link(source), place].filter((part) => part !== '').join(', ')]
        : [`As [${first + 1}]`, link(place)]
    return [`-# [${at + 1}] ${[...parts, snippet].filter((part) => part !== '').join(': ')}`]
  })
}
