import type { Corpus, Source } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { mentions } from './concepts.js'
import { dateText } from './dates.js'
import { quoted, sentencesOf, tell } from './sentences.js'

/** "How do you work out a share": the note on shares. Of a figure that was just shown, its own working is shown instead. */
export const methodAnswer = (question: Question, corpus: Corpus, intent: string): Answer | undefined => {
  const note = corpus.documents.get('share')
  if (!note || !mentions(question, 'method') || !mentions(question, 'share') || question.minerals.length > 0)
    return undefined
  const card = new Card(corpus, question)
  const [first, ...rest] = sentencesOf(note)
  if (!first) return undefined
  tell(card, rest)
  return card.answer('answered', intent, quoted(card, first))
}

/** The edition that a question means: that of the year it names, else the newest. */
export const editionIn = ({ years, edition }: Question, published: readonly Source[]): Source | undefined => {
  const year = edition ?? (years.kind === 'years' ? years.years.at(-1) : undefined)
  const editions = published.filter((source) => source.edition !== undefined)
  return year === undefined
    ? [...editions].sort((a, b) => (b.edition ?? 0) - (a.edition ?? 0))[0]
    : editions.find((source) => source.edition === year)
}

/** "Mineral Commodity Summaries 2026 (ver. 1.3, May 2026) came out on 6 February 2026." */
export const cameOut = ({ publisher, title, date }: Source): string =>
  `${publisher}, ${title}, ${/\(ver\./.test(title) ? 'first ' : ''}came out ${/^\d{4}-\d\d-\d\d$/.test(date) ? 'on' : 'in'} ${dateText(date)}.`
