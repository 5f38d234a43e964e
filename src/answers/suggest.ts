import type { Corpus, Mineral, Stage } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { suppliers } from '../tables/importers.js'
import { aggregateOf, linesOf, type Line } from '../tables/stages.js'
import { attributive, mineralOf, nounOf, pastOf, placeName, verbOf } from './names.js'
import { leaderOf, worldOf } from '../tables/read.js'
import { candidates, cutsFor, tablesAbout, type Cut } from '../tables/select.js'
import { shareOf } from '../tables/shares.js'
import { usRow, usTables } from '../tables/us.js'

/** A follow-up that has an answer: its text, and what the text asks. */
export interface Suggestion {
  readonly text: string
  readonly question: Pick<Question, 'intent' | 'minerals' | 'places'> &
    Partial<Pick<Question, 'stage' | 'measure' | 'limit' | 'years'>>
}

const cutOfLine = (line: Line): Cut | undefined => cutsFor(line.tables)[0]

/** "Who mines the most cobalt?" */
export const suggestRanking = (corpus: Corpus, mineral: Mineral, stage?: Stage): Suggestion | undefined => {
  const line = linesOf(corpus, mineral, stage)[0]
  const cut = line && cutOfLine(line)
  if (!cut || !leaderOf(corpus, cut)) return undefined
  return {
    text: `Who ${verbOf(cut.table)} the most ${line.mineral.name}?`,
    question: { intent: 'ranking', minerals: [line.mineral.id], places: [], stage: line.stage, limit: 1 },
  }
}

/** "What share of cobalt mining is in DR Congo?", for the leader of a stage or the place given. */
export const suggestShare = (
  corpus: Corpus,
  mineral: Mineral,
  stage?: Stage,
  place?: string,
): Suggestion | undefined => {
  const line = linesOf(corpus, mineral, stage)[0]
  const cut = line && cutOfLine(line)
  const where = place ?? (cut && leaderOf(corpus, cut)?.place)
  if (!cut || where === undefined || shareOf(corpus, cut, where).kind === 'no-share') return undefined
  return {
    text: `What share of the world's ${line.mineral.name} is ${pastOf(cut.table)} in ${placeName(corpus, where)}?`,
    question: { intent: 'share', minerals: [line.mineral.id], places: [where], stage: line.stage },
  }
}

/** "Who has the largest cobalt reserves?" */
export const suggestReserves = (corpus: Corpus, mineral: Mineral): Suggestion | undefined => {
  if (aggregateOf(corpus, mineral, 'reserves')) return undefined
  const cut = cutsFor(candidates(corpus, mineral, 'reserves'))[0]
  if (!cut || !leaderOf(corpus, cut)) return undefined
  return {
    text: `Who has the largest ${attributive(corpus, mineral.id)} reserves?`,
    question: { intent: 'reserves', minerals: [mineral.id], places: [], measure: 'reserves', limit: 1 },
  }
}

/** True when the newest US row of the measure has something to say: a number, or that the US is a net exporter. */
const hasUS = (corpus: Corpus, mineral: Mineral, measure: 'net-import-reliance' | 'price'): boolean => {
  const [main] = usTables(corpus, mineral, measure).flatMap((table) => usRow(table) ?? [])
  return main !== undefined && (main.row.value !== undefined || main.row.cell === 'net-exporter')
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
export const suggestSources = (corpus: Corpus, mineral: Mineral): Suggestion | undefined =>
  tablesAbout(corpus, mineral.id, 'import-share').some((table) => suppliers(table).length > 0)
    ? {
        text: `Where does the US import ${mineral.name} from?`,
        question: { intent: 'import-sources', minerals: [mineral.id], places: ['USA'], measure: 'import-share' },
      }
    : undefined

/** "What is the price of cobalt?" */
export const suggestPrice = (corpus: Corpus, mineral: Mineral): Suggestion | undefined =>
  hasUS(corpus, mineral, 'price')
    ? {
        text: `What is the price of ${mineral.name}?`,
        question: { intent: 'price', minerals: [mineral.id], places: [], measure: 'price' },
      }
    : undefined

/** "How has cobalt mining in DR Congo changed since 2021?" */
export const suggestTrend = (
  corpus: Corpus,
  mineral: Mineral,
  stage?: Stage,
  place?: string,
): Suggestion | undefined => {
  const line = linesOf(corpus, mineral, stage)[0]
  const cut = line && cutOfLine(line)
  const where = place ?? (cut && leaderOf(corpus, cut)?.place)
  if (!line || !cut || where === undefined) return undefined
  const years = new Set<number>()
  // Plain loops: this reads every row of the line's tables on nearly every answer.
  for (const { observations } of line.tables)
    for (const row of observations)
      if (row.place === where && row.value !== undefined && !row.projected) years.add(row.year)
  const from = Math.max(Math.min(...years), cut.year - 4)
  if (years.size < 2 || !years.has(cut.year) || from >= cut.year || !years.has(from)) return undefined
  return {
    text: `How has ${attributive(corpus, line.mineral.id)} ${nounOf(cut.table)} in ${placeName(corpus, where)} changed since ${from}?`,
    question: {
      intent: 'trend',
      minerals: [line.mineral.id],
      places: [where],
      stage: line.stage,
      years: { kind: 'range', from },
    },
  }
}

/** "How much cobalt does the world mine?" */
export const suggestTotal = (corpus: Corpus, mineral: Mineral): Suggestion | undefined => {
  const line = linesOf(corpus, mineral)[0]
  const cut = line && cutOfLine(line)
  if (!cut || cut.table.unit === '%' || !worldOf(cut)) return undefined
  return {
    text: `How much ${line.mineral.name} is ${pastOf(cut.table)} worldwide?`,
    question: { intent: 'world-total', minerals: [line.mineral.id], places: [], stage: line.stage },
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
