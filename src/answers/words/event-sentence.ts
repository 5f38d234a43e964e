import { sameStoryOf } from '../../corpus/documents/data.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import { askedIn } from './asked.js'
import { sentenceOfEvent, type EventRecord } from './events.js'
import { givesKind } from './kind-asked.js'
import { beyondTitle, saysOf } from './ranked.js'
import { HEADINGS, sentencesOf, type Sentence } from './sentences.js'

/** What a sentence must be ahead of the one that says what happened, to be told before it. */
const AHEAD = 0.1
/** What a sentence of another event of the story is behind. */
const OTHER_EVENT = 0.4

/** The sentence of a story that says more of what is asked than the one that says what happened; undefined for none. */
export const sentenceAsked = (
  corpus: Corpus,
  question: Question,
  main: EventRecord,
  told: readonly EventRecord[],
  search: Search,
): Sentence | undefined => {
  const rest = beyondTitle(askedIn(question, corpus, search), main.document)
  const same = new Set([main.document.id, ...sameStoryOf(main.document)])
  const behind = ({ document }: Sentence): number => (same.has(document.id) ? 0 : OTHER_EVENT)
  const score = (sentence: Sentence): number =>
    saysOf(rest, sentence.text) + givesKind(corpus, question, sentence.text) - behind(sentence)
  const [best] = [...new Set([main, ...told].map(({ document }) => document))]
    .flatMap((one) => sentencesOf(one))
    .filter(({ heading }) => heading !== HEADINGS.around)
    .map((sentence) => ({ sentence, score: score(sentence) }))
    .sort((a, b) => b.score - a.score)
  return best !== undefined && best.score > score(sentenceOfEvent(main)) + AHEAD ? best.sentence : undefined
}
