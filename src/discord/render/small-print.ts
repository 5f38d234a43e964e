import type { Answer, Citation } from '../../answers/answer.js'
import { publisherName } from '../../answers/names.js'
import { escape, linkTarget, visible } from './escape.js'
import { sentenceLine } from './lines.js'
import { isTold, QUOTE, quoteOf } from './quote.js'
import { truncate } from './truncate.js'
import { numberStyle, unparted } from '../../answers/number-style.js'

/** Sources on a card; the others are behind its button. */
export const SOURCES = 2
const CAPS = { name: 40, caveat: 130, readAs: 160 } as const

const text = (words: string, cap: number): string => unparted(escape(truncate(visible(numberStyle(words)), cap)))

/** The year in a title; "HS 2017" is a nomenclature of customs. */
const EDITION = /(?<!HS )\b(?:19|20)\d\d\b/

/** "USGS 2026": who published it and which edition. */
const shortName = ({ source, publisher, title, date }: Citation): string => {
  const known = publisherName(source)
  const name = (known === source ? publisher : known).replace(/^the /, '')
  const edition = EDITION.exec(title)?.[0] ?? date.slice(0, 4)
  return `${truncate(visible(name), CAPS.name)} ${edition}`.trim()
}

/** A source as a link with what it says, unless the lines above are what it says. */
const sourceText = (citation: Citation, years: ReadonlySet<string> | undefined, said: string): string => {
  const target = linkTarget(citation.url)
  const name = escape(shortName(citation))
  const link = target === undefined ? name : `[${name}](${target})`
  const words = isTold(sentenceLine(citation.snippet), said) ? '' : text(quoteOf(citation.snippet, years), QUOTE)
  const year = years?.size === 1 ? ([...years][0] ?? '') : ''
  // "European Union 2024" has said of a list of 2024 when it is of.
  const when = year === '' || (words === '' && name.endsWith(` ${year}`)) ? '' : `, ${text(year, CAPS.name)}`
  return `${link}${words === '' ? '' : `: “${words}”`}${when}`
}

/** Caveats that change what a reader does with a number, before those that define what is counted. */
const MATTERS =
  /withh|leaves? out|left out|not rank|without|revis|at least|differ|suspend|no figure|nearest|instead|not (?:read|known|published|covered)|ends? in|until|forecast|project/i

/** What was left out stands above the heading (readLine). */
const LEFT_OUT = /^I left out: /

/** The one caveat that matters most; undefined where none does. */
const caveatOf = ({ caveats, status }: Answer, said: string): string | undefined => {
  const news = caveats.filter((caveat) => !said.includes(caveat) && !LEFT_OUT.test(caveat))
  return news.find((caveat) => MATTERS.test(caveat)) ?? (status === 'answered' ? undefined : news[0])
}

/** A caveat that a card has room for: all of it, its first sentence, or what stands before a semicolon. */
const sentence = (words: string): string =>
  words.length <= CAPS.caveat
    ? words
    : (/^.{20,128}?\. /.exec(words)?.[0] ?? /^.{20,128}(?=; )/.exec(words)?.[0].concat('.') ?? words)

/**
 * What a card rests on, small: the sources that decide with the cells they rest on, and the caveat that matters most.
 * @param cited positions (0-based) of the citations behind the lines shown
 * @param said the text above, so that nothing is told twice
 */
export const smallPrint = (
  answer: Answer,
  cited: readonly number[],
  years: ReadonlyMap<number, ReadonlySet<string>>,
  said: string,
): readonly string[] => {
  const sources = cited.slice(0, SOURCES).flatMap((at) => {
    const citation = answer.citations[at]
    return citation === undefined ? [] : [sourceText(citation, years.get(at), said)]
  })
  const caveat = caveatOf(answer, said)
  return [
    ...(sources.length > 0 ? [`-# ${[...new Set(sources)].join(' · ')}`] : []),
    ...(caveat === undefined ? [] : [`-# ${text(sentence(caveat).trim(), CAPS.caveat)}`]),
  ]
}

/** How a question was read, where something of it was inferred, mended or left out; stands above the heading. */
export const readLine = ({ readAs, notRead, parts }: Answer): readonly string[] => {
  // The lines of several parts stand under what each was read as.
  if (parts !== undefined && notRead.length === 0) return []
  const left = notRead.length === 0 ? '' : `; left out: ${[...new Set(notRead)].map((word) => `“${word}”`).join(', ')}`
  if (readAs === undefined || readAs === '') return left === '' ? [] : [`-# ${text(left.slice(2), CAPS.readAs)}`]
  return [`-# I read this as: ${text(`${readAs}${left}`, CAPS.readAs)}`]
}
