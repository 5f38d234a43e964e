import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { corpusOf } from '../tables/corpus-views.js'
import type { Answer } from './answer.js'
import { publisherName } from './names.js'
import { inParts } from './together.js'

/** The families of sources that a question names, in its order, without what is named but not here. */
export const publishersNamed = ({ concepts }: Pick<Question, 'concepts'>): readonly string[] => [
  ...new Set(
    concepts
      .filter((id) => id.startsWith('publisher.') && id !== 'publisher.other')
      .map((id) => id.slice('publisher.'.length)),
  ),
]

/**
 * The figure that each of two or more publishers named has, side by side as parts of one answer: "USGS and the IEA differ,
 * what are the two numbers". Undefined where fewer than two of them have one.
 */
export const byEachPublisher = (
  question: Question,
  corpus: Corpus,
  answerOf: (question: Question, corpus: Corpus) => Answer,
): Answer | undefined => {
  const named = publishersNamed(question)
  if (named.length < 2) return undefined
  const answers = named.flatMap((publisher) => {
    const view = corpusOf(corpus, publisher)
    const answer = view && answerOf({ ...question, publisher }, view)
    if (answer?.status !== 'answered' || answer.figures.length === 0) return []
    const name = publisherName(publisher, corpus)
    return [{ ...answer, headline: `By ${name}: ${answer.headline}` }]
  })
  return answers.length < 2 ? undefined : inParts(question, corpus, answers)
}
