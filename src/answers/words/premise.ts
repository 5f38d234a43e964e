import type { Corpus, Mineral } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { isMemberOf, notMember } from './taxonomy.js'
import type { Answer } from '../answer.js'
import { noteOf } from './sentences.js'

/** A group as its one member is called ("rare earth"), with no other thing meant behind it. */
const asOne = (group: Mineral, others: readonly Mineral[]): RegExp => {
  const alone = others
    .filter(({ members }) => members.length === 0)
    .map(({ name }) => name.replace(/[^\p{L}\p{N}]+/gu, '.+'))
  const called = [group.name, ...group.aliases]
    .map((name) => name.replace(/s$/i, '').replace(/[^\p{L}\p{N}]+/gu, '[- ]'))
    .join('|')
  return new RegExp(
    `\\b(?:${called})(?:[- ](?:element|metal|mineral))?(?=\\s*(?:[?.!,;:)]|$)|\\s+(?:in|on|for|that|which|because|known|used${alone.map((name) => `|${name}`).join('')})\\b)`,
    'iu',
  )
}

/**
 * "Why is lithium the most important rare earth": a question that takes a mineral for one of a group that it is not in.
 * What is wrong in it is said before anything else; undefined for all other questions.
 */
export const wrongPremise = (question: Question, corpus: Corpus): Answer | undefined => {
  if (question.minerals.length < 2) return undefined
  const minerals = question.minerals.flatMap((id) => corpus.minerals.get(id) ?? [])
  const group = minerals.find(
    (one) =>
      one.members.length > 0 &&
      noteOf(corpus, one.id)?.minerals[0] === one.id &&
      asOne(one, minerals).test(question.searchWords),
  )
  const others = minerals.filter((one) => one !== group && one.members.length === 0)
  const [first] = others
  if (!group || !first || others.length > 1 || isMemberOf(corpus, first.id, group)) return undefined
  return notMember(question, corpus, first.id, group)
}
