import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName, placeName } from '../names.js'
import { capital, list } from '../text.js'
import { angleOf, nearest, namesPlace, type Angle } from './angle.js'
import { isGap, noteFor, quoted, sentencesOf, tell, type Said } from './said.js'
import { figuresSaid } from './said-figures.js'
import { searchAnswer } from './search.js'
import { suggestWords } from './suggest.js'

/** A section of the mineral notes that answers an intent. */
export interface Section {
  readonly intent: string
  readonly heading: string
  /** What the section tells, for a sentence: "uses", "substitutes". */
  readonly tells: string
  /** Words of asking for it, that are no angle. */
  readonly words: string
}

/** As many sentences as fit a card. */
const MOST = 6

/** Asks whether or how much of one thing, so that other sentences are no answer. */
const PINNED =
  /^\W*(?:is|are|does|do|can|could|did|was|will|how much|what (?:share|percent|percentage|part|fraction))\b/i

const missingNote = (card: Card, section: Section, id: string): string => {
  card.suggest(...suggestWords(card.corpus, id))
  return `No source here tells of the ${section.tells} of ${mineralName(card.corpus, id)}.`
}

/** The sentences of a section in the order to show them: those that meet the angle, then those about the places. */
const ordered = (sentences: readonly Said[], near: readonly Said[], local: readonly Said[]): Said[] => [
  ...new Set([...near, ...local, ...sentences]),
]

const about = (card: Card, question: Question, angle: Angle, near: readonly Said[], local: readonly Said[]): string => {
  if (question.places.length > 0 && local.length === 0)
    return list(question.places.map((place) => placeName(card.corpus, place)))
  return angle.length > 0 && near.length === 0 ? 'what was asked' : ''
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
  more: (mineral: string) => readonly Said[] = () => [],
): Answer => {
  if (question.minerals.length === 0) return searchAnswer(question, corpus, context, section.intent)
  const card = new Card(corpus, question)
  const angle = angleOf(question, corpus, context.search, section.words)
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
    const near = context.search ? nearest(angle, sentences, context.search) : []
    const local = sentences.filter((said) => namesPlace(corpus, said.text, question.places))
    const shown = ordered(sentences, near, local)
    const missed = about(card, question, angle, near, local)
    const pinned = missed !== '' && (question.places.length > 0 || PINNED.test(question.text))
    if (pinned)
      headline ??= `No sentence here on the ${section.tells} of ${mineralName(corpus, id)} speaks of ${missed}; this is what is told.`
    else {
      answered ||= shown.some((said) => !isGap(said))
      headline ??= shown[0] && quoted(card, shown[0])
      for (const said of shown.slice(0, MOST)) figuresSaid(card, said, id)
    }
    if (note.minerals[0] !== id) card.caveat(`${capital(mineralName(corpus, id))} is told of under ${note.title}.`)
    const labelled = question.minerals.length > 1 ? capital(mineralName(corpus, id)) : undefined
    tell(card, pinned || labelled !== undefined ? shown.slice(0, 3) : shown.slice(1, MOST), labelled)
    card.suggest(...suggestWords(corpus, id))
  }
  return card.answer(answered ? 'answered' : 'no-data', section.intent, headline ?? '')
}
