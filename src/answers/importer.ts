import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { placeName, placeOf } from './names.js'
import { list } from './text.js'

const escaped = (name: string): string => name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A pattern of all names of a place. */
const namesOf = (corpus: Corpus, id: string): string => {
  const { name, aliases, demonyms } = placeOf(corpus, id)
  return [name.replace(/^the /i, ''), ...aliases, ...demonyms].map(escaped).join('|')
}

const BUYS = '(?:import|rel(?:y|ies|iant|iance)|depend|gets?\\b|buys?\\b|sources?\\b)'

/** "imports from China", "reliance on China": the place supplies. */
const supplies = (question: Question, corpus: Corpus, id: string): boolean =>
  new RegExp(`\\b(?:from|on|upon|by)\\s+(?:the\\s+)?(?:${namesOf(corpus, id)})\\b`, 'i').test(question.text)

/** "how reliant is Europe", "does Japan import", "China's cobalt imports": the place buys. */
const buys = (question: Question, corpus: Corpus, id: string): boolean =>
  new RegExp(
    `\\b(?:${namesOf(corpus, id)})\\b.*\\b${BUYS}|\\breliant (?:is|are)\\s+(?:the\\s+)?(?:${namesOf(corpus, id)})`,
    'i',
  ).test(question.text)

/** True when the one other place named supplies: "reliance on China". */
export const onSupplier = (question: Question, corpus: Corpus): boolean =>
  othersOf(question).some((place) => supplies(question, corpus, place))

/** Places named other than the United States and the world. */
const othersOf = (question: Question): readonly string[] =>
  question.places.filter((place) => place !== 'USA' && place !== 'WLD')

/**
 * The place asked about as an importer, where that is not the United States; undefined where the importer is the US, as it
 * is when none is named. Of two other places one buys from the other.
 */
export const foreignImporter = (question: Question, corpus: Corpus): string | undefined => {
  if (question.places.includes('USA')) return undefined
  const others = othersOf(question)
  const [first] = others
  if (first === undefined) return undefined
  const importer = others.find((place) => !supplies(question, corpus, place))
  if (others.length > 1) return importer ?? first
  return importer !== undefined && buys(question, corpus, importer) ? importer : undefined
}

/** The place asked about as a supplier of the United States. */
export const supplierAsked = (question: Question): string | undefined => othersOf(question)[0]

/** Why there is no answer for another importer. */
export const usOnly = (corpus: Corpus, what: string, importer: string): string =>
  `${what} are published here for the United States only; there is no figure for ${list([placeName(corpus, importer)])}.`
