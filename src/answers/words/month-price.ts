import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { wordingsOf } from '../../language/wordings.js'
import type { Answer } from '../answer.js'
import { searchOf, type Context } from '../context.js'
import { spaced } from './about.js'
import { askedIn } from './asked.js'
import { monthText, yearsNamed } from './dates.js'
import { saysOf } from './ranked.js'
import { noteFor, sentencesOf } from './sentences.js'
import { tellSentence } from './telling.js'

/** What the month or the part of a year is called that a question names: "October"; "first half", "H1". */
const partNames = ({ day, concepts }: Question, corpus: Corpus, year: number): readonly string[] =>
  day === undefined
    ? concepts.filter((id) => id.startsWith('yearpart.')).flatMap((id) => corpus.lexicon?.concepts[id]?.w ?? [])
    : [monthText(`${year}-${day.month}`).replace(` ${year}`, '')]

/**
 * The sentence of a mineral's note that tells its price in the month or part of a year of a question ("germanium dioxide,
 * October 2025", "lithium in the second half of 2025"), best by its other words: tables have yearly averages only.
 * Undefined where no sentence names that time.
 */
export const priceOfMonth = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const { day, measure, minerals, years } = question
  const [mineral] = minerals
  const note = mineral === undefined ? undefined : noteFor(corpus, mineral)
  const [year] = yearsNamed(years)
  if (measure !== 'price' || minerals.length !== 1 || !note || day?.day !== undefined || !year) return undefined
  const names = partNames(question, corpus, year).map(spaced)
  const isThen = (text: string): boolean =>
    text.includes(String(year)) && names.some((one) => spaced(text).includes(one))
  const words = wordingsOf(corpus)
  const asked = askedIn(question, corpus, searchOf(context))
  const [best] = sentencesOf(note)
    .filter(({ text }) => isThen(text) && words.in(text, 'tells.price'))
    .map((sentence) => ({ sentence, says: saysOf(asked, sentence.text) }))
    .sort((one, other) => other.says - one.says)
  return best && tellSentence({ ...question, notRead: [] }, corpus, { sentence: best.sentence })
}
