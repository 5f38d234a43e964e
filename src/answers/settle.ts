import type { Question } from '../language/question.js'

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

/** "Lithium forecast for Chile", read as a search: the figure is what is asked for, of a time to come. */
const forecast = (question: Question): Question => {
  const { intent, off, minerals, places } = question
  if (intent !== 'search' || off !== 'forecast' || minerals.length !== 1) return question
  return { ...question, intent: places.length > 0 ? 'amount' : 'world-total', measure: 'production' }
}

/** A question as the tables answer it: what is set aside taken out, a forecast made a question for a figure. */
export const settled = (question: Question): Question => forecast(setAside(question))
