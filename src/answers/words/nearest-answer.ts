import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import { termsRead } from '../../search/analyse.js'
import { namesMineral, namesPlace } from './about.js'
import { askedIn, saysConcept, type Asked } from './asked.js'
import { dateText, inYears, onDay } from './dates.js'
import { givesKind } from './kind-asked.js'
import { saysOf, unsaid } from './ranked.js'
import type { Sentence } from './sentences.js'

/** The part that a sentence must say, by weight, of what is asked beside names and kinds of figures. */
const ENOUGH = 0.4

/** Whether a sentence, or the day of its event, is of the time that a question names. */
const isOfTime = (question: Question, { text, document }: Sentence): boolean => {
  const { years, day } = question
  if (inYears({ years }, document.date) && document.kind === 'event' && onDay(question, document.date)) return true
  const named = years.kind === 'years' ? years.years.map(String) : []
  const dates = day === undefined ? named : named.map((year) => dateText(`${year}-${day.month}`))
  return day === undefined && named.length === 0 ? true : dates.some((date) => text.includes(date))
}

/** Whether a sentence names every mineral and place of a question, one at least. */
const namesAll = ({ minerals, places }: Question, corpus: Corpus, { text }: Sentence): boolean =>
  minerals.length + places.length > 0 &&
  minerals.every((id) => namesMineral(corpus, text, [id])) &&
  places.every((id) => namesPlace(corpus, text, [id]))

/** Whether a sentence gives the kind of thing that is asked for, if one is. */
const holdsKind = (question: Question, corpus: Corpus, { text }: Sentence): boolean => {
  const { hole } = question
  const gives = givesKind(corpus, question, text)
  return hole === undefined || hole === 'any' ? gives >= 0 : gives > 0
}

/**
 * The words that a near sentence leaves out of what it answers all the same: it names every mineral and place that is
 * asked about, holds the kind of thing asked for, and says every word that is understood; left out are words that nothing
 * here explains, and no names. Undefined where it does not answer.
 */
export const leftOutBy = (
  question: Question,
  corpus: Corpus,
  search: Search,
  sentence: Sentence,
): readonly string[] | undefined => {
  const { off, yesNo, words } = question
  if (off !== undefined || yesNo === true || !isOfTime(question, sentence)) return undefined
  if (!namesAll(question, corpus, sentence)) return undefined
  const asked = askedIn(question, corpus, search)
  if (!holdsKind(question, corpus, sentence)) return undefined
  const terms = new Set(termsRead(sentence.text))
  const isKnown = ({ concepts = [] }: Asked): boolean => concepts.length > 0
  const silent = asked.filter((one) => isKnown(one) && saysOf([one], sentence.text) === 0)
  if (silent.some(({ concepts = [] }) => !concepts.some((id) => saysConcept(id, terms, corpus)))) return undefined
  if (saysOf(asked, sentence.text) < ENOUGH) return undefined
  const left = unsaid(asked, sentence.document, sentence)
  // Where no figure and no name is asked for, a word that stands anywhere here is what is asked.
  const open = question.hole === undefined || question.hole === 'any'
  const telling = open ? left.filter((word) => word.length > 1 && search.strangers([word]).length === 0) : []
  return telling.length > 0 || words.some(({ name, text }) => name === true && left.includes(text)) ? undefined : left
}
