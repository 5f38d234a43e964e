import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { isUSMeasure } from './us-amounts.js'
import { type Route, wayAsked } from './ways.js'

const severalYears = (question: Question): boolean =>
  question.years.kind === 'range' || (question.years.kind === 'years' && question.years.years.length > 1)

/** "Which minerals are most concentrated" needs none by name; "top 5" and "biggest producer" do. */
const asksMinerals = ({ hole, concepts, ops }: Question): boolean =>
  hole === 'mineral' || ops.includes('concentration') || concepts.includes('placeprof')

/**
 * The way in which a question is answered: its intent, except where what else the question names asks for another. "What
 * share of cobalt" over several years is a trend; over two places a comparison; with no place the list of who produces.
 */
export const route = (question: Question, corpus: Corpus): Route => {
  const { concepts, intent, measure, minerals, places, roles } = question
  // What is imported in a claim is told by its check.
  if (intent === 'claim') return intent
  const asked = wayAsked(question, corpus)
  if (asked) return asked
  // "Magnesium EU dependence China": two places and a reliance are a buyer and a seller, not a comparison.
  if (intent === 'comparison' && minerals.length === 1 && places.length === 2 && measure === 'net-import-reliance')
    return 'import-sources'
  // "APT against concentrate, the price": kinds of one mineral are no places, and stand on the lines of its card.
  if (intent === 'comparison' && minerals.length === 1 && places.length === 0)
    return measure === 'price' ? 'price' : measure === 'reserves' ? 'reserves' : 'world-total'
  const table = intent === 'share' || intent === 'amount' || intent === 'world-total' || intent === 'ranking'
  // "Does the US import more antimony from China or Belgium", "who do we buy our potash off": those who sell it are asked
  // for, not how much is bought.
  const sellers = (roles.supplier ?? []).length > 0 || (intent === 'ranking' && concepts.includes('source'))
  if (measure === 'imports' && minerals.length === 1 && sellers) return 'import-sources'
  // Exports of two countries, or from one to the other: only those of the United States are published here.
  if (intent === 'comparison' && minerals.length === 1 && isUSMeasure(measure)) return 'us-amounts'
  if (!table) return intent === 'reserves' && minerals.length === 0 && places.length > 0 ? 'country-profile' : intent
  if (measure === 'price') return 'price'
  if (measure === 'net-import-reliance') return minerals.length > 1 ? 'comparison' : 'reliance'
  if (measure === 'import-share') return 'import-sources'
  if (isUSMeasure(measure)) return 'us-amounts'
  if (minerals.length === 0) {
    if (places.length > 0 && places[0] !== 'WLD') return intent === 'amount' ? 'amount' : 'country-profile'
    return intent === 'ranking' && asksMinerals(question) ? 'threshold' : intent
  }
  if (intent !== 'ranking' && severalYears(question)) return 'trend'
  if (minerals.length > 1) return 'comparison'
  if (intent !== 'ranking' && places.length > 1 && question.excluded.length === 0) return 'comparison'
  const rankOfOne = intent === 'ranking' && places.length === 1
  if (measure === 'reserves' && !rankOfOne) return intent === 'share' && places.length > 0 ? 'share' : 'reserves'
  const world = places.length === 0 || places[0] === 'WLD'
  if (intent === 'share' && world) return 'ranking'
  if (intent === 'amount' && world) return 'world-total'
  if (intent === 'world-total' && !world) return corpus.places.has(places[0] ?? '') ? 'amount' : 'world-total'
  return intent
}
