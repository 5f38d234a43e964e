import type { Answer } from '../answers/answer.js'
import type { Corpus } from '../corpus/types.js'
import { line } from './kinds/line.js'
import { worldMap } from './kinds/map.js'
import { minerals, reliances } from './kinds/minerals.js'
import { importSources, ranking } from './kinds/ranking.js'
import { stack } from './kinds/stack.js'
import { strip } from './kinds/strip.js'
import { worldShares } from './kinds/parts.js'
import type { ChartSpec } from './spec.js'

/** Answers in words quote shares of different wholes, which no picture may set side by side. */
const IN_WORDS = new Set(['uses', 'recycling', 'by-product', 'substitutes'])

/** More than one mineral by the question, or a question that no mineral is named in: bauxite and aluminum are one. */
const overMinerals = ({ intent, question }: Answer): boolean =>
  question.minerals.length > 1 || intent === 'country-profile' || intent === 'threshold'

/** "Who mines cobalt" asks for the world; "the top 5" and "the largest" ask for rows of a ranking. */
const asksForWorld = ({ intent, question }: Answer): boolean =>
  intent === 'ranking' &&
  question.places.length === 0 &&
  (question.limit === undefined || question.limit === 1) &&
  question.rank === undefined &&
  question.ascending !== true &&
  question.threshold === undefined

/**
 * A mineral's reliance over the years, unless it never moves or is known by bounds only, between which no line runs:
 * then where the imports come from says more.
 */
const reliance = (answer: Answer, corpus: Corpus): ChartSpec | undefined => {
  const figures = answer.figures.filter(({ measure }) => measure === 'net-import-reliance')
  const moves = figures.every(({ bound }) => bound === undefined) && new Set(figures.map((f) => f.value)).size > 1
  const lines = () => line(answer, corpus, ({ measure }) => measure === 'net-import-reliance')
  return moves ? lines() : (importSources(answer, corpus) ?? lines())
}

const draw = (answer: Answer, corpus: Corpus): ChartSpec | undefined => {
  const { intent, figures } = answer
  const price = figures.some(({ measure }) => measure === 'price')
  if (intent === 'timeline' || intent === 'event') return strip(answer, corpus)
  if (price && (intent === 'price' || intent === 'trend')) return line(answer, corpus, (f) => f.measure === 'price')
  if (intent === 'trend') return line(answer, corpus, () => true)
  if (intent === 'import-sources') return importSources(answer, corpus)
  if (worldShares(answer).length === 0)
    return (
      reliances(answer, corpus) ?? reliance(answer, corpus) ?? importSources(answer, corpus) ?? ranking(answer, corpus)
    )
  if (overMinerals(answer)) return minerals(answer, corpus)
  if (asksForWorld(answer)) return worldMap(answer, corpus) ?? ranking(answer, corpus)
  return intent === 'ranking' || intent === 'reserves' ? ranking(answer, corpus) : stack(answer, corpus)
}

/**
 * The chart of an answer, or undefined where a picture would say nothing: fewer than two things to compare. Drawn from
 * the answer's own figures and dated lines; a map shows the whole of the tables that these stand in.
 */
export const chartOf = (answer: Answer, corpus: Corpus): ChartSpec | undefined =>
  answer.status !== 'answered' || IN_WORDS.has(answer.intent) ? undefined : draw(answer, corpus)
