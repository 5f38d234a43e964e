import type { Corpus } from '../../corpus/types.js'
import type { Intent, Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName, placeName } from '../names.js'
import { capital, list } from '../text.js'
import { aspectOf, nearest, namesPlace, type Aspect } from './aspect.js'
import { mentions } from './concepts.js'
import { standingAlone } from './answering.js'
import { isGap, noteFor, quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { shareFigures } from './share-figures.js'
import { searchAnswer } from './search.js'
import { suggestWords } from './suggest.js'

/** A section of the mineral notes that answers an intent. */
export interface Section {
  readonly intent: Intent
  readonly heading: string
  /** What the section tells, for a sentence: "uses", "substitutes". */
  readonly tells: string
}

/** As many sentences as fit a card. */
const MOST = 6

/** Asks whether or how much of one thing, so that other sentences are no answer. */
const isPinned = ({ yesNo, hole, concepts }: Question): boolean =>
  yesNo === true || hole === 'amount' || mentions({ concepts }, 'share')

const missingNote = (card: Card, section: Section, id: string): string => {
  card.suggest(...suggestWords(card.corpus, id))
  return `My sources don't cover the ${section.tells} of ${mineralName(card.corpus, id)}.`
}

/** The sentences of a section in the order to show them: those that meet the aspect, then those about the places. */
const ordered = (sentences: readonly Sentence[], near: readonly Sentence[], local: readonly Sentence[]): Sentence[] => [
  ...new Set([...near, ...local, ...sentences]),
]

const about = (
  card: Card,
  question: Question,
  aspect: Aspect,
  near: readonly Sentence[],
  local: readonly Sentence[],
): string => {
  if (question.places.length > 0 && local.length === 0)
    return list(question.places.map((place) => placeName(card.corpus, place)))
  return aspect.length > 0 && near.length === 0 ? 'what was asked' : ''
}

/**
 * Answers from one section of the mineral's note: the sentence that answers as the headline, the rest below it. A
 * question pinned to something that no sentence meets is not answered; it says so and shows what is told.
 */
export const sectionAnswer = (
  section: Section,
  question: Question,
  corpus: Corpus,
  context: Context,
  more: (mineral: string) => readonly Sentence[] = () => [],
): Answer => {
  if (question.minerals.length === 0) return searchAnswer(question, corpus, context, section.intent)
  const card = new Card(corpus, question)
  const aspect = aspectOf(question, corpus, context.search, section.intent)
  let headline: string | undefined
  let answered = false
  for (const id of question.minerals.slice(0, 3)) {
    const note = noteFor(corpus, id)
    const sentences = note ? [...more(id), ...sentencesOf(note, section.heading)] : []
    const [first] = sentences
    if (!note || !first) {
      headline ??= missingNote(card, section, id)
      continue
    }
    const near = context.search ? nearest(aspect, sentences, context.search) : []
    const local = sentences.filter((said) => namesPlace(corpus, said.text, question.places))
    const shown = ordered(sentences, near, local)
    const missed = about(card, question, aspect, near, local)
    const pinned = missed !== '' && (question.places.length > 0 || isPinned(question))
    if (pinned)
      headline ??= `My notes on the ${section.tells} of ${mineralName(corpus, id)} don't mention ${missed}; here is what they say.`
    else {
      answered ||= shown.some((said) => !isGap(said))
      headline ??= shown[0] && quoted(card, shown[0]).replace(shown[0].text, standingAlone(corpus, shown[0]))
      for (const said of shown.slice(0, MOST)) shareFigures(card, said, id)
    }
    if (note.minerals[0] !== id) card.caveat(`${capital(mineralName(corpus, id))} is covered under ${note.title}.`)
    const labelled = question.minerals.length > 1 ? capital(mineralName(corpus, id)) : undefined
    tell(card, pinned || labelled !== undefined ? shown.slice(0, 3) : shown.slice(1, MOST), labelled)
    card.suggest(...suggestWords(corpus, id))
  }
  return card.answer(answered ? 'answered' : 'no-data', section.intent, headline ?? '')
}
