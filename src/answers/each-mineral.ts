import type { Question } from '../language/question.js'
import { isUSMeasure } from './us-amounts.js'

/**
 * A question about the prices of several minerals, or about what the United States trades and uses of them, as one question
 * a mineral: they stand in different units and forms, so that none is compared with another (number rule 11). Any other
 * question is left whole.
 */
export const eachMineral = (question: Question): readonly Question[] => {
  const { intent, measure, minerals, parts = [] } = question
  if (parts.length > 1) return parts
  const apart = minerals.length > 1 && (measure === 'price' || isUSMeasure(measure))
  if (!apart || (intent !== 'comparison' && intent !== 'price')) return [question]
  return minerals.map((id) => ({ ...question, intent: measure === 'price' ? 'price' : 'amount', minerals: [id] }))
}
