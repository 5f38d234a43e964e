import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { wordingsOf } from '../../language/wordings.js'
import type { Answer } from '../answer.js'
import { searchOf, type Context } from '../context.js'
import { askedIn } from './asked.js'
import { monthText, yearsNamed } from './dates.js'
import { saysOf } from './ranked.js'
import { noteFor, sentencesOf } from './sentences.js'
import { tellSentence } from './telling.js'

/**
 * The sentence of a mineral's note that gives its price in the month of a question ("germanium dioxide, October 2025"),
 * best by its other words: tables have yearly averages only. Undefined where no sentence names that month and year.
 */
export const priceOfMonth = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const { day, measure, minerals, years } = question
  const [mineral] = minerals
  const note = mineral === undefined ? undefined : noteFor(corpus, mineral)
  const [year] = yearsNamed(years)
  if (measure !== 'price' || minerals.length !== 1 || !note || !day || day.day !== undefined || !year) return undefined
  const month = monthText(`${year}-${day.month}`).replace(` ${year}`, '')
  const words = wordingsOf(corpus)
  const asked = askedIn(question, corpus, searchOf(context))
  const [best] = sentencesOf(note)
    .filter(({ text }) => [month, String(year)].every((one) => text.includes(one)) && words.in(text, 'tells.price'))
    .map((sentence) => ({ sentence, says: saysOf(asked, sentence.text) }))
    .sort((one, other) => other.says - one.says)
  return best && tellSentence({ ...question, notRead: [] }, corpus, { sentence: best.sentence })
}
