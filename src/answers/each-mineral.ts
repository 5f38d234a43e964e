import type { Question } from '../language/question.js'

/**
 * A question about the prices of several minerals as one question a mineral: prices stand in different units and forms,
 * so that none is compared with another (number rule 11). Any other question is left whole.
 */
export const eachMineral = (question: Question): readonly Question[] => {
  const { intent, measure, minerals, parts = [] } = question
  if (parts.length > 1) return parts
  const asksPrices = minerals.length > 1 && measure === 'price' && (intent === 'comparison' || intent === 'price')
  return asksPrices ? minerals.map((id) => ({ ...question, intent: 'price', minerals: [id] })) : [question]
}
