import type { Corpus, Mineral, Stage } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { suppliers } from '../tables/importers.js'
import { aggregateOf, linesOf, type Line } from '../tables/stages.js'
import { attributive, mineralOf, nounOf, pastOf, placeName, verbOf } from './names.js'
import { leaderOf, worldOf } from '../tables/read.js'
import { candidates, cutsFor, tablesAbout, type Cut } from '../tables/select.js'
import { shareOf } from '../tables/shares.js'
import { usEntry } from '../tables/us.js'

/** A follow-up that has an answer: its text, and what the text asks. */
export interface Suggestion {
  readonly text: string
  readonly question: Pick<Question, 'intent' | 'minerals' | 'places'> &
    Partial<Pick<Question, 'stage' | 'measure' | 'limit' | 'years'>>
}

/** The first stage of a mineral, or the one given, with the figures that answer for now. */
const nowOf = (corpus: Corpus, mineral: Mineral, stage?: Stage): (Line & { readonly cut: Cut }) | undefined => {
  const [line] = linesOf(corpus, mineral, stage)
  const [cut] = line ? cutsFor(line.tables) : []
  return line && cut && { ...line, cut }
}

/** "Who mines the most cobalt?" */
export const suggestRanking = (corpus: Corpus, mineral: Mineral, stage?: Stage): Suggestion | undefined => {
  const now = nowOf(corpus, mineral, stage)
  if (!now || !leaderOf(corpus, now.cut)) return undefined
  return {
    text: `Who ${verbOf(now.cut.table)} the most ${now.mineral.name}?`,
    question: { intent: 'ranking', minerals: [now.mineral.id], places: [], stage: now.stage, limit: 1 },
  }
}

/** "What share of cobalt mining is in DR Congo?", for the leader of a stage or the place given. */
export const suggestShare = (
  corpus: Corpus,
  mineral: Mineral,
  stage?: Stage,
  place?: string,
): Suggestion | undefined => {
  const now = nowOf(corpus, mineral, stage)
  const where = place ?? (now && leaderOf(corpus, now.cut)?.place)
  if (!now || where === undefined || shareOf(corpus, now.cut, where).kind === 'no-share') return undefined
  const did = `${pastOf(now.cut.table)} in ${placeName(corpus, where)}`
  return {
    text: `What share of the world's ${now.mineral.name} is ${did}?`,
    question: { intent: 'share', minerals: [now.mineral.id], places: [where], stage: now.stage },
  }
}

/** "Who has the largest cobalt reserves?" */
const suggestReserves = (corpus: Corpus, mineral: Mineral): Suggestion | undefined => {
  const [cut] = aggregateOf(corpus, mineral, 'reserves') ? [] : cutsFor(candidates(corpus, mineral, 'reserves'))
  if (!cut || !leaderOf(corpus, cut)) return undefined
  return {
    text: `Who has the largest ${attributive(corpus, mineral.id)} reserves?`,
    question: { intent: 'reserves', minerals: [mineral.id], places: [], measure: 'reserves', limit: 1 },
  }
}

/** True when the newest US row of the measure has something to say: a number, or that the US is a net exporter. */
const hasUS = (corpus: Corpus, { id }: Mineral, measure: 'net-import-reliance' | 'price'): boolean => {
  const row = usEntry(corpus, id, measure)?.row
  return row !== undefined && (row.value !== undefined || row.cell === 'net-exporter')
}

/** "How reliant is the United States on cobalt imports?" */
export const suggestReliance = (corpus: Corpus, mineral: Mineral): Suggestion | undefined =>
  hasUS(corpus, mineral, 'net-import-reliance')
    ? {
        text: `How reliant is the US on imports of ${mineral.name}?`,
        question: { intent: 'reliance', minerals: [mineral.id], places: ['USA'], measure: 'net-import-reliance' },
      }
    : undefined

/** "Where does the US import cobalt from?" */
const suggestSources = (corpus: Corpus, { id, name }: Mineral): Suggestion | undefined =>
  tablesAbout(corpus, id, 'import-share').some((table) => suppliers(table).length > 0)
    ? {
        text: `Where does the US import ${name} from?`,
        question: { intent: 'import-sources', minerals: [id], places: ['USA'], measure: 'import-share' },
      }
    : undefined

/** "What is the price of cobalt?" */
const suggestPrice = (corpus: Corpus, mineral: Mineral): Suggestion | undefined =>
  hasUS(corpus, mineral, 'price')
    ? {
        text: `What is the price of ${mineral.name}?`,
        question: { intent: 'price', minerals: [mineral.id], places: [], measure: 'price' },
      }
    : undefined

/** "How has cobalt mining in DR Congo changed since 2021?" */
const suggestTrend = (corpus: Corpus, mineral: Mineral, stage?: Stage, place?: string): Suggestion | undefined => {
  const now = nowOf(corpus, mineral, stage)
  const where = place ?? (now && leaderOf(corpus, now.cut)?.place)
  if (!now || where === undefined) return undefined
  const { cut } = now
  const years = new Set<number>()
  // Plain loops: this reads every row of the line's tables on nearly every answer.
  for (const { observations } of now.tables)
    for (const row of observations)
      if (row.place === where && row.value !== undefined && !row.projected) years.add(row.year)
  const from = Math.max(Math.min(...years), cut.year - 4)
  if (years.size < 2 || !years.has(cut.year) || from >= cut.year || !years.has(from)) return undefined
  const { id } = now.mineral
  return {
    text: `How has ${attributive(corpus, id)} ${nounOf(cut.table)} in ${placeName(corpus, where)} changed since ${from}?`,
    question: { intent: 'trend', minerals: [id], places: [where], stage: now.stage, years: { kind: 'range', from } },
  }
}

/** "How much cobalt does the world mine?" */
const suggestTotal = (corpus: Corpus, mineral: Mineral): Suggestion | undefined => {
  const now = nowOf(corpus, mineral)
  if (!now || now.cut.table.unit === '%' || !worldOf(now.cut)) return undefined
  return {
    text: `How much ${now.mineral.name} is ${pastOf(now.cut.table)} worldwide?`,
    question: { intent: 'world-total', minerals: [now.mineral.id], places: [], stage: now.stage },
  }
}

const known = new WeakMap<Corpus, Map<string, readonly Suggestion[]>>()

/** All follow-ups about a mineral that have answers, of one place or of the leaders. */
const allFor = (corpus: Corpus, id: string, place: string | undefined): readonly Suggestion[] => {
  const mineral = mineralOf(corpus, id)
  // Criticality averages of one element are no answer to who mines it (number rule 7).
  const alone = aggregateOf(corpus, mineral, 'production') === undefined
  const stages = alone ? linesOf(corpus, mineral).map((line) => line.stage) : []
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
  const found = known.get(corpus) ?? new Map<string, readonly Suggestion[]>()
  known.set(corpus, found)
  const key = `${id} ${place ?? ''}`
  const all = found.get(key) ?? allFor(corpus, id, place)
  found.set(key, all)
  return all.filter(({ question }) => question.intent !== not)
}
