import type { Corpus, Mineral, Stage } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { suppliers } from '../tables/importers.js'
import { aggregateOf, type Lens, lensesOf } from '../tables/stages.js'
import { attributive, mineralOf, nounOf, pastOf, placeName, verbOf } from './names.js'
import { leaderOf, worldOf } from '../tables/read.js'
import { candidates, cutsFor, tablesAbout, type Cut } from '../tables/select.js'
import { shareOf } from '../tables/shares.js'
import { usEntry } from '../tables/us.js'
import { once } from '../once.js'

/** A follow-up that has an answer: its text, and what the text asks. */
export interface Suggestion {
  readonly text: string
  readonly question: Pick<Question, 'intent' | 'minerals' | 'places'> &
    Partial<Pick<Question, 'stage' | 'measure' | 'limit' | 'years'>>
}

/** A stage of a mineral with the figures that answer for now, and the place that a follow-up is on: who leads it, or one given. */
interface Now extends Lens {
  readonly stage: Stage
  readonly cut: Cut
  readonly place: string | undefined
}

/** A follow-up on the first stage of a mineral, or the one given; none where that has no figures. */
const ofNow =
  (tell: (now: Now, corpus: Corpus) => Suggestion | undefined) =>
  (corpus: Corpus, mineral: Mineral, asked?: Stage, place?: string): Suggestion | undefined => {
    const [{ stage, ...lens } = { tables: [], mineral }] = lensesOf(corpus, mineral, 'production', asked)
    const [cut] = cutsFor(lens.tables)
    return stage && cut && tell({ ...lens, stage, cut, place: place ?? leaderOf(corpus, cut)?.place }, corpus)
  }

type Asked = Omit<Suggestion['question'], 'minerals' | 'places'>

/** A follow-up by its text and what that asks. */
const ask = (text: string, mineral: string, question: Asked, ...places: string[]): Suggestion => ({
  text,
  question: { ...question, minerals: [mineral], places },
})

/** "Who mines the most cobalt?" */
export const suggestRanking = ofNow(({ mineral, stage, cut, place }) =>
  place === undefined
    ? undefined
    : ask(`Who ${verbOf(cut.table)} the most ${mineral.name}?`, mineral.id, { intent: 'ranking', stage, limit: 1 }),
)

/** "What share of cobalt mining is in DR Congo?", for the leader of a stage or the place given. */
export const suggestShare = ofNow(({ mineral, stage, cut, place }, corpus) => {
  if (place === undefined || shareOf(corpus, cut, place).kind === 'no-share') return undefined
  const text = `What share of the world's ${mineral.name} is ${pastOf(cut.table)} in ${placeName(corpus, place)}?`
  return ask(text, mineral.id, { intent: 'share', stage }, place)
})

/** "Who has the largest cobalt reserves?" */
const suggestReserves = (corpus: Corpus, mineral: Mineral): Suggestion | undefined => {
  const [cut] = aggregateOf(corpus, mineral, 'reserves') ? [] : cutsFor(candidates(corpus, mineral, 'reserves'))
  if (!cut || !leaderOf(corpus, cut)) return undefined
  const text = `Who has the largest ${attributive(corpus, mineral.id)} reserves?`
  return ask(text, mineral.id, { intent: 'reserves', measure: 'reserves', limit: 1 })
}

/** True when the newest US row of the measure has something to say: a number, or that the US is a net exporter. */
const hasUS = (corpus: Corpus, { id }: Mineral, measure: 'net-import-reliance' | 'price'): boolean => {
  const row = usEntry(corpus, id, measure)?.row
  return row !== undefined && (row.value !== undefined || row.cell === 'net-exporter')
}

/** "How reliant is the United States on cobalt imports?" */
export const suggestReliance = (corpus: Corpus, mineral: Mineral): Suggestion | undefined => {
  const measure = 'net-import-reliance'
  if (!hasUS(corpus, mineral, measure)) return undefined
  return ask(`How reliant is the US on imports of ${mineral.name}?`, mineral.id, { intent: 'reliance', measure }, 'USA')
}

/** "Where does the US import cobalt from?" */
const suggestSources = (corpus: Corpus, { id, name }: Mineral): Suggestion | undefined => {
  const measure = 'import-share'
  if (!tablesAbout(corpus, id, measure).some((table) => suppliers(table).length > 0)) return undefined
  return ask(`Where does the US import ${name} from?`, id, { intent: 'import-sources', measure }, 'USA')
}

/** "What is the price of cobalt?" */
const suggestPrice = (corpus: Corpus, mineral: Mineral): Suggestion | undefined =>
  hasUS(corpus, mineral, 'price')
    ? ask(`What is the price of ${mineral.name}?`, mineral.id, { intent: 'price', measure: 'price' })
    : undefined

/** "How has cobalt mining in DR Congo changed since 2021?" */
const suggestTrend = ofNow(({ mineral, stage, cut, tables, place }, corpus) => {
  if (place === undefined) return undefined
  const years = new Set<number>()
  // Plain loops: this reads every row of the line's tables on nearly every answer.
  for (const { observations } of tables)
    for (const row of observations)
      if (row.place === place && row.value !== undefined && !row.projected) years.add(row.year)
  const from = Math.max(Math.min(...years), cut.year - 4)
  if (years.size < 2 || !years.has(cut.year) || from >= cut.year || !years.has(from)) return undefined
  const what = `${attributive(corpus, mineral.id)} ${nounOf(cut.table)} in ${placeName(corpus, place)}`
  const question: Asked = { intent: 'trend', stage, years: { kind: 'range', from } }
  return ask(`How has ${what} changed since ${from}?`, mineral.id, question, place)
})

/** "How much cobalt does the world mine?" */
const suggestTotal = ofNow(({ mineral, stage, cut }) =>
  cut.table.unit === '%' || !worldOf(cut)
    ? undefined
    : ask(`How much ${mineral.name} is ${pastOf(cut.table)} worldwide?`, mineral.id, { intent: 'world-total', stage }),
)

const known = once<Corpus, Map<string, readonly Suggestion[]>>(() => new Map())

/** All follow-ups about a mineral that have answers, of one place or of the leaders. */
const allFor = (corpus: Corpus, id: string, place: string | undefined): readonly Suggestion[] => {
  const mineral = mineralOf(corpus, id)
  // Criticality averages of one element are no answer to who mines it (number rule 7).
  const alone = aggregateOf(corpus, mineral, 'production') === undefined
  const stages = alone ? lensesOf(corpus, mineral, 'production').map(({ stage }) => stage) : []
  return [
    alone ? suggestRanking(corpus, mineral, stages[0]) : undefined,
    stages[1] === undefined ? undefined : suggestRanking(corpus, mineral, stages[1]),
    suggestReliance(corpus, mineral),
    alone ? suggestTrend(corpus, mineral, stages[0], place) : undefined,
    alone ? suggestShare(corpus, mineral, stages[0]) : undefined,
    suggestReserves(corpus, mineral),
    suggestSources(corpus, mineral),
    suggestPrice(corpus, mineral),
    alone ? suggestTotal(corpus, mineral) : undefined,
  ].filter((suggestion) => suggestion !== undefined)
}

/**
 * Follow-ups about a mineral that have answers, the most telling first; those of the intent just answered left out. What
 * has an answer is the same for every question, and is found once.
 */
export const suggestionsFor = (corpus: Corpus, id: string, not: string, place?: string): readonly Suggestion[] => {
  const found = known(corpus)
  const key = `${id} ${place ?? ''}`
  const all = found.get(key) ?? allFor(corpus, id, place)
  found.set(key, all)
  // A ranking says the share of its leader.
  const said = (intent: Question['intent']): boolean => intent === not || (not === 'ranking' && intent === 'share')
  return all.filter(({ question }) => !said(question.intent))
}
