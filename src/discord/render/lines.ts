import type { Answer, Citation, Detail } from '../../answers/answer.js'
import { mendsOf } from '../../answers/left-out.js'
import { numberStyle, unparted } from '../../answers/number-style.js'
import { dateText } from '../../answers/words/dates.js'
import { escape, linkTarget, visible } from './escape.js'
import { truncate } from './truncate.js'

/** Caps of one line, in characters before escaping. Chosen so that a card of many lines is still read, not scrolled past. */
const CAPS = {
  headline: 500,
  detail: 400,
  caveat: 300,
  locator: 120,
  rows: 1000,
  asked: 200,
  name: 160,
} as const

/** The verdict on a claim, where a line opens with it or has quoted the claim. */
const VERDICT = /(^|”: )(supported|contradicted|depends|unverifiable)(?=[.:])/i

const line = (text: string, cap: number): string => unparted(escape(truncate(visible(text), cap)))

/** "2024-12-03" and "December 3, 2024" in an answer's own words. */
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DAY = new RegExp(String.raw`(?<![\w/-])(?:\d{4}-\d{2}-\d{2}|(?:${MONTHS}) \d{1,2}, \d{4})(?![\w-])`, 'g')

/** Days as Discord's timestamps, so that readers see their own calendar; at noon, which is the same day nearly everywhere. */
const dated = (text: string): string =>
  text.replace(DAY, (day) => {
    const time = Date.parse(/^\d{4}-/.test(day) ? `${day}T12:00Z` : `${day} 12:00 UTC`)
    return Number.isNaN(time) ? day : `<t:${time / 1000}:D>`
  })

/** A line in the bot's own words. */
const own = (text: string, cap: number): string => dated(line(numberStyle(text), cap))

/** The finding as a heading: "### China refines 76% of the world's cobalt". */
export const headingLine = (text: string): string => `### ${own(text, CAPS.headline) || '—'}`

/** What a heading left out, or a headline in full, as a sentence. */
export const sentenceLine = (text: string): string => own(text, CAPS.headline)

/** The question as it was understood to be asked, small, above a card that has no message to point at. */
export const askedLine = (text: string): string => `-# Asked: ${line(text, CAPS.asked)}`

/** "Australia: 92,000 t, 31.7%" of a ranking's row, "0.6% (2,000 of 310,000 t)" of a figure. */
const ROW = /^([^:]{2,60}): (?=\D{0,30}\d)/
const BRACKET = /^((?:(?!, )[^()]){1,60}?) \(([^()]*\d[^()]*)\)(?=$|[.,;])/
const CUMULATIVE = /, [\d.,]+% (?:together|cumulative)/

/** A line of the body: "**Mined** 0.6% · 2,000 of 310,000 t", "1. **DR Congo** …", or a sentence. */
export const detailLine = ({ label, text }: Detail, cap: number = CAPS.detail): string => {
  const styled = numberStyle(text)
  // The claim that was checked is a quotation.
  if (label === 'Claim') return `> ${own(styled.replace(/^“|”$/g, ''), cap)}`
  if (label === undefined) return own(styled, cap).replace(VERDICT, '$1**$2**')
  if (/^\d{1,3}\.?$/.test(label)) {
    const row = own(styled.replace(CUMULATIVE, ''), cap)
    return `${label.replace('.', '')}. ${row
      .replace(VERDICT, '$1**$2**')
      .replace(ROW, '**$1** ')
      .replace(/, (?=[\d.]+%)/, ' · ')}`
  }
  // Of several brackets none is opened: "78.8% · 2025 est., natural graphite 77.8% (2025 est.)" is no list.
  const opened =
    styled.split('(').length === 2 && !/[a-z\d]\. |^“/.test(styled) ? styled.replace(BRACKET, '$1 · $2') : styled
  // "**Cobalt** is in the cathode": the label is the sentence's subject.
  const rest = opened.toLowerCase().startsWith(`${label.toLowerCase()} `) ? opened.slice(label.length + 1) : opened
  const body = own(rest, cap).replace(VERDICT, '$1**$2**')
  return `**${own(/^\d{4}-\d{2}$/.test(label) ? dateText(label) : label, CAPS.name)}** ${body}`
}

/** A caveat: the sign is decoration, the words carry the meaning. */
export const caveatLine = (caveat: string): string => `⚠ ${own(caveat, CAPS.caveat)}`

/** Spellings that were mended and that the answer's own text does not mention, so that no name is swapped in silence. */
export const correctionLines = (answer: Answer): readonly string[] => {
  const said = [answer.headline, ...answer.caveats, ...answer.details.map(({ text }) => text)].join(' ')
  return mendsOf(answer.question)
    .filter(({ typed }) => !said.includes(typed))
    .map(({ typed, understood }) => `-# Read “${line(typed, CAPS.name)}” as ${line(understood, CAPS.name)}.`)
}

/**
 * The citations at these positions (0-based) as small print: the publication as a link, the place in it, the quoted row.
 * A publication that was named above is not named again: "[3] As [1]: …", with the link on the place.
 */
export const citationLines = (citations: readonly Citation[], positions: readonly number[]): readonly string[] => {
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
    const snippet = line(citation.snippet, CAPS.rows)
    const parts =
      first === undefined || place === ''
        ? [[link(source), place].filter((part) => part !== '').join(', ')]
        : [`As [${first + 1}]`, link(place)]
    return [`-# [${at + 1}] ${[...parts, snippet].filter((part) => part !== '').join(': ')}`]
  })
}
