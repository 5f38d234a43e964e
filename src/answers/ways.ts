import type { Corpus, Measure } from '../corpus/types.js'
import type { Intent, Question } from '../language/question.js'
import { claim } from '../claims/check-claim.js'
import { comparison } from './comparison.js'
import { asksBuyers, buyers } from './buyers.js'
import type { AnswerFunction } from './context.js'
import { asksCountries, countedCountries } from './counted-countries.js'
import { asksLeaders, countryProfile, leadingCountries } from './countries.js'
import { asksDemand, asksUseShares, demand, useShares } from './demand.js'
import { asksStockpile, stockpile } from './government-stockpile.js'
import { help } from './help.js'
import { asksExporters, exporters, importSources } from './import-sources.js'
import { asksMineralsImported, importThreshold } from './import-threshold.js'
import { mineralProfile } from './mineral-profile.js'
import { asksPriceChanges, asksPriceSince, price, priceChanges } from './price.js'
import { ranking } from './ranking.js'
import { reliance } from './reliance.js'
import { asksByReliance, relianceThreshold } from './reliance-threshold.js'
import { asksCapacityUse, capacityUse, reserveLife } from './measures-divided.js'
import { asksScores, scores } from './scores.js'
import { asksSum, complement, sum } from './several-places.js'
import { amount, reserves, share, worldTotal } from './share.js'
import { threshold } from './threshold.js'
import { asksSupplierOverYears, supplierOverYears } from './traded.js'
import { asksOutputChanges, outputChanges } from './output-changes.js'
import { asksGrowth, growth, trend } from './trend.js'
import { usAmounts, isUSMeasure } from './us-amounts.js'
import { after } from './words/by-name.js'
import { WORDS } from './words/index.js'
import { declined } from './words/out-of-scope.js'

/** A way of answering a question, with what has to be settled before it. */
export interface Way {
  readonly answer: AnswerFunction
  /**
   * What its figures are of: the countries of the world or the United States, of one mineral; one mineral in whatever
   * tables; many minerals or places. Absent where documents answer, or tables that are looked up by other names.
   */
  readonly of?: 'world' | 'us' | 'mineral' | 'many'
  /** The measure that it reads, whatever its question names. */
  readonly measure?: Measure
  /** Recognizes its question among those of all intents; the first way that does answers it. */
  readonly asked?: (question: Question, corpus: Corpus) => boolean
}

/** Every way of answering by its name, which for most is an intent. One is added by adding its file and its line here. */
const WAYS = {
  scores: { answer: scores, asked: asksScores },
  'supplier-over-years': { answer: supplierOverYears, asked: asksSupplierOverYears },
  buyers: { answer: buyers, asked: asksBuyers },
  demand: { answer: demand, of: 'mineral', asked: asksDemand },
  'use-shares': { answer: useShares, asked: asksUseShares },
  stockpile: { answer: stockpile, of: 'us', asked: asksStockpile },
  price: { answer: price, of: 'us', measure: 'price', asked: asksPriceSince },
  'price-changes': { answer: priceChanges, asked: asksPriceChanges },
  exporters: { answer: exporters, asked: asksExporters },
  'reliance-threshold': { answer: relianceThreshold, of: 'many', asked: asksByReliance },
  'output-changes': { answer: outputChanges, of: 'many', asked: asksOutputChanges },
  'leading-countries': { answer: leadingCountries, asked: asksLeaders },
  growth: { answer: growth, of: 'mineral', asked: asksGrowth },
  'capacity-use': { answer: capacityUse, of: 'world', measure: 'capacity', asked: asksCapacityUse },
  sum: { answer: sum, of: 'world', asked: asksSum },
  'counted-countries': { answer: countedCountries, of: 'world', asked: asksCountries },
  'import-threshold': { answer: importThreshold, asked: asksMineralsImported },
  share: { answer: share, of: 'world' },
  amount: { answer: amount, of: 'world' },
  'world-total': { answer: worldTotal, of: 'world' },
  ranking: { answer: ranking, of: 'world' },
  reserves: { answer: reserves, of: 'world', measure: 'reserves' },
  complement: { answer: complement, of: 'world' },
  comparison: { answer: comparison, of: 'world' },
  trend: { answer: trend, of: 'mineral' },
  'reserve-life': { answer: reserveLife, of: 'mineral', measure: 'reserves' },
  'mineral-profile': { answer: mineralProfile, of: 'mineral' },
  reliance: { answer: reliance, of: 'us', measure: 'net-import-reliance' },
  'import-sources': { answer: importSources, of: 'us', measure: 'import-share' },
  'us-amounts': { answer: usAmounts, of: 'us' },
  threshold: { answer: threshold, of: 'many' },
  'country-profile': { answer: after(countryProfile, { named: 'always', acts: true }), of: 'many' },
  uses: { answer: WORDS.uses },
  substitutes: { answer: WORDS.substitutes },
  'by-product': { answer: WORDS['by-product'] },
  recycling: { answer: WORDS.recycling },
  definition: { answer: WORDS.definition },
  taxonomy: { answer: WORDS.taxonomy },
  'list-membership': { answer: WORDS['list-membership'] },
  'list-contents': { answer: WORDS['list-contents'] },
  event: { answer: WORDS.event },
  timeline: { answer: WORDS.timeline },
  document: { answer: WORDS.document },
  source: { answer: WORDS.source },
  search: { answer: WORDS.search },
  claim: { answer: claim },
  help: { answer: help },
  'out-of-scope': { answer: declined },
} as const satisfies Readonly<Record<Intent, Way> & Record<string, Way>>

/** The name of a way: an intent, or what else a question names makes of it. */
export type Route = keyof typeof WAYS

export const wayOf = (to: Route): Way => WAYS[to]

/** Intents of texts that no figure is asked in, whatever their words are. */
const WORDED = new Set<Intent>([
  'event',
  'timeline',
  'document',
  'source',
  'definition',
  'claim',
  'help',
  'out-of-scope',
])

/** The first way that recognizes a question as its own. */
export const wayAsked = (question: Question, corpus: Corpus): Route | undefined =>
  WORDED.has(question.intent)
    ? undefined
    : (Object.keys(WAYS) as Route[]).find((to) => wayOf(to).asked?.(question, corpus))

/** Whether a way leads to figures of tables, for which too little may have been read. */
export const givesFigures = (to: Route): boolean => wayOf(to).of !== undefined

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
