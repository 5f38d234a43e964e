import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { outOfScope } from '../help.js'
import { mentions } from './concepts.js'
import { event } from './event.js'
import { hitsFor } from './passages.js'
import { searchAnswer } from './search.js'
import { uses } from './uses.js'

/** A passage must be this sure, and hold nearly all content words of the question, to speak against "out of scope". */
const SURE = 0.45
const COVERED = 0.6

/**
 * A question that the reader takes for none of ours. What an event tells of by name, and what one passage holds nearly
 * every word of ("who is Meng Wanzhou"), is answered after all; the rest is declined.
 */
export const declined = (question: Question, corpus: Corpus, context: Context): Answer => {
  if (question.hole === 'mineral' && mentions(question, 'use', 'product')) {
    const used = uses({ ...question, intent: 'uses' }, corpus, context)
    if (used.status === 'answered') return used
  }
  if (mentions(question, 'other.subject', 'other.matter')) return outOfScope(question, corpus)
  const { minerals, words } = question
  if (minerals.length === 0 && question.named.length > 0)
    return event({ ...question, intent: 'event' }, corpus, context)
  if (mentions(question, 'company')) return searchAnswer({ ...question, intent: 'search' }, corpus, context)
  // One plain word stands in some passage or other ("how hot is it there"); a name or two words are what it is about.
  const telling =
    words.some(({ name }) => name === true) || (context.search?.terms(question.searchWords).length ?? 0) > 1
  const best = telling && context.search ? hitsFor(question, context.search)[0] : undefined
  const sure = best !== undefined && best.confidence >= SURE && best.evidence.coverage >= COVERED
  return sure ? searchAnswer({ ...question, intent: 'search' }, corpus, context) : outOfScope(question, corpus)
}
