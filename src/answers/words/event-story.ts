import { chainOf } from '../../corpus/documents/chains.js'
import type { Corpus } from '../../corpus/types.js'
import { wordingsOf } from '../../language/wordings.js'
import type { Question } from '../../language/question.js'
import { dateText } from './dates.js'
import { eventsOf, type EventRecord } from './events.js'
import { HEADINGS, sentencesOf, type Sentence } from './sentences.js'

const LONGEST_CHAIN = 10

/** The story that an event belongs to, around the minerals asked about, oldest first; at most ten events around it. */
export const storyOf = (corpus: Corpus, question: Question, main: EventRecord): EventRecord[] => {
  const known = new Map(eventsOf(corpus).map((one) => [one.document.id, one]))
  const chain = chainOf(main.document.id, corpus.documents, question.minerals).flatMap(({ id }) => known.get(id) ?? [])
  const at = chain.findIndex(({ document }) => document.id === main.document.id)
  return chain.length <= LONGEST_CHAIN
    ? chain
    : chain.slice(Math.max(0, Math.min(at - LONGEST_CHAIN / 2, chain.length - LONGEST_CHAIN))).slice(0, LONGEST_CHAIN)
}

/** The latest turn of a story: what suspended the event itself, before whatever else was done after it. */
export const latestTurn = ({ data }: EventRecord, story: readonly EventRecord[]): EventRecord | undefined =>
  story.findLast(({ document }) => data.suspended_by.includes(document.id)) ?? story.at(-1)

/** What a document says of the state of things at the corpus's last month. */
export const latestState = (corpus: Corpus, { document }: EventRecord): Sentence[] =>
  corpus.knownUntil === undefined
    ? []
    : sentencesOf(document).filter(({ heading }) => heading === `As of ${dateText(corpus.knownUntil)}`)

/** Sentences that say why: the event's own, else those of its story. */
export const reasonsFor = (corpus: Corpus, story: readonly EventRecord[], main: EventRecord): Sentence[] => {
  const of = ({ document }: EventRecord): Sentence[] =>
    sentencesOf(document).filter(
      ({ text, heading }) => wordingsOf(corpus).in(text, 'tells.reason') && heading !== HEADINGS.around,
    )
  const own = of(main)
  return own.length > 0 ? own : story.flatMap(of).slice(0, 3)
}
