import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { isCapitalized, wordsIn } from '../../prose.js'
import { placeOf } from '../names.js'
import { mentions } from './concepts.js'
import { MONTHS } from './dates.js'
import { once } from '../../once.js'

/** Words of names that are no actor's and no site's, in lower case. */
const otherWords = once((corpus: Corpus): ReadonlySet<string> => {
  const countries = [...corpus.places.values()].filter(({ within }) => within === undefined)
  const minerals = [...corpus.minerals.values()]
  // Who reports a thing did not do it.
  const reporters = [...corpus.sources.values()].flatMap(({ publisher, grade, traits }) => [
    ...(grade === 'press' ? [publisher] : []),
    ...(traits === undefined ? [] : [traits.called, publisher]),
  ])
  const names = [
    ...countries.flatMap(({ name, aliases, demonyms }) => [name, ...aliases, ...demonyms]),
    ...minerals.flatMap(({ name, symbol = '', aliases }) => [name, symbol, ...aliases]),
    ...reporters,
    ...MONTHS,
    ...Object.values(corpus.lexicon?.units ?? {}).flat(),
  ]
  return new Set(names.flatMap((one) => wordsIn(one.toLowerCase())))
})

/** Words before the name of a site: "at Trail", "in the Mojave Desert", "to Nevada". */
const BEFORE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'from', 'to'])

/**
 * The words of names in a text that are of no country, mineral or publisher: of firms, bodies, people, sites and parts of
 * a country ("Teck", "Trail", "Nevada"), as written; `sites`: only those where something is.
 */
export const properNames = (corpus: Corpus, text: string, sites = false): readonly string[] => {
  const others = otherWords(corpus)
  const words = wordsIn(text)
  const isName = (word = ''): boolean => word.length > 1 && isCapitalized(word) && !others.has(word.toLowerCase())
  const isSite = (at: number): boolean => BEFORE.has((words[at - 1] === 'the' ? words[at - 2] : words[at - 1]) ?? '')
  // A sentence begins with a capital, whatever its first word is.
  return words.filter((word, at) => isName(word) && (sites ? isSite(at) : at > 0 || isName(words[1])))
}

/** Concepts of asking which country stands where, of selling and of comparing: no name within a country is asked for. */
const AMONG = ['source', 'exports', 'imports', 'buy', 'rankpos', 'rank.next', 'compare', 'than', 'share', 'placeprof']

/**
 * "Who refines germanium in Canada", "where in the US is barite mined": who or where within the one country that is named
 * is asked for, which no country is an answer to.
 */
export const asksWithin = (question: Question, corpus: Corpus): boolean => {
  const { hole, places, minerals, roles, excluded } = question
  const [place = ''] = places
  return (
    hole === 'place' &&
    places.length === 1 &&
    minerals.length > 0 &&
    excluded.length === 0 &&
    (roles.importer ?? roles.supplier ?? roles.than) === undefined &&
    mentions(question, 'q.who', 'q.where') &&
    mentions(question, 'in') &&
    !mentions(question, ...AMONG) &&
    placeOf(corpus, place).members.length === 0
  )
}
