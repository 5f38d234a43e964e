import type { Corpus } from '../corpus/types.js'
import type { Intent, Question } from '../language/question.js'
import { amount, reserves, share, worldTotal } from './share.js'
import type { Answer } from './answer.js'
import { clarify, incomplete } from './clarify.js'
import { comparison } from './comparison.js'
import { notByCountry } from './not-by-country.js'
import { complement, sum } from './several-places.js'
import { count, countryThreshold } from './counted-countries.js'
import { countryProfile, leadingCountries } from './countries.js'
import { Card } from './card.js'
import { claim } from '../claims/check-claim.js'
import type { AnswerFunction, Context } from './context.js'
import { growth, trend } from './trend.js'
import { help, outOfScope } from './help.js'
import { buyers, exporters, importersCompared, supplierOverYears } from './traded.js'
import { importSources } from './import-sources.js'
import { importThreshold, netExporters, relianceAndSupplier } from './import-threshold.js'
import { membersToAsk } from '../tables/over-minerals.js'
import { together } from './together.js'
import { mineralProfile } from './mineral-profile.js'
import { placeOf } from './names.js'
import { price, priceChanges } from './price.js'
import { withReason } from './reason.js'
import { ranking } from './ranking.js'
import { reliance } from './reliance.js'
import { reserveLife } from './reserve-life.js'
import { route } from './route.js'
import { scores } from './scores.js'
import { suggestionsFor } from './suggest.js'
import { threshold } from './threshold.js'
import { usAmounts } from './us-amounts.js'
import { demand, useShares } from './demand.js'
import { explained } from './words/ambiguous.js'
import { orByName, withoutMineral } from './words/by-name.js'
import { fromNote } from './words/from-note.js'
import { productSupply } from './words/product-supply.js'
import { WORDS } from './words/index.js'
import { wrongPremise } from './words/premise.js'
import { declined as notOurs } from './words/out-of-scope.js'
import { unknownNameAnswer, unknownNameIn } from './words/unknown-name.js'
import { isNamedInEvent } from './words/event-names.js'

/** Names of functions that a question can be routed to: intents, and what names or limits make of them. */
export type Route =
  | Intent
  | 'us-amounts'
  | 'import-threshold'
  | 'reliance-and-supplier'
  | 'count'
  | 'country-threshold'
  | 'net-exporters'
  | 'leading-countries'
  | 'growth'
  | 'sum'
  | 'demand'
  | 'use-shares'
  | 'buyers'
  | 'exporters'
  | 'price-changes'
  | 'product-supply'
  | 'scores'
  | 'importers-compared'
  | 'supplier-over-years'

/** An intent is added by adding its file and its line here. */
const REGISTRY: Readonly<Partial<Record<Route, AnswerFunction>>> = {
  share,
  amount,
  'world-total': worldTotal,
  ranking,
  reserves,
  'reserve-life': reserveLife,
  comparison,
  trend,
  reliance,
  'import-sources': importSources,
  price,
  'mineral-profile': mineralProfile,
  'country-profile': orByName(countryProfile),
  threshold,
  complement,
  claim,
  help,
  'us-amounts': usAmounts,
  'import-threshold': importThreshold,
  'reliance-and-supplier': relianceAndSupplier,
  count,
  'country-threshold': countryThreshold,
  'net-exporters': netExporters,
  'leading-countries': leadingCountries,
  growth,
  sum,
  demand,
  'use-shares': useShares,
  buyers,
  exporters,
  'price-changes': priceChanges,
  'product-supply': productSupply,
  scores,
  'importers-compared': importersCompared,
  'supplier-over-years': supplierOverYears,
  'out-of-scope': notOurs,
  ...WORDS,
}

/** Intents that can be answered without a mineral. */
const WITHOUT_MINERAL = new Set<Route>(['country-profile', 'threshold', 'help', 'out-of-scope'])
/** Intents of the tables, to which the checks for a mineral and an agreed place apply. */
const OF_TABLES = new Set<Route>([
  'share',
  'amount',
  'world-total',
  'ranking',
  'reserves',
  'reserve-life',
  'comparison',
  'trend',
  'reliance',
  'import-sources',
  'price',
  'mineral-profile',
  'complement',
  'us-amounts',
  'count',
  'growth',
  'sum',
])

/** Routes to a figure of a table, for which too little may have been read. */
export const givesFigures = (to: Route): boolean =>
  OF_TABLES.has(to) || to === 'threshold' || to === 'country-threshold' || to === 'country-profile'

/** Intents whose figures are of countries, and the search to which a name that nobody knows leads. */
const FINER = new Set<Intent>([
  'share',
  'amount',
  'world-total',
  'ranking',
  'reserves',
  'reserve-life',
  'comparison',
  'trend',
  'mineral-profile',
  'country-profile',
  'search',
  'threshold',
  'price',
  'reliance',
  'import-sources',
  'complement',
])

/** Intents whose question may take a mineral for what it is not; those of kinds and claims say so themselves. */
const PREMISED = new Set<Intent>([
  ...FINER,
  'uses',
  'substitutes',
  'by-product',
  'recycling',
  'definition',
  'reliance',
  'import-sources',
  'price',
])

/** A group without agreed members ("the West"): the reason, and questions with answers instead. */
const declined = (question: Question, corpus: Corpus, place: string): Answer => {
  const card = new Card(corpus, question)
  for (const mineral of question.minerals.slice(0, 1)) card.suggest(...suggestionsFor(corpus, mineral, 'none'))
  return card.answer('no-data', question.intent, placeOf(corpus, place).declined ?? '')
}

/**
 * What the tables and documents say to a question whose choices and time are settled. Pure: no clock, no network; the same question gives the same answer. Without a
 * search in the context, answers in words do with the names that the question has.
 */
export const answerByIntent = (question: Question, corpus: Corpus, context: Context = {}): Answer => {
  const finer = FINER.has(question.intent) ? notByCountry(question, corpus) : undefined
  if (finer) return finer
  // A claim is often a paragraph: a name with two meanings in it is left to the check of the claim that it stands in.
  if (question.choices.length > 0 && question.intent !== 'claim')
    return explained(question, corpus) ?? clarify(question, corpus)
  const premise = PREMISED.has(question.intent) ? wrongPremise(question, corpus) : undefined
  if (premise) return premise
  // "What has Hormuz to do with aluminum": a name that an event tells of is what is asked about.
  if (question.intent === 'mineral-profile' && isNamedInEvent(question, corpus))
    return answerByIntent({ ...question, intent: 'event' }, corpus, context)
  if (question.intent !== 'claim' && question.intent !== 'out-of-scope') {
    const strange = unknownNameIn(question, corpus, context)
    if (strange !== undefined) return unknownNameAnswer(question, corpus, strange, context)
  }
  const to = route(question, corpus)
  if (OF_TABLES.has(to)) {
    const vague = [...question.places, ...question.excluded].find(
      (place) => placeOf(corpus, place).declined !== undefined,
    )
    if (vague !== undefined) return declined(question, corpus, vague)
    if (question.minerals.length === 0 && !WITHOUT_MINERAL.has(to))
      return withoutMineral(question, corpus, context) ?? incomplete(question, corpus, 'mineral')
  }
  if (OF_TABLES.has(to)) {
    const members = membersToAsk(question, corpus)
    if (members.length > 0)
      return together(
        question,
        corpus,
        members.map((id) => answerByIntent({ ...question, minerals: [id] }, corpus)),
      )
  }
  if (to === 'country-profile' && question.places.length === 0) return incomplete(question, corpus, 'place')
  const answerIt = REGISTRY[to]
  const answer = answerIt
    ? answerIt(question, corpus, { again: (other) => answerByIntent(other, corpus, context), ...context })
    : outOfScope(question, corpus)
  if (!OF_TABLES.has(to)) return answer
  return answer.status === 'no-data' ? fromNote(answer, corpus) : withReason(answer, corpus)
}
