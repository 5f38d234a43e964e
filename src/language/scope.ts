import type { Clause, Knowledge } from './clause.js'
import type { Intent, Question } from './question.js'

/** Intents that look in documents, so that a word of another subject does no harm. */
const OF_WORDS = new Set<Intent>([
  'event',
  'timeline',
  'document',
  'claim',
  'source',
  'list-contents',
  'definition',
  'search',
])
/** Intents that can be answered without a name. */
const NAMELESS = new Set<Intent>([
  'source',
  'document',
  'definition',
  'list-contents',
  'timeline',
  'event',
  'threshold',
  'uses',
  'by-product',
  'taxonomy',
  'recycling',
  'price',
  'reserves',
  'ranking',
  'world-total',
])

/**
 * What becomes of a text whose words are not all ours. Small talk is `help`. A text with a name of ours is never out of
 * scope unless a word carries it to another subject; one without is searched for where its words could be ours.
 */
export const inScope = (question: Question, clause: Clause, { lexicon }: Knowledge): Question => {
  const types = (span: { readonly senses: readonly string[] }): string[] =>
    span.senses.map((id) => lexicon.concept(id).t)
  const words = clause.spans.filter(({ type }) => type !== 'mark')
  const names =
    clause.minerals.length +
    clause.places.length +
    clause.excluded.length +
    clause.besides.length +
    clause.choices.length +
    clause.things.length
  const talk = words.filter((span) => types(span).includes('talk'))
  const rest = words.filter(
    (span) =>
      !types(span).includes('talk') &&
      !types(span).every((type) => type === 'fill' || type === 'q' || type === 'pro' || type === 'rel'),
  )
  if (
    talk.length > 0 &&
    (rest.length === 0 || (names === 0 && talk.length >= rest.length && rest.every(({ type }) => type === 'unknown')))
  )
    return {
      ...question,
      intent: 'help',
      concepts: talk.flatMap(({ senses }) => senses.filter((id) => id.startsWith('talk.'))),
      notRead: [],
    }
  const other = clause.spans.some(
    (span) =>
      types(span).some((type) => type === 'other') && !types(span).some((type) => type === 'op' || type === 'measure'),
  )
  const ours = clause.things.length > 0 || (clause.minerals.length > 0 && OF_WORDS.has(question.intent))
  if (question.off === 'advice') return { ...question, intent: 'out-of-scope' }
  if (other && !ours) return { ...question, intent: 'out-of-scope' }
  if (names > 0) return question
  const content = words.filter(
    (span) =>
      span.type === 'unknown' ||
      types(span).some((type) => !lexicon.isUniversal(type) && type !== 'fill' && type !== 'q'),
  )
  const strange = question.unknown.length
  if (content.length === 0 && words.length > 0 && question.terms.length === 0)
    return { ...question, intent: words.some(({ type }) => type === 'unknown') ? 'out-of-scope' : 'help' }
  if (strange > 0 && strange * 2 >= content.length && question.terms.length === 0)
    return { ...question, intent: other ? 'out-of-scope' : 'search' }
  return question.intent === 'help' ||
    NAMELESS.has(question.intent) ||
    question.intent === 'search' ||
    question.intent === 'claim'
    ? question
    : { ...question, intent: 'search' }
}
