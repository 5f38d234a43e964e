import type { Corpus } from '../corpus/types.js'
import type { Intent, Question } from '../language/question.js'
import type { Route } from './by-intent.js'
import { asksLeaders } from './countries.js'
import { asksNetExporters, asksRelianceAndSupplier } from './import-threshold.js'
import { asksGrowth } from './trend.js'
import { asksDemand, asksUseShares } from './demand.js'
import { asksBuyers, asksExporters, asksImportersCompared, asksSupplierOverYears } from './traded.js'
import { asksPriceChanges, asksPriceSince } from './price.js'
import { asksScores } from './scores.js'
import { asksProductSupply } from './words/product-supply.js'
import { isUSMeasure } from './us-amounts.js'

const severalYears = (question: Question): boolean =>
  question.years.kind === 'range' || (question.years.kind === 'years' && question.years.years.length > 1)

/** Intents that are answered in words, whatever measure the question names. */
const WORDED = new Set<Intent>([
  'event',
  'timeline',
  'document',
  'source',
  'search',
  'claim',
  'out-of-scope',
  'comparison',
])

/** Measures by country, of which the countries can be counted. */
const COUNTED = new Set(['production', 'reserves', 'capacity'])

/** "Which minerals are most concentrated" needs none by name; "top 5" and "biggest producer" do. */
const asksMinerals = ({ hole, concepts, ops }: Question): boolean =>
  hole === 'mineral' || ops.includes('concentration') || concepts.includes('placeprof')

/** "Combined output of DR Congo and Indonesia": several places of one mineral, added up. */
const asksSum = ({ ops, intent, minerals, places, measure }: Question): boolean =>
  ops.includes('sum') &&
  minerals.length === 1 &&
  places.length > 1 &&
  COUNTED.has(measure ?? 'production') &&
  !WORDED.has(intent === 'comparison' ? 'amount' : intent)

/** A limit on what countries mine, refine or hold of one mineral: "who mines at least a tenth of the antimony". */
const asksCountries = ({ intent, threshold, minerals, places, excluded, measure, hole }: Question): boolean =>
  intent === 'threshold' &&
  threshold !== undefined &&
  minerals.length === 1 &&
  places.length + excluded.length === 0 &&
  COUNTED.has(measure ?? 'production') &&
  hole !== 'mineral'

/** "Which minerals does Korea buy mostly from China": a buyer and a seller, and the minerals are what is asked for. */
const asksMineralsBought = ({ hole, minerals, roles, intent }: Question): boolean =>
  hole === 'mineral' &&
  minerals.length === 0 &&
  intent !== 'claim' &&
  roles.importer?.length === 1 &&
  roles.supplier?.length === 1

/**
 * The function that answers a question: its intent, except where what else the question names asks for another. "What
 * share of cobalt" over several years is a trend; over two places a comparison; with no place the list of who produces.
 */
export const route = (question: Question, corpus: Corpus): Route => {
  const { intent, measure, minerals, places } = question
  if (asksScores(question)) return 'scores'
  if (asksSupplierOverYears(question, corpus)) return 'supplier-over-years'
  if (asksImportersCompared(question)) return 'importers-compared'
  if (asksDemand(question, corpus)) return 'demand'
  if (asksUseShares(question, corpus)) return 'use-shares'
  if (asksProductSupply(question, corpus)) return 'product-supply'
  if (asksPriceSince(question, corpus)) return 'price'
  if (asksPriceChanges(question)) return 'price-changes'
  if (asksBuyers(question)) return 'buyers'
  if (asksExporters(question, corpus)) return 'exporters'
  if (asksRelianceAndSupplier(question)) return 'reliance-and-supplier'
  if (asksMineralsBought(question)) return 'import-threshold'
  if (asksLeaders(question, corpus)) return 'leading-countries'
  if (asksGrowth(question) && !isUSMeasure(measure) && measure !== 'price') return 'growth'
  if (asksSum(question)) return 'sum'
  if (asksNetExporters(question) && !WORDED.has(intent)) return 'net-exporters'
  if (asksCountries(question)) return 'country-threshold'
  if (question.count && minerals.length === 1 && COUNTED.has(measure ?? 'production')) return 'count'
  // The United States and another place, without a mineral: what the one buys from the other.
  const pair = places.includes('USA') && places.some((place) => place !== 'USA' && place !== 'WLD')
  const suppliers =
    measure === 'import-share' ||
    intent === 'import-sources' ||
    (pair && (intent === 'threshold' || (measure === 'imports' && !WORDED.has(intent))))
  if (suppliers && minerals.length === 0 && (question.threshold !== undefined || places.length > 0))
    return 'import-threshold'
  // "Magnesium EU dependence China": two places and a reliance are a buyer and a seller, not a comparison.
  if (intent === 'comparison' && minerals.length === 1 && places.length === 2 && measure === 'net-import-reliance')
    return 'import-sources'
  const table = intent === 'share' || intent === 'amount' || intent === 'world-total' || intent === 'ranking'
  // Exports of two countries, or from one to the other: only those of the United States are published here.
  if (intent === 'comparison' && minerals.length === 1 && isUSMeasure(measure)) return 'us-amounts'
  if (!table) return intent === 'reserves' && minerals.length === 0 && places.length > 0 ? 'country-profile' : intent
  // "V2O5 China avg 2025": of what is traded in a form of its own an average is a price.
  const averaged = question.ops.includes('average') && measure === undefined && question.forms.length > 0
  if (measure === 'price' || (averaged && !severalYears(question))) return 'price'
  if (measure === 'net-import-reliance')
    return minerals.length === 0 ? 'threshold' : minerals.length > 1 ? 'comparison' : 'reliance'
  if (measure === 'import-share') return 'import-sources'
  if (isUSMeasure(measure)) return 'us-amounts'
  if (minerals.length === 0) {
    if (places.length > 0 && places[0] !== 'WLD') return intent === 'amount' ? 'amount' : 'country-profile'
    return intent === 'ranking' && asksMinerals(question) ? 'threshold' : intent
  }
  if (intent !== 'ranking' && severalYears(question)) return 'trend'
  if (minerals.length > 1) return 'comparison'
  // "Which African states mine graphite": the members of a region one by one, and not their sum.
  const [region] = places
  const members = region === undefined ? 0 : (corpus.places.get(region)?.members.length ?? 0)
  if (intent === 'amount' && question.hole === 'place' && places.length === 1 && members > 0) return 'ranking'
  if (intent !== 'ranking' && places.length > 1 && question.excluded.length === 0) return 'comparison'
  if (question.excluded.length > 0 && places.length === 0 && intent !== 'ranking') return 'complement'
  const rankOfOne = intent === 'ranking' && places.length === 1
  if (measure === 'reserves' && !rankOfOne) return intent === 'share' && places.length > 0 ? 'share' : 'reserves'
  const world = places.length === 0 || places[0] === 'WLD'
  if (intent === 'share' && world) return 'ranking'
  if (intent === 'amount' && world) return 'world-total'
  if (intent === 'world-total' && !world) return corpus.places.has(places[0] ?? '') ? 'amount' : 'world-total'
  return intent
}
