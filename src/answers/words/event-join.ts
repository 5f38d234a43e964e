import { namesOf } from '../../corpus/documents/data.js'
import type { Card } from '../card.js'
import { list } from '../text.js'
import { placeName } from '../names.js'
import { namesPlace } from './about.js'
import { mentions } from './concepts.js'
import type { EventRecord } from './events.js'
import { quoted, sentencesOf, type Sentence } from './sentences.js'
import { wordingsOf } from '../../language/wordings.js'

/**
 * "Has India joined the Minerals Security Partnership": the sentence of any event that names both, as a yes; that none
 * does, where none does. Undefined for every other question.
 */
export const joined = (card: Card, { document }: EventRecord): string | undefined => {
  const { corpus, question } = card
  if (!mentions(question, 'ev.join') || question.places.length === 0 || !question.named.includes(document.id))
    return undefined
  const called = [document.title, ...namesOf(document)]
  const joins = ({ text }: Sentence): boolean => wordingsOf(corpus).in(text, 'tells.joining')
  const told = (sentence: Sentence): boolean =>
    joins(sentence) &&
    namesPlace(corpus, sentence.text, question.places) &&
    called.some((name) => sentence.text.includes(name))
  const own = sentencesOf(document).filter(
    (sentence) => joins(sentence) && namesPlace(corpus, sentence.text, question.places),
  )
  const all = [...corpus.documents.values()].filter(({ kind }) => kind === 'event').flatMap((one) => sentencesOf(one))
  const [first] = [...all.filter(told), ...own]
  if (first) return `Yes: ${quoted(card, first)}`
  return `I have no record that ${list(question.places.map((id) => placeName(corpus, id)))} joined ${called[1] ?? document.title}.`
}
