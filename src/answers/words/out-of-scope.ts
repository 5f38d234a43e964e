import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { searchOf, type Context } from '../context.js'
import { outOfScope } from '../help.js'
import { byName } from './by-name.js'
import { mentions } from './concepts.js'
import { hitsFor } from './passages.js'
import { searchAnswer } from './search.js'

/** A passage must be this sure, and hold nearly all content words of the question, to speak against "out of scope". */
const SURE = 0.45
const COVERED = 0.6

/**
 * A question that the reader takes for none of ours. What documents that are named say, and what one passage holds nearly
 * every word of ("who is Meng Wanzhou"), is answered after all; the rest is declined.
 */
export const declined = (question: Question, corpus: Corpus, context: Context): Answer => {
  if (mentions(question, 'other.subject', 'other.matter')) return outOfScope(question, corpus)
  const named = question.minerals.length === 0 ? byName(question, corpus, context) : undefined
  if (named) return named
  const search = searchOf(context)
  // One plain word stands in some passage or other ("how hot is it there"); a name or two words are what it is about.
  const telling = question.words.some(({ name }) => name === true) || search.terms(question.searchWords).length > 1
  const [best] = telling ? hitsFor(question, search) : []
  const sure = best !== undefined && best.confidence >= SURE && best.evidence.coverage >= COVERED
  return sure ? searchAnswer({ ...question, intent: 'search' }, corpus, context) : outOfScope(question, corpus)
}
