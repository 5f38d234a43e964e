import { namesOf } from '../../corpus/documents/data.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Context } from '../context.js'
import { actOf, actsIn } from './acts.js'
import { aspectOf, nearest } from './aspect.js'
import { askedGroups } from './asked-groups.js'
import { storyOf } from './event-story.js'
import type { EventRecord } from './events.js'
import { saysOf } from './sentence-asked.js'
import { sentencesOf } from './sentences.js'
import { wordsUnsaid } from './unsaid.js'

/** What the words of a question must weigh together, that an event which says hardly anything of them is beside it. */
const HEAVY = 10
const HARDLY = 0.4

const isUnsaid = (groups: ReturnType<typeof askedGroups>, { document, data }: EventRecord, search: Search): boolean => {
  const acted = groups.some(({ acts }) => acts.includes(actOf(data)))
  const said = [document.title, ...namesOf(document), ...sentencesOf(document).map(({ text }) => text)].join(' ')
  return !acted && saysOf(groups, said, search) < HARDLY
}

/** A question of strange words (of an act: of strange names) that the story does not tell of: "is the Eagle Mine the only one". */
export const isBeside = (question: Question, corpus: Corpus, { search }: Context, main: EventRecord): boolean => {
  const acts = actsIn(question, corpus).length
  const strange = question.words.filter(({ concepts, name }) => concepts.length === 0 && (acts === 0 || name === true))
  const aspect = aspectOf({ ...question, words: strange }, corpus, search, 'event')
  if (search === undefined || question.named.includes(main.document.id)) return false
  const groups = askedGroups(question, corpus, search)
  const weight = groups.reduce((sum, one) => sum + one.weight, 0)
  if (weight > HEAVY && isUnsaid(groups, main, search)) return true
  if (aspect.length === 0) return false
  return storyOf(corpus, question, main).every(
    ({ document }) => nearest(aspect, sentencesOf(document), search).length === 0,
  )
}

/** The strange words of a question that the document of an event does not say. */
export const unsaidBy = (
  question: Question,
  corpus: Corpus,
  { search }: Context,
  { document }: EventRecord,
): readonly string[] => {
  const said = sentencesOf(document).map(({ text }) => text)
  return search ? wordsUnsaid(question, said.join(' '), document, corpus, search) : []
}
