import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Headline } from '../headline.js'
import { mineralName } from '../names.js'
import { marks } from '../phrases.js'
import { capital } from '../text.js'
import { dateText } from './dates.js'
import { addFigure, type FoundFigure } from './document-figures.js'
import { citeEnd, eventsOf, openEnd, placeOf } from './events.js'
import { nameOf, quoted, tell, type Sentence } from './sentences.js'
import { suggestWords } from './suggest.js'

/** Sentences below the one that answers. */
const MOST = 5

/** What a sentence's "it" stands for: the mineral of a note, the subject of a report or list by its title. */
const subjectOf = (corpus: Corpus, { document }: Sentence): string | undefined => {
  const [mineral] = document.minerals
  if (document.kind === 'mineral-note' && mineral !== undefined) return capital(mineralName(corpus, mineral))
  return document.kind === 'event' ? undefined : document.title
}

const PRONOUNS = ['It', 'They', 'This', 'These', 'Its', 'Their']

/**
 * A sentence as it can stand at the head of an answer: what stood before it is not there, so "It" and "They" are given
 * the name that they stand for.
 */
export const standingAlone = (corpus: Corpus, sentence: Sentence): string => {
  const { text, document } = sentence
  const pronoun = PRONOUNS.find((one) => text.startsWith(`${one} `))
  if (pronoun === undefined) return text
  const subject = subjectOf(corpus, sentence)
  return subject !== undefined && (pronoun === 'It' || pronoun === 'They')
    ? `${subject}${text.slice(pronoun.length)}`
    : `${document.title}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

/** A sentence at the head of an answer, with the marks of what it cites. */
export const headed = (card: Card, sentence: Sentence): string => {
  const text = standingAlone(card.corpus, sentence)
  card.name(text, nameOf(sentence))
  return quoted(card, sentence).replace(sentence.text, text)
}

/** The answer of a card, with what may be asked next of the first of some minerals. */
export const told = (card: Card, intent: string, headline: Headline, minerals = card.question.minerals): Answer => {
  for (const id of minerals.slice(0, 1)) card.suggest(...suggestWords(card.corpus, id))
  return card.answer('answered', intent, headline)
}

/** What an answer leaves out: "I left out: fishing, boat."; undefined where it leaves out nothing. */
export const leftOutOf = (words: readonly string[]): string | undefined =>
  words.length === 0 ? undefined : `I left out: ${words.join(', ')}.`

/** A sentence that answers: it stands first, with its figures, its document and day, and how far that is known. */
export interface Telling {
  readonly sentence: Sentence
  readonly rest?: readonly Sentence[]
  readonly figures?: readonly FoundFigure[]
  /** Words of the question that it says nothing of. */
  readonly left?: readonly string[]
}

/** The answer that a sentence of any document gives. */
export const tellSentence = (question: Question, corpus: Corpus, telling: Telling, intent = 'document'): Answer => {
  const { sentence, rest = [], figures = [], left = [] } = telling
  const { document, text } = sentence
  const card = new Card(corpus, question)
  card.caveat(leftOutOf(left))
  const event = eventsOf(corpus).find((one) => one.document === document)
  if (event) card.name(standingAlone(corpus, sentence), nameOf(sentence))
  const headline = event
    ? `${standingAlone(corpus, sentence)} ${marks(card.citeSaid(sentence, placeOf(event)))}`
    : headed(card, sentence)
  card.told.add(document.id)
  for (const figure of figures) if (figure.sentence.text === text) addFigure(card, figure)
  tell(card, rest.filter((one) => one.text !== text).slice(0, MOST))
  if (document.date !== undefined) card.caveat(`${document.title}, ${dateText(document.date)}.`)
  const end = event && openEnd(corpus, event)
  if (event && end !== undefined) citeEnd(card, event)
  card.caveat(end)
  return card.answer('answered', intent, headline)
}
