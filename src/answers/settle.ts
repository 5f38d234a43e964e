import { mentions } from './words/concepts.js'
import type { Corpus } from '../corpus/types.js'
import { without, type Question } from '../language/question.js'
import { asksStages } from './by-stage.js'
import { corpusOf } from '../tables/corpus-views.js'
import { familyOf } from '../tables/sources.js'
import { useShareTable } from '../tables/demand.js'
import { isOfWorld, lensesOf, worldMeasure } from '../tables/stages.js'
import { namesOf } from '../corpus/documents/data.js'
import { isCountryCode } from '../corpus/entities.js'
import { mineralOf } from './names.js'
import { listings } from './words/lists.js'
import { publishersNamed } from './two-editions.js'

/**
 * "Who has the biggest reserves after China": the place after which the next is asked for is set aside, and the ranking
 * goes on without it. All other questions stay as they are.
 */
const setAside = (question: Question): Question => {
  const { intent, hole, concepts, places, years } = question
  const ranks = intent === 'ranking' || intent === 'reserves'
  const next = hole === 'place' && concepts.includes('most') && concepts.includes('since')
  if (!ranks || !next || places.length !== 1 || years.kind !== 'latest') return question
  const measure = intent === 'reserves' ? { measure: 'reserves' as const } : {}
  return { ...question, ...measure, intent: 'ranking', places: [], excluded: [...question.excluded, ...places] }
}

/**
 * "Lithium forecast for Chile", read as a search, "what does the IEA expect for copper mining in 2040", read as uses, which
 * have no stage: the figure is what is asked for, of a time to come.
 */
const forecast = (question: Question): Question => {
  const { intent, off, minerals, places, measure, stage, years } = question
  const ofStage =
    measure === 'production' && stage !== undefined && years.kind === 'years' && !mentions(question, 'use')
  const meant = (intent === 'search' && off === 'forecast') || (intent === 'uses' && ofStage)
  if (!meant || minerals.length !== 1) return question
  return { ...question, intent: places.length > 0 ? 'amount' : 'world-total', measure: 'production' }
}

/** "Where does Peru rank by silver reserves", "who comes right behind Peru in silver": a place in the ranking. */
const ranked = (question: Question): Question => {
  const { intent, concepts, places, minerals, hole } = question
  if (places.length !== 1) return question
  const stands = concepts.includes('rankpos') && !concepts.includes('compare')
  if (intent === 'reserves' && stands) return { ...question, intent: 'ranking', measure: 'reserves' }
  if ((intent === 'share' || intent === 'amount') && stands && minerals.length === 1)
    return { ...question, intent: 'ranking' }
  const next = concepts.includes('rank.next') && hole === 'place' && minerals.length === 1
  return next ? { ...question, intent: 'ranking', ...(intent === 'reserves' && { measure: 'reserves' }) } : question
}

/** "What metal depends most on China": what that country produces most of the world's supply of. */
const suppliedBy = (question: Question): Question => {
  const { hole, minerals, places, roles, concepts } = question
  const one = places.length === 1 && roles.supplier?.[0] === places[0]
  if (hole !== 'mineral' || minerals.length > 0 || !one || !concepts.includes('reliance')) return question
  return { ...question, intent: 'threshold', measure: 'production' }
}

/** "Who has more lithium, Chile or Bolivia": what countries have of a mineral is what lies in their ground. */
const had = (question: Question): Question => {
  const { intent, measure, stage, concepts, minerals, places } = question
  const owns = intent === 'comparison' && concepts.includes('hold') && minerals.length === 1 && places.length > 1
  return owns && measure === undefined && stage === undefined ? { ...question, measure: 'reserves' } : question
}

/** "How does China's position differ between mining and refining": of all minerals, which is its profile stage by stage. */
const positioned = (question: Question, corpus: Corpus): Question => {
  const { intent, minerals, places, measure } = question
  const open = intent === 'search' || intent === 'definition' || intent === 'comparison'
  const both = minerals.length === 0 && places.length === 1 && measure === undefined && asksStages(question, corpus)
  return open && both ? { ...question, intent: 'country-profile' } : question
}

/** "Why is antimony not mined in the US": the reason is asked of the country, and not what the others make. */
const ofItself = (question: Question): Question => {
  const { intent, hole, excluded, places } = question
  if (intent !== 'complement' || hole !== 'reason' || places.length > 0) return question
  return { ...question, intent: 'share', places: excluded, excluded: [] }
}

/** "Are there batteries without cobalt": what stands in for it, and no battery of the others. */
const replaced = (question: Question): Question => {
  const { minerals, excludedMinerals = [], concepts } = question
  const lacks = concepts.includes('outside') && concepts.includes('product')
  if (!lacks || minerals.length > 0 || excludedMinerals.length === 0) return question
  return { ...without(question, 'excludedMinerals'), intent: 'substitutes', minerals: excludedMinerals }
}

/** "What does copper cost now against 2010": from the year named until the latest. */
const untilNow = (question: Question): Question => {
  const { measure, years, concepts } = question
  const now = concepts.includes('lastyear') || concepts.includes('history')
  const [from] = years.kind === 'years' ? years.years : []
  if (measure !== 'price' || from === undefined || !now || !concepts.includes('compare')) return question
  return years.kind === 'years' && years.years.length === 1
    ? { ...question, intent: 'trend', years: { kind: 'range', from } }
    : question
}

/** "What does the National Defense Stockpile hold of cobalt": an amount in stock, where no act is asked for. */
const stocked = (question: Question): Question => {
  const { intent, measure, concepts, minerals, places, hole } = question
  const asksStock = concepts.includes('hold') || (concepts.includes('stocks.government') && hole === 'amount')
  const holds = intent === 'event' && measure === 'stocks' && minerals.length === 1 && asksStock
  return holds ? { ...question, intent: 'amount', places: places.length > 0 ? places : ['USA'] } : question
}

const MOVES = ['change', 'times', 'history']

/**
 * "USGS vs BGS, cobalt 2023", "class 1 share of nickel output": read as a trend though nothing says that it moves. The
 * figure of the year is what is asked for; a span of years that the text names stays a trend.
 */
const still = (question: Question): Question => {
  const { intent, measure, concepts, years, places, minerals, ops } = question
  // A command's question has no words: it is a trend because it was called one.
  const moves =
    concepts.length === 0 || concepts.some((id) => MOVES.some((one) => id.startsWith(one))) || ops.length > 0
  if (intent !== 'trend' || moves || minerals.length !== 1) return question
  // "What did a pound of cobalt cost last year".
  if (measure === 'price' && years.kind === 'years' && years.years.length === 1) return { ...question, intent: 'price' }
  if (!isOfWorld(measure)) return question
  const apart = publishersNamed(question).length > 1
  const single = years.kind === 'years' && years.years.length === 1 && question.publisher !== undefined
  const spans = years.kind === 'range' ? !apart : years.kind === 'years' && !single
  if (spans) return question
  const level = places.length > 0 ? 'amount' : 'world-total'
  const at = years.kind === 'range' && years.to !== undefined ? { kind: 'years' as const, years: [years.to] } : years
  return { ...question, intent: mentions({ concepts }, 'share') ? 'share' : level, years: at }
}

/** "What are blood minerals", "how do ore and metal differ": terms with a note of their own are explained by it. */
const termed = (question: Question): Question => {
  const { intent, hole, concepts, terms, minerals, places, yesNo } = question
  const differ = concepts.includes('define') || (concepts.includes('compare') && yesNo !== true)
  // Heavy and light rare earths, kinds of one thing, are told apart by the notes on both.
  const kinds = concepts.some((id) => id.startsWith('kind'))
  const apart = intent === 'taxonomy' && differ && !kinds && minerals.length < 2
  const looked = intent === 'search' && hole === 'any' && minerals.length + places.length === 0
  return terms.length > 0 && (apart || looked) ? { ...question, intent: 'definition' } : question
}

/** "If China stopped selling graphite, who else digs it": the ranking goes on without it. */
const supposed = (question: Question): Question => {
  const { hole, concepts, minerals, places, excluded, intent } = question
  const others = hole === 'place' || concepts.includes('others')
  if (!concepts.includes('suppose') || !others || minerals.length !== 1 || places.length !== 1) return question
  if (intent !== 'share' && intent !== 'ranking' && intent !== 'event') return question
  return { ...question, intent: 'ranking', places: [], excluded: [...excluded, ...places], notRead: [] }
}

/** Intents of what is on record. */
const OF_RECORD = new Set<Question['intent']>(['event', 'document', 'search'])

/** Lists, aims and laws that are called European are those of the Union; Europe as a whole has none. */
const listed = (question: Question): Question => {
  const { intent, places, excluded } = question
  const union = (ids: readonly string[]): string[] => ids.map((id) => (id === 'EUROPE' ? 'EU' : id))
  if (OF_RECORD.has(intent)) return { ...question, places: union(places) }
  if (intent !== 'list-contents' && intent !== 'list-membership') return question
  // "On the European list but not the American one": both lists are compared.
  const both = intent === 'list-contents' ? [...union(places), ...union(excluded)] : union(places)
  return { ...question, places: both, excluded: intent === 'list-contents' ? [] : union(excluded) }
}

/**
 * "What did Canada add in 2024", "which minerals are on all three": of a place that has a list, and without anything
 * else, that is meant.
 */
const listMeant = (question: Question, corpus: Corpus): Question => {
  const { intent, places, minerals, named, words, hole } = question
  if ((intent !== 'search' && intent !== 'event') || minerals.length + named.length > 0) return question
  const issuers = new Set(listings(corpus).map(({ data }) => data.jurisdiction))
  const theirs = places.every((place) => issuers.has(place))
  const changed = places.length > 0 && mentions(question, 'list.add', 'list.drop')
  const onAll = words.length === 0 && hole === 'mineral' && mentions(question, 'on') && mentions(question, 'all')
  return theirs && (changed || onAll) ? { ...question, intent: 'list-contents' } : question
}

/** "Copper demand in the Global Critical Minerals Outlook 2026": a publication by its title, whose tables are asked. */
const published = (question: Question, corpus: Corpus): Question => {
  const { named, minerals, edition, measure, notRead } = question
  if (edition !== undefined || measure === undefined || minerals.length !== 1) return question
  const documents = named.flatMap((id) => corpus.documents.get(id) ?? [])
  const [source] = documents
    .flatMap(({ sources }) => sources)
    .filter((id) => corpus.sources.get(id)?.edition !== undefined && corpusOf(corpus, familyOf(id)) !== undefined)
  const own = source === undefined ? undefined : corpus.sources.get(source)?.edition
  if (source === undefined || own === undefined) return question
  const titles = documents.flatMap((document) => [document.title, ...namesOf(document)]).map((one) => one.toLowerCase())
  const left = notRead.filter((text) => !titles.includes(text.toLowerCase()))
  return { ...question, publisher: familyOf(source), edition: own, notRead: left }
}

const AS_USED: readonly string[] = ['use', 'product']

/**
 * "What percentage of US lithium goes to batteries", "American uses of titanium by share": read as a share of output, which
 * leaves the use out; what a use takes is told by the notes and tables of uses.
 */
const used = (question: Question, corpus: Corpus): Question => {
  const { intent, measure, stage, minerals, words, notRead, places } = question
  const figure = intent === 'share' || (intent === 'amount' && measure === 'consumption')
  if (!figure || (measure !== 'consumption' && (measure ?? stage) !== undefined) || minerals.length !== 1)
    return question
  // "China's share of battery graphite" is of what China makes of it.
  const isKnown = (place: string): boolean =>
    ['USA', 'WLD'].includes(place) || useShareTable(corpus, minerals[0] ?? '', place) !== undefined
  if (!places.every(isKnown)) return question
  const uses = words.filter(({ concepts }) => concepts.some((id) => AS_USED.includes(id))).map(({ text }) => text)
  if (!uses.some((text) => notRead.some((left) => left.includes(text)))) return question
  const left = notRead.filter((text) => !uses.some((use) => text.includes(use)))
  return without({ ...question, intent: 'uses', notRead: left }, 'measure')
}

/** Intents whose figure may be a price, where the words that name one are left out. */
const PRICED = new Set<Question['intent']>(['amount', 'world-total', 'share', 'ranking', 'trend', 'comparison'])

/**
 * "Pink Sheet nickel 2022", "an ounce of gold, yearly average in 1980": a price is meant where the publisher has nothing
 * else, and by an average, as output has none.
 */
const priced = (question: Question, corpus: Corpus): Question => {
  const { intent, publisher, measure, stage, minerals, ops, concepts, years } = question
  if (!PRICED.has(intent) || (measure ?? stage) !== undefined || minerals.length === 0) return question
  const tables = publisher === undefined ? [] : [...(corpusOf(corpus, publisher)?.tables.values() ?? [])]
  const sells = tables.length > 0 && tables.every((table) => table.measure === 'price')
  if (!sells && (!ops.includes('average') || concepts.includes('produce'))) return question
  const single = years.kind === 'years' && years.years.length === 1
  return { ...question, intent: intent === 'trend' && !single ? 'trend' : 'price', measure: 'price' }
}

/**
 * "And bauxite", after the smelting of aluminum: a stage that only the turn before named is left out for a mineral that
 * no table has at that stage. One that this turn names stays, and is said to be missing.
 */
const withoutCarriedStage = (question: Question, corpus: Corpus): Question => {
  const { stageCarried, stage, minerals } = question
  const [id] = minerals
  if (stageCarried !== true || stage === undefined || id === undefined) return question
  const own = lensesOf(corpus, mineralOf(corpus, id), worldMeasure(question), stage)
  return own.length === 0 ? without(question, 'stage', 'stageCarried') : question
}

/** "Where in the US is lithium mined": of one country, in which part of it. */
const within = (question: Question): Question => {
  const { intent, measure, concepts, minerals, places } = question
  const ofOne = minerals.length === 1 && places.length === 1 && isCountryCode(places[0] ?? '')
  const asks = intent === 'ranking' && concepts.includes('q.where') && !concepts.includes('rankpos')
  return ofOne && asks && measure === 'production' ? { ...question, intent: 'amount' } : question
}

/** "What will it cost in 2030": a price of a time to come. */
const costing = (question: Question): Question => {
  const { intent, off, minerals } = question
  const asks = intent === 'search' && off === 'forecast' && minerals.length === 1 && mentions(question, 'price')
  return asks ? { ...question, intent: 'price', measure: 'price' } : question
}

/** A question as the tables answer it: what is set aside taken out, a forecast made a question for a figure. */
export const settled = (question: Question, corpus: Corpus): Question => {
  const meant = used(listed(listMeant(priced(published(question, corpus), corpus), corpus)), corpus)
  const read = untilNow(ofItself(replaced(stocked(suppliedBy(had(termed(positioned(meant, corpus))))))))
  return withoutCarriedStage(still(supposed(forecast(within(costing(ranked(setAside(read))))))), corpus)
}
