import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { capital } from '../text.js'
import { nothingOn } from './search.js'

/** Words after which a name stands: "in Narnia", "substitutes for mithril", "the wages of". */
const BEFORE_NAME = new Set('in of from for on by to at with imports exports'.split(' '))
/** Intents whose head noun may be any word for a part: "the lion's chunk of cobalt". */
const PARTS = new Set<Question['intent']>(['share', 'ranking', 'complement', 'comparison', 'world-total', 'reserves'])
/** What a country has, before which stands the name of the thing: "oil reserves", "cotton consumption". */
const HAD = /^(?:reserves?|production|output|consumption|exports?|imports?|mines?|mining|demand)$/

/** Matters on which no mineral statistics and no note here says anything, whatever names stand beside them. */
const OTHER_MATTER =
  /\b(?:what|which) (?:time|day|language|currency|weather|temperature)\b|\b(?:phone number|e-?mail|postal address)\b|\batomic (?:weight|mass)\b|\b(?:density|boiling point|melting point)\b|\b(?:stocks|shares)\b(?= (?:should|shall|to buy|can i buy))|\b(?:co2|carbon|emissions?|kwh|mwh|energy|electricity|power|water|waste|tailings|acid|diesel)\b(?: [a-z-]+){0,2} per (?:metric )?(?:ton|tonne|kg|kilo|kilogram)s?\b/i

const words = (text: string): string[] => text.match(/[\p{L}\p{N}'’-]+/gu) ?? []

/** A year that was typed as one and that the question does not have: before the tables, or centuries ahead. */
const YEAR =
  /\b(?:in|by|for|of|since|until|year|around)\s+(?:the\s+year\s+)?(1[0-9]\d\d|2[01]\d\d)\b(?!\s*(?:t|tons?|tonnes?|kg|kt|mt|%|percent|usd|dollars|carats|metric)\b)/gi

const strangeYear = ({ text }: Question, corpus: Corpus): string | undefined => {
  // The furthest projection of the outlooks lies some fifteen years ahead.
  const newest = Number(corpus.knownUntil?.slice(0, 4) ?? Infinity) + 15
  return [...text.matchAll(YEAR)]
    .map((match) => match[1] ?? '')
    .find((year) => Number(year) < 1900 || Number(year) > newest)
}

/** A name made from a known one by what stands before it ("dilithium") is another name, not a misspelling. */
const compound = ({ corrections }: Question): string | undefined =>
  corrections.find(({ typed, understood }) => {
    const [long, short] = [typed.toLowerCase(), understood.toLowerCase()]
    return long.length > short.length && long.endsWith(short) && !short.startsWith(long.charAt(0))
  })?.typed

/**
 * A word that a question hangs on and that is unknown here: a name that stands nowhere in the corpus ("Narnia",
 * "mithril"), the thing that a country is asked about ("cotton consumption"), or a year that no table could have.
 * Only words in the place of a name count: an unknown verb or filler ("gimme") is no reason to refuse.
 */
export const strangeIn = (question: Question, corpus: Corpus, { search }: Context): string | undefined => {
  const plain = OTHER_MATTER.exec(question.text)?.[0] ?? strangeYear(question, corpus) ?? compound(question)
  // What a mineral's uses do not name is said there, beside those that they do.
  if (plain === undefined && question.intent === 'uses' && question.minerals.length > 0) return undefined
  if (plain !== undefined || search === undefined || question.unknown.length === 0) return plain
  const typed = words(question.text)
  const lower = typed.map((word) => word.toLowerCase())
  const strange = new Set(search.strangers(question.unknown, true))
  const rare = new Set(search.strangers(question.unknown))
  const nameless = question.minerals.length === 0
  return typed.find((word, at) => {
    const low = lower[at] ?? ''
    if (!rare.has(low)) return nameless && question.unknown.includes(low) && HAD.test(lower[at + 1] ?? '')
    const named = BEFORE_NAME.has(lower[at - 1] ?? '')
    const isName = /^\p{Lu}/u.test(word) && at > 0
    if (!strange.has(low)) return (named && isName) || nameless
    return named || isName || nameless || (lower[at + 1] === 'of' && !PARTS.has(question.intent))
  })
}

/** Says which word is not known rather than answer a question without it. */
export const strangeAnswer = (question: Question, corpus: Corpus, word: string): Answer => ({
  ...nothingOn(question, corpus, question.intent),
  headline: capital(`I have nothing on "${word}".`),
})
