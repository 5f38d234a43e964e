import type { Answer } from '../../answers/answer.js'
import { shortLists, shortNames } from '../../answers/short-names.js'
import { capital } from '../../answers/text.js'
import { endOf, EVENT_DAY, goneOn, LONG, SOURCE_NAME } from './seams.js'

/** A sentence of a document that is longer than this stands below the document's name, if that is no longer than this. */
const LONGEST_SENTENCE = 90

/** "(2025 est.)", "(2016–2020 average)": when, which the small print tells. Names like "Congo (Kinshasa)" stay. */
const WHEN = /\s*\(((?:19|20)\d\d(?:[–-]\d{2,4})?(?: average)?(?:,? est\.)?|est\.)\)/g
const MARKS = /\s*\[\d{1,3}\]/g

/** "(at least 99.8% pure)", "(2025 est., nickel content)": what exactly; shares, names and years in brackets stay. */
const WHAT = / \(((?:\p{Ll}|(?:19|20)\d\d[^(),]*, )(?:[^()]|\([^()]*\))*)\)/gu

/** "(December 3, 2024)", "(USGS, 2026)" behind the finding: a day stands in the line below, a source in the small print. */
const DAY_OF_EVENT = new RegExp(String.raw`\s*\((${EVENT_DAY})\)\.?$`, 'u')
const SOURCE = new RegExp(String.raw`\s*\((?:${SOURCE_NAME})\)\.?$`, 'u')

/** What a heading is made of. */
type Headed = Pick<Answer, 'headline' | 'quotes'>

/** A heading, what of the headline it leaves out, and when that was. */
export interface Heading {
  readonly text: string
  /** What stood behind the seam, a sentence each; empty where all is said. */
  readonly rest: readonly string[]
  /** The heading is the name of a document; what that says is the rest. */
  readonly isName: boolean
  /** "2025 est.", in the order named. */
  readonly years: readonly string[]
}

const yearIn = (when: string): string => /\d{4}/.exec(when)?.[0] ?? ''

/** A clause without its years, unless they are what it sets against each other: "51% (2022), but 32% (2025 est.)". */
export const withoutWhen = (clause: string): string => {
  const years = new Set([...clause.matchAll(WHEN)].map(([, when = '']) => yearIn(when)))
  return years.size > 1 && /, but |^Compared with /.test(clause) ? clause : clause.replace(WHEN, '')
}

/** A text without citations, roundings and the years that the small print tells. */
const plainOf = (text: string): string =>
  text
    .replace(MARKS, '')
    .split(/(?<=; )/)
    .map(withoutWhen)
    .join('')
    // What is priced, which the lines tell, and whose price it is, which the small print tells.
    .replace(/\s*\(world market, according to [^()]*\)/g, '')
    .replace(/\s*\(est\.[;,] [^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
    .replace(/\babout (?=\d[\d.,]*%)/g, '')
    .trim()

/**
 * A headline that begins with a sentence of a document, under that document's name: "Yes: China bans exports of gallium",
 * and the sentence goes to the next line. Undefined where it begins with none.
 */
const underName = ({ quotes }: Headed, plain: string): Pick<Heading, 'text' | 'rest'> | undefined => {
  if (!quotes) return undefined
  const at = plain.indexOf(plainOf(quotes.sentence))
  const lead = plain.slice(0, Math.max(0, at))
  const name = shortNames(`${lead}${quotes.name}`)
  return at < 0 || (lead !== '' && !lead.endsWith(': ')) || name.length > LONGEST_SENTENCE
    ? undefined
    : { text: name, rest: [plain.slice(at)] }
}

/** A heading that is too long by what exactly it is of: that goes to the next line. */
const withoutWhat = (text: string): readonly [string, readonly string[]] =>
  text.length <= LONG
    ? [text, []]
    : [text.replace(WHAT, ''), [...text.matchAll(WHAT)].map(([, what = '']) => `${capital(what)}.`)]

/**
 * A headline as a heading: the finding with its number, without brackets, citations and roundings. A sentence of a
 * document that is too long for one stands below the document's short name.
 */
export const headingOf = (answer: Headed): Heading => {
  const { headline } = answer
  const years = [...new Set([...headline.matchAll(WHEN)].map(([, when = '']) => when))]
  const plain = plainOf(headline)
  const whole = shortNames(plain).replace(/\.$/, '')
  if (whole.length <= LONG) return { text: whole, rest: [], isName: false, years }
  const end = endOf(plain)
  const dated = plain.slice(0, end).replace(/\.$/, '')
  const [, day = ''] = DAY_OF_EVENT.exec(dated) ?? []
  const said = shortNames(dated.replace(DAY_OF_EVENT, '').replace(SOURCE, ''))
  const named = said.length > LONGEST_SENTENCE ? underName(answer, plain) : undefined
  if (named) return { ...named, isName: true, years }
  const [text, what] = withoutWhat(said)
  // A day alone is no sentence; before others it is one.
  const more = [...what, ...goneOn(plain, end)]
  const rest = [day === '' || more.length === 0 ? day : `${day}.`, ...more]
  return {
    text: text.length > LONG ? shortLists(text) : text,
    rest: rest.filter((part) => part !== ''),
    isName: false,
    years,
  }
}
