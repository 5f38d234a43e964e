import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { outOfScope } from '../help.js'
import { event } from './event.js'
import { hitsFor, searchAnswer } from './search.js'
import { isTold } from './told.js'

/** A passage must be this sure, and hold every content word of the question, to speak against "out of scope". */
const SURE = 0.9

/**
 * A question that the language room takes for none of ours. Where it names no mineral and no place, and one passage
 * holds every word that it asks about ("who is Meng Wanzhou", "Project Vault"), that passage answers after all.
 */
export const beyond = (question: Question, corpus: Corpus, context: Context): Answer => {
  // A year or a number alone asks nothing, wherever it stands.
  const worded = /\p{L}{2}/u.test(question.text)
  const unnamed = worded && question.minerals.length + question.places.length + question.excluded.length === 0
  const words = question.text.match(/[\p{L}\p{N}'-]+/gu) ?? []
  if (question.concepts.includes('other.subject')) return outOfScope(question, corpus)
  const { minerals } = question
  if (minerals.length === 0 && isTold(question, corpus)) return event({ ...question, intent: 'event' }, corpus, context)
  // One plain word stands in some passage or other ("how hot is it there"); a name or two words are what it is about.
  const telling =
    words.slice(1).some((word) => /^\p{Lu}/u.test(word)) || (context.search?.terms(question.text).length ?? 0) > 1
  const best = telling && unnamed && context.search ? hitsFor(question, context.search)[0] : undefined
  const sure = best !== undefined && best.confidence >= SURE && best.evidence.coverage === 1
  return sure ? searchAnswer({ ...question, intent: 'search' }, corpus, context) : outOfScope(question, corpus)
}
