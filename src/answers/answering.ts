import type { Corpus, Mineral } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import type { Headline } from './headline.js'
import { mineralOf } from './names.js'
import { suggestionsFor } from './suggest.js'

/** What an answer of figures is made from: its question, and the card that it fills. */
export interface Asked {
  readonly card: Card
  readonly corpus: Corpus
  readonly question: Question
  readonly intent: string
  /** The first mineral that is named; one without a name where there is none. */
  readonly mineral: Mineral
  /** No answer, as there is no such figure: the sentence that says so. */
  readonly none: (headline: Headline) => None
}

/** What is said where there is no figure of what is asked. */
export interface None {
  readonly none: Headline
}

/** The headline of a filled card, or why there is none, or an answer that is not the card's own. */
export type Told = Headline | None | Answer

/** Fills a card and gives its headline. */
export type Tells = (asked: Asked) => Told

const isAnswer = (told: Told): told is Answer => typeof told === 'object' && 'status' in told
const isNone = (told: Headline | None): told is None => typeof told === 'object' && 'none' in told

type Intent = string | ((question: Question) => string)

/** An answer by what fills its card. Follow-ups on its mineral stand after those that it makes itself. */
export const answering =
  (intentOf: Intent, tells: Tells) =>
  (question: Question, corpus: Corpus): Answer => {
    const card = new Card(corpus, question)
    const intent = typeof intentOf === 'string' ? intentOf : intentOf(question)
    const mineral = mineralOf(corpus, question.minerals[0] ?? '')
    const told = tells({ card, corpus, question, intent, mineral, none: (sentence) => ({ none: sentence }) })
    if (isAnswer(told)) return told
    if (mineral.id !== '') card.suggest(...suggestionsFor(corpus, mineral.id, intent))
    return isNone(told) ? card.refuse('no-figure', intent, told.none) : card.answer('answered', intent, told)
  }
