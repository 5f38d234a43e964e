import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { citationsAfter } from '../prose.js'
import { namesPlace } from './words/aspect.js'
import { HEADINGS, isGap, noteFor, quoted, sentencesOf, type Sentence } from './words/sentences.js'

/** Figures that a reason can be asked of: what something costs, and how much of it there is now and was before. */
const REASONED = new Set<string>(['price', 'trend', 'amount', 'growth'])
const MOST = 5

/** Whether a sentence tells a price rather than what moved it: the answer has the figure already. */
const tellsPrice = ({ text }: Sentence): boolean => /\b(?:dollars|cents)\b/.test(text)

/** What the note of the question's mineral says has changed lately; of countries, what it says of them anywhere. */
const sentencesFor = ({ minerals, places }: Question, corpus: Corpus): readonly Sentence[] => {
  const note = noteFor(corpus, minerals[0] ?? '')
  if (!note) return []
  const about = places.filter((place) => place !== 'WLD')
  const told = about.length === 0 ? sentencesOf(note, HEADINGS.lately) : sentencesOf(note)
  return told.filter((said) => !isGap(said) && (about.length === 0 || namesPlace(corpus, said.text, about)))
}

/**
 * "Why is nickel so cheap": a figure alone does not say why, so what the note records of the time stands beside it, the
 * first of it in the headline. No cause is claimed that no source states. The answer itself where no reason is asked for
 * or nothing is recorded.
 */
export const withReason = (answer: Answer, corpus: Corpus): Answer => {
  const { question, intent, status } = answer
  if (question.hole !== 'reason' || status !== 'answered' || !REASONED.has(intent)) return answer
  if (question.minerals.length !== 1) return answer
  const sentences = sentencesFor(question, corpus)
  const others = sentences.filter((said) => !tellsPrice(said))
  const [first] = others
  if (!first) return answer
  const card = new Card(corpus, question)
  const why = quoted(card, first)
  for (const said of [...others.slice(1), ...sentences.filter(tellsPrice)].slice(0, MOST))
    card.line('On record', quoted(card, said))
  const told = card.answer('answered', intent, why)
  const by = answer.citations.length
  return {
    ...answer,
    headline: `${answer.headline} ${citationsAfter(told.headline, by)}`,
    details: [...answer.details, ...told.details.map((one) => ({ ...one, text: citationsAfter(one.text, by) }))],
    citations: [...answer.citations, ...told.citations],
    caveats: [
      ...answer.caveats,
      "Events on record from that time are listed with the figure; I can't say how much each one moved it.",
    ],
  }
}
