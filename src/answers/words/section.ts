import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { type Headline } from '../headline.js'
import { mineralName, placeName } from '../names.js'
import { capital, list } from '../text.js'
import { namesPlace } from './about.js'
import { askedBeyond } from './asked.js'
import { mentions } from './concepts.js'
import { nearest } from './ranked.js'
import { searchAnswer } from './search.js'
import { HEADINGS, isGap, noteFor, sentencesOf, tell, type Sentence } from './sentences.js'
import { shareFigures } from './share-figures.js'
import { suggestWords } from './suggest.js'
import { headed } from './telling.js'

/** The sections of the mineral notes that answer an intent, and what each tells, for a sentence. */
const SECTIONS = {
  uses: { heading: HEADINGS.uses, tells: 'uses' },
  substitutes: { heading: HEADINGS.substitutes, tells: 'substitutes' },
  'by-product': { heading: HEADINGS.byProduct, tells: 'origin' },
  recycling: { heading: HEADINGS.recycling, tells: 'recycling' },
} as const

/** As many minerals, and sentences of one, as fit a card. */
const MINERALS = 3
const MOST = 6
const FEW = 3

/** Asks whether or how much of one thing, so that other sentences are no answer. */
const isPinned = ({ yesNo, hole, concepts }: Question): boolean =>
  yesNo === true || hole === 'amount' || mentions({ concepts }, 'share')

/**
 * Answers from one section of the mineral's note: the sentence that answers as the headline, the rest below it. A
 * question pinned to something that no sentence meets is not answered; it says so and shows what is told.
 * @param more sentences of other notes that come before those of a mineral's own
 */
export const sectionAnswer = (
  intent: keyof typeof SECTIONS,
  question: Question,
  corpus: Corpus,
  context: Context,
  more: (mineral: string) => readonly Sentence[] = () => [],
): Answer => {
  const { minerals, places } = question
  if (minerals.length === 0) return searchAnswer(question, corpus, context, intent)
  const { heading, tells } = SECTIONS[intent]
  const card = new Card(corpus, question)
  const asked = askedBeyond(question, corpus, searchOf(context), intent)
  const asksShares = mentions(question, 'share', 'share.percent')
  let headline: Headline | undefined
  let answered = false
  for (const id of minerals.slice(0, MINERALS)) {
    const name = mineralName(corpus, id)
    const note = noteFor(corpus, id)
    const sentences = note ? [...more(id), ...sentencesOf(note, heading)] : []
    card.suggest(...suggestWords(corpus, id))
    if (!note || sentences.length === 0) {
      headline ??= `My sources don't cover the ${tells} of ${name}.`
      continue
    }
    const near = nearest(asked, sentences)
    const told = sentences.filter((said) => namesPlace(corpus, said.text, places))
    const local = asksShares ? [...told.filter(({ text }) => text.includes('%')), ...told] : told
    const shown = [...new Set([...near, ...local, ...sentences])]
    const elsewhere = places.length > 0 && local.length === 0
    const isMissed = asked.length > 0 && near.length === 0
    const pinned = elsewhere || (isMissed && (places.length > 0 || isPinned(question)))
    const missed = elsewhere ? list(places.map((place) => placeName(corpus, place))) : 'what was asked'
    if (pinned) headline ??= [`My notes on the ${tells} of ${name} don't mention ${missed}`, '; here is what they say.']
    else {
      answered ||= shown.some((said) => !isGap(said))
      headline ??= shown[0] && headed(card, shown[0])
      for (const said of shown.slice(0, MOST)) shareFigures(card, said, id)
    }
    if (note.minerals[0] !== id) card.caveat(`${capital(name)} is covered under ${note.title}.`)
    const label = minerals.length > 1 ? capital(name) : undefined
    tell(card, pinned || label !== undefined ? shown.slice(0, FEW) : shown.slice(1, MOST), label)
  }
  return card.answer(answered ? 'answered' : 'no-data', intent, headline ?? '')
}
