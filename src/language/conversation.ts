import { clauseOf, type Clause, type Knowledge } from './clause.js'
import type { Decision } from './frames.js'
import type { SoftmaxModel } from './model.js'
import { without, type Question } from './question.js'
import { resolve } from './refer.js'
import { isA, means } from './spans.js'
import { askedOfTold } from './told-turns.js'
import { says, turnOf } from './turn.js'
import { spansOfTurn } from './turn-spans.js'

/** A text as it reads by itself. */
export interface Read {
  readonly clause: Clause
  readonly decision: Decision
  readonly question: Question
}

/** Questions before the last that a conversation may go back to. */
const PAST = 3

/** Whether a question is small talk: thanks, a greeting, what this is. */
export const isSmallTalk = ({ intent, concepts }: Question): boolean =>
  intent === 'help' && concepts.some((id) => id.startsWith('talk.'))

/** Whether a question names nothing of ours, and its answer quoted nothing. */
const isForeign = ({ intent, minerals, named, terms, told = [] }: Question): boolean =>
  intent === 'out-of-scope' ||
  (intent === 'search' && minerals.length + named.length + terms.length + told.length === 0)

/** The question that a conversation goes on from: the last that was ours, whatever was said since. */
const topicOf = (previous: Question): Question => {
  const found = previous.intent === 'search' && (previous.told?.length ?? 0) > 0
  return asTopic(found ? previous : (previous.before ?? previous))
}

/** A turn without a mineral that goes on from the one before: a pronoun, a conjunction, or names alone. */
const leansOn = ({ clause: { spans, minerals, choices, things } }: Read): boolean => {
  if (minerals.length + choices.length + things.length > 0) return false
  const ties = means(spans[0], 'whatabout') || isA(spans[0], 'conj')
  return spans.some((span) => isA(span, 'pro')) || ties || spans.length < 5
}

/** "Lol ok": nothing is asked, named or answered. */
const isNod = ({ clause: { spans } }: Read): boolean =>
  spans.some(({ type }) => type !== 'mark') &&
  spans.every((span) => span.type === 'mark' || (span.senses.length > 0 && span.senses.every((id) => id === 'fill')))

/** A question as the next turn goes on from it: without its other readings, and what it went on from itself. */
const asTopic = (question: Question): Question => without(question, 'ofTold', 'other', 'figures', 'before')
/** A question to go back to: without those before it. */
const asPast = (question: Question): Question => without(asTopic(question), 'past')

/** The questions before a turn, newest first, where it changes the subject from that of the last. */
const pastOf = ({ minerals }: Question, topic: Question): readonly Question[] => {
  const { past = [] } = topic
  const stays = minerals.every((id) => topic.minerals.includes(id))
  return stays ? past : [asPast(topic), ...past].slice(0, PAST)
}

/** How a turn is read: by itself, and after the question before it. `judge` reads a clause by itself. */
export const conversation = (
  known: Knowledge,
  scorer: SoftmaxModel,
  judge: (clause: Clause) => Read,
): ((alone: Read, previous: Question | undefined) => Question) => {
  /** "Back to cobalt, who's second": the question on it that was asked before, and the turn without its name. */
  const goneBack = (alone: Read, { past = [] }: Question): { read: Read; topic: Question } | undefined => {
    const { clause } = alone
    const named = clause.minerals
    const topic = past.find(({ minerals }) => named.length > 0 && named.every((id) => minerals.includes(id)))
    if (topic === undefined || !says(clause, 'back')) return undefined
    const rest = clause.spans.filter((span) => span.type !== 'mineral' && !means(span, 'back'))
    return { topic, read: judge(clauseOf(clause.text, clause.tokens, rest, known)) }
  }

  const after = (alone: Read, topic: Question): Question => {
    // "Are you sure", "says who": the figure before is what is asked about.
    const ofTopic = alone.clause.minerals.every((id) => topic.minerals.includes(id)) && alone.clause.things.length === 0
    if (alone.question.concepts.includes('talk.sure') && topic.intent !== 'help' && ofTopic) {
      const { minerals, places } = topic
      return { ...alone.question, intent: 'source', minerals, places, followUp: true, before: topic }
    }
    if (isNod(alone)) return { ...alone.question, intent: 'help', concepts: ['talk.nod'], before: topic }
    if (isSmallTalk(alone.question)) return { ...alone.question, before: topic }
    const back = goneBack(alone, topic)
    if (back) return after(back.read, back.topic)
    const spans = spansOfTurn(alone.clause, topic)
    const { text, tokens } = alone.clause
    if (spans !== alone.clause.spans) return after(judge(clauseOf(text, tokens, spans, known)), topic)
    const question = resolve(alone.clause, alone, topic, known, scorer)
    const ofTold = askedOfTold(turnOf(alone.clause, alone, topic, known))
    const past = pastOf(question, topic)
    return {
      ...question,
      ...(ofTold && { ofTold }),
      ...(past.length > 0 && { past }),
      ...(isForeign(question) && { before: topic }),
    }
  }

  return (alone, previous) => {
    const topic = previous && topicOf(previous)
    if (!topic) return alone.question
    // "And France?", after what is not ours, is not ours either.
    if (!isForeign(topic)) return after(alone, topic)
    return leansOn(alone) ? { ...alone.question, intent: 'out-of-scope' } : alone.question
  }
}
