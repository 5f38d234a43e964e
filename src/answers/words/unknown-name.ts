import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { nothingOn } from './search.js'
import { once } from '../../once.js'

/** No table begins before 1900, and beyond the furthest projection some years may still be asked for. */
const FIRST_YEAR = 1900
const YEARS_BEYOND = 10

/** The furthest year of a corpus's tables. */
const furthestYear = once(({ tables }: Corpus): number =>
  [...tables.values()].reduce((year, { years }) => Math.max(year, years.at(-1) ?? 0), 0),
)

/** A year that no table could have: before the tables, or centuries ahead. */
const impossibleYear = ({ years }: Question, corpus: Corpus): string | undefined => {
  const newest = furthestYear(corpus) + YEARS_BEYOND
  const named = years.kind === 'years' ? years.years : []
  const year = named.find((one) => one < FIRST_YEAR || one > newest)
  return year === undefined ? undefined : String(year)
}

/** A number in the place of a year that the reader takes for none: "in 1875". */
const strangeYear = ({ words }: Question): string | undefined =>
  words.find(({ name, text }) => name === true && /^\d{4}$/.test(text))?.text

/** A name made from a known one by what stands before it ("dilithium") is another name, not a misspelling. */
const compound = ({ corrections }: Question): string | undefined =>
  corrections.find(({ typed, understood }) => {
    const [long, short] = [typed.toLowerCase(), understood.toLowerCase()]
    return long.length > short.length && long.endsWith(short) && !short.startsWith(long.charAt(0))
  })?.typed

/** A matter on which no mineral statistics and no note says anything: "boiling point", "what time". */
const otherMatter = ({ words, named, off }: Question): string | undefined =>
  words.find(
    ({ concepts }) =>
      concepts.includes('other.matter') || (off === 'untracked' && named.length === 0 && concepts.includes('offtable')),
  )?.text

/**
 * A word that a question hangs on and that is unknown here: a name that stands nowhere in the corpus ("Narnia",
 * "mithril"), another matter ("boiling point"), or a year that no table could have. Only words in the place of a name
 * count: an unknown verb or filler ("gimme") is no reason to decline, and where a document is named nothing is.
 */
export const unknownNameIn = (question: Question, corpus: Corpus, { search }: Context): string | undefined => {
  const plain = otherMatter(question) ?? impossibleYear(question, corpus) ?? strangeYear(question) ?? compound(question)
  // What a mineral's uses do not name is said there, beside those that they do.
  if (plain === undefined && question.intent === 'uses' && question.minerals.length > 0) return undefined
  if (plain !== undefined || search === undefined || question.named.length > 0) return plain
  const unknown = question.words.filter(({ concepts }) => concepts.length === 0).map(({ text }) => text.toLowerCase())
  const strange = new Set(search.strangers(unknown, true))
  return question.words.find(({ name, text }) => name === true && strange.has(text.toLowerCase()))?.text
}

/** Says which word is not known rather than answer a question without it; what is nearest is shown as that. */
export const unknownNameAnswer = (question: Question, corpus: Corpus, word: string, context: Context = {}): Answer =>
  nothingOn(question, corpus, context, question.intent, { about: `“${word}”` })
