import type { Answer, Citation } from '../../answers/answer.js'
import { publisherName } from '../../answers/names.js'
import { escape, linkTarget, visible } from './escape.js'
import { truncate } from './truncate.js'
import { unparted } from '../../answers/number-style.js'

/** Sources on a card; the others are behind its button. */
export const SOURCES = 2
const CAPS = { name: 28, quote: 62, caveat: 130, readAs: 160 } as const

const text = (words: string, cap: number): string => unparted(escape(truncate(visible(words), cap)))

/** "USGS 2026": who published it and which edition. */
const shortName = ({ source, publisher, title, date }: Citation): string => {
  const known = publisherName(source)
  const name = (known === source ? publisher : known).replace(/^the /, '')
  const edition = /\b(?:19|20)\d\d\b/.exec(title)?.[0] ?? date.slice(0, 4)
  return `${truncate(visible(name), CAPS.name)} ${edition}`.trim()
}

/** The first of the cells quoted and the world total among them, as printed: "China 2,000 … World total 310,000". */
const quoted = (snippet: string): string => {
  if (snippet.length <= CAPS.quote) return snippet
  const cells = snippet.replace(/ \([^()]+\)$/, '').split(' · ')
  const [first = ''] = cells
  const world = cells.slice(1).find((cell) => /^world/i.test(cell))
  const short = world === undefined ? `${first} …` : `${first}${cells[1] === world ? ' · ' : ' … '}${world}`
  return cells.length > 1 && short.length <= CAPS.quote ? short : first
}

const sourceText = (citation: Citation, years: ReadonlySet<string> | undefined): string => {
  const target = linkTarget(citation.url)
  const name = escape(shortName(citation))
  const link = target === undefined ? name : `[${name}](${target})`
  const words = text(quoted(citation.snippet), CAPS.quote)
  const when = years?.size === 1 ? `, ${text([...years][0] ?? '', CAPS.name)}` : ''
  return `${link}${words === '' ? '' : `: “${words}”`}${when}`
}

/** Caveats that change what a reader does with a number, before those that define what is counted. */
const MATTERS =
  /withh|leaves? out|left out|not rank|without|revis|at least|differ|suspend|no figure|nearest|instead|not (?:read|known|published|covered)|ends? in|until|forecast|project/i

/** The one caveat that matters most; undefined where none does. */
const caveatOf = ({ caveats, status }: Answer, said: string): string | undefined => {
  const news = caveats.filter((caveat) => !said.includes(caveat))
  return news.find((caveat) => MATTERS.test(caveat)) ?? (status === 'answered' ? undefined : news[0])
}

const sentence = (words: string): string =>
  words.length <= CAPS.caveat ? words : (/^.{20,128}?\. /.exec(words)?.[0] ?? words)

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
    return citation === undefined ? [] : [sourceText(citation, years.get(at))]
  })
  const caveat = caveatOf(answer, said)
  return [
    ...(sources.length > 0 ? [`-# ${sources.join(' · ')}`] : []),
    ...(caveat === undefined ? [] : [`-# ${text(sentence(caveat).trim(), CAPS.caveat)}`]),
  ]
}

/** How a question was read, where something of it was inferred, mended or left out; stands above the heading. */
export const readLine = ({ readAs, notRead }: Answer): readonly string[] => {
  const left = notRead.length === 0 ? '' : `; left out: ${notRead.map((word) => `“${word}”`).join(', ')}`
  if (readAs === undefined || readAs === '') return left === '' ? [] : [`-# ${text(left.slice(2), CAPS.readAs)}`]
  return [`-# I read this as: ${text(`${readAs}${left}`, CAPS.readAs)}`]
}
