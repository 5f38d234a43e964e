import type { Answer, Qualifier } from '../../answers/answer.js'
import { headlineOf, piecesOf, textOf } from '../../answers/headline.js'
import { shortLists, shortNames } from '../../answers/short-names.js'
import { capital } from '../../answers/text.js'
import { asSentence } from '../../prose.js'

/** What a phone shows of a heading in two lines. */
const LONG = 75
/** A sentence of a document that is longer than this stands below the document's name, if that is no longer than this. */
const LONGEST_SENTENCE = 90

/** "(2025 est.)", "(2016–2020 average)": when, which the small print tells. Names like "Congo (Kinshasa)" stay. */
const WHEN = /\s*\(((?:19|20)\d\d(?:[–-]\d{2,4})?(?: average)?(?:,? est\.)?|est\.)\)/g
const MARKS = /\s*\[\d{1,3}\]/g

/** What a heading is made of. */
type Headed = Pick<Answer, 'headline' | 'qualifiers' | 'quotes'>

/** A heading, what of the headline it leaves out, and when that was. */
export interface Heading {
  readonly text: string
  /** What stands behind the finding and not in the lines, a sentence each; empty where all is said. */
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
const plainOf = (text: string): string => withoutWhen(text.replace(MARKS, '').replace(/\babout (?=\d[\d.,]*%)/g, ''))

/** As a heading has it: with the short names of states and, where it is long, of lists. */
const short = (text: string): string => {
  const named = shortNames(text.trim()).replace(/\.$/, '')
  return named.length > LONG ? shortLists(named) : named
}

/** What a heading has room for of a piece behind its finding: nothing in brackets. */
const mayStand = ({ text }: Qualifier): boolean => !text.startsWith(' (')

/** A piece behind a finding as a sentence of its own, without the sign that joined it; behind a comma it goes on. */
const alone = (piece: string): string => {
  const words = piece.replace(/^[\s;:,.]+/, '').replace(/^\(([^()]*(?:\([^()]*\)[^()]*)*)\)/, '$1')
  return words === '' ? '' : asSentence(piece.startsWith(', ') ? `… ${words}` : capital(words))
}

/** What pieces behind a finding say, a sentence each, without those that the lines tell. */
const sentencesIn = (pieces: readonly Qualifier[]): readonly string[] => {
  const sentences = ['']
  for (const { text, inLines } of pieces) {
    const last = sentences.at(-1) ?? ''
    if (inLines === true || last.endsWith('.')) sentences.push(inLines === true ? '' : text)
    else sentences.push(`${sentences.pop() ?? ''}${text}`)
  }
  return sentences.map(alone).filter((sentence) => sentence !== '')
}

/**
 * A headline that begins with a sentence of a document, under that document's name: "Yes: China bans exports of gallium",
 * and the sentence goes to the next line. Undefined where it begins with none, or the name is no shorter.
 */
const underName = ({ quotes }: Headed, whole: string): Pick<Heading, 'text' | 'rest'> | undefined => {
  const at = quotes ? whole.indexOf(plainOf(quotes.sentence)) : -1
  const lead = whole.slice(0, Math.max(0, at))
  if (quotes === undefined || at < 0 || (lead !== '' && !lead.endsWith(': '))) return undefined
  const text = short(`${lead}${quotes.name}`)
  return text.length > LONGEST_SENTENCE ? undefined : { text, rest: [whole.slice(at)] }
}

/**
 * A headline as a heading: the finding with as much behind it as it has room for, without citations and roundings. A
 * sentence of a document that is too long for one stands below the document's short name.
 */
export const headingOf = (answer: Headed): Heading => {
  const years = [...new Set([...answer.headline.matchAll(WHEN)].map(([, when = '']) => when))]
  const pieces = piecesOf(headlineOf(answer)).map((piece) => ({ ...piece, text: plainOf(piece.text) }))
  const upTo = (end: number): string => short(textOf(pieces.slice(0, end)))
  const most = pieces.findIndex((piece, at) => at > 0 && !(mayStand(piece) && upTo(at + 1).length <= LONG))
  const end = most < 0 ? pieces.length : most
  const text = upTo(end)
  const named = text.length > LONGEST_SENTENCE ? underName(answer, textOf(pieces)) : undefined
  if (named) return { ...named, isName: true, years }
  return { text, rest: sentencesIn(pieces.slice(end)), isName: false, years }
}
