import { mineralOf } from '../corpus/entities.js'
import type { Corpus, Measure } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { tablesAbout } from './select.js'

/** Measures that an intent reads, for finding out whether a group has tables of its own. */
const measureOf = (question: Question): Measure => {
  const own: Partial<Record<Question['intent'], Measure>> = {
    price: 'price',
    reliance: 'net-import-reliance',
    'import-sources': 'import-share',
    reserves: 'reserves',
    'reserve-life': 'reserves',
  }
  return question.measure ?? own[question.intent] ?? 'production'
}

/**
 * Members to ask instead of a group that has no table of the measure: platinum and palladium for the platinum group.
 * Empty where the group has its own tables, or no member has any. The figures of members are never added (number rule 11).
 */
export const membersToAsk = (question: Question, corpus: Corpus): readonly string[] => {
  const [id] = question.minerals
  if (id === undefined || question.minerals.length > 1) return []
  const { members } = mineralOf(corpus, id)
  const measure = measureOf(question)
  if (members.length === 0 || tablesAbout(corpus, id, measure).length > 0) return []
  return members.filter((member) => tablesAbout(corpus, member, measure).length > 0)
}
