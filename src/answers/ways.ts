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
import { reserveLife } from './reserve-life.js'
import { asksScores, scores } from './scores.js'
import { asksSum, complement, sum } from './several-places.js'
import { amount, reserves, share, worldTotal } from './share.js'
import { threshold } from './threshold.js'
import { asksSupplierOverYears, supplierOverYears } from './traded.js'
import { asksGrowth, growth } from './growth.js'
import { trend } from './trend.js'
import { usAmounts } from './us-amounts.js'
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
  'leading-countries': { answer: leadingCountries, asked: asksLeaders },
  growth: { answer: growth, of: 'mineral', asked: asksGrowth },
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
