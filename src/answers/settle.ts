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

/** A place in the ranking of what a question asks for. */
const asRanking = ({ intent }: Question): Partial<Question> => ({
  intent: 'ranking',
  ...(intent === 'reserves' && { measure: 'reserves' }),
})

/** "Who has the biggest reserves after China": the place after which the next is asked for is set aside. */
const setAside = (question: Question): Question => {
  const { intent, hole, concepts, places, excluded } = question
  const ranks = intent === 'ranking' || intent === 'reserves'
  const next = hole === 'place' && concepts.includes('most') && concepts.includes('since')
  return ranks && next && places.length === 1
    ? { ...question, ...asRanking(question), places: [], excluded: [...excluded, ...places] }
    : question
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
  const figure = intent === 'reserves' || intent === 'share' || intent === 'amount'
  const stands = figure && concepts.includes('rankpos') && !concepts.includes('compare')
  const next = concepts.includes('rank.next') && hole === 'place'
  return (stands || next) && minerals.length === 1 && places.length === 1
    ? { ...question, ...asRanking(question) }
    : question
}

/** "Where in the US is lithium mined": of one country, in which part of it. */
const within = (question: Question): Question => {
  const { intent, measure, concepts, minerals, places } = question
  const ofOne = minerals.length === 1 && places.length === 1 && isCountryCode(places[0] ?? '')
  const asks = intent === 'ranking' && concepts.includes('q.where') && !concepts.includes('rankpos')
  return ofOne && asks && measure === 'production' ? { ...question, intent: 'amount' } : question
}

/** "What will it cost in 2030": a price of a time to come. */
const priced = (question: Question): Question => {
  const { intent, off, minerals } = question
  const asks = intent === 'search' && off === 'forecast' && minerals.length === 1 && mentions(question, 'price')
  return asks ? { ...question, intent: 'price', measure: 'price' } : question
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
  const single = years.kind === 'years' && years.years.length === 1 && question.publisher !== undefined
  if (years.kind === 'range' || (years.kind === 'years' && !single)) return question
  const level = places.length > 0 ? 'amount' : 'world-total'
  return { ...question, intent: mentions({ concepts }, 'share') ? 'share' : level }
}

/** "What are blood minerals": terms with a note of their own are explained by it. */
const termed = (question: Question): Question => {
  const { intent, hole, terms, minerals, places } = question
  const looked = intent === 'search' && hole === 'any' && minerals.length + places.length === 0
  return terms.length > 0 && looked ? { ...question, intent: 'definition' } : question
}

/** "If China stopped selling graphite, who else digs it": the ranking goes on without it. */
const supposed = (question: Question): Question => {
  const { hole, concepts, minerals, places, excluded } = question
  const others = concepts.includes('suppose') && (hole === 'place' || concepts.includes('others'))
  return others && minerals.length === 1 && places.length === 1
    ? { ...question, intent: 'ranking', places: [], excluded: [...excluded, ...places], notRead: [] }
    : question
}

/** Lists, aims and laws that are called European are those of the Union; Europe as a whole has none. */
const listed = (question: Question): Question => {
  const { intent, places, excluded } = question
  const union = (ids: readonly string[]): string[] => ids.map((id) => (id === 'EUROPE' ? 'EU' : id))
  if (intent === 'event' || intent === 'document' || intent === 'search') return { ...question, places: union(places) }
  // "On the European list but not the American one": both lists are compared.
  return intent === 'list-contents' || intent === 'list-membership'
    ? { ...question, places: union([...places, ...excluded]), excluded: [] }
    : question
}

/** "What did Canada add in 2024": of a place that has a list, and without anything else, that is meant. */
const listMeant = (question: Question, corpus: Corpus): Question => {
  const { intent, places, minerals, named } = question
  if ((intent !== 'search' && intent !== 'event') || minerals.length + named.length > 0) return question
  const issuers = new Set(listings(corpus).map(({ data }) => data.jurisdiction))
  const theirs = places.length > 0 && places.every((place) => issuers.has(place))
  return theirs && mentions(question, 'list.add', 'list.drop') ? { ...question, intent: 'list-contents' } : question
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

/** A question as the tables answer it: what it calls by another name put right, what is set aside taken out. */
export const settled = (question: Question, corpus: Corpus): Question => {
  const meant = used(listed(listMeant(published(question, corpus), corpus)), corpus)
  const read = stocked(had(termed(positioned(meant, corpus))))
  return withoutCarriedStage(still(supposed(forecast(within(priced(ranked(setAside(read))))))), corpus)
}
