import type { Question } from '../language/question.js'

/** Intents that ask who buys from whom, whatever else they ask. */
const OF_TRADE = new Set<Question['intent']>(['import-sources', 'comparison', 'reliance', 'amount', 'share'])

/**
 * "Compare US and EU dependence on Chinese graphite": a question about several buyers and a seller as one question a
 * buyer, for their figures are of different publishers and products. Any other question is left whole.
 */
export const eachImporter = (question: Question): readonly Question[] => {
  const { intent, minerals, roles } = question
  const { importer = [], supplier = [] } = roles
  if (!OF_TRADE.has(intent) || minerals.length !== 1 || importer.length < 2 || supplier.length !== 1) return [question]
  return importer.map((id): Question => ({
    ...question,
    intent: 'import-sources',
    measure: 'import-share',
    places: [id, ...supplier],
    roles: { importer: [id], supplier },
  }))
}
