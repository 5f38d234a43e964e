import type { Question } from '../language/question.js'

/**
 * "Who has the biggest reserves after China": the place after which the next is asked for is set aside, and the ranking
 * goes on without it. All other questions stay as they are.
 */
export const setAside = (question: Question): Question => {
  const { intent, hole, concepts, places, years } = question
  const ranks = intent === 'ranking' || intent === 'reserves'
  const next = hole === 'place' && concepts.includes('most') && concepts.includes('since')
  if (!ranks || !next || places.length !== 1 || years.kind !== 'latest') return question
  const measure = intent === 'reserves' ? { measure: 'reserves' as const } : {}
  return { ...question, ...measure, intent: 'ranking', places: [], excluded: [...question.excluded, ...places] }
}
