import { readSources } from '../../src/corpus/sources.js'
import { corpusFolder } from '../../src/corpus/folder.js'
import { loadCorpus } from '../../src/corpus/load.js'
import { readVocabulary } from '../../src/corpus/vocabulary/read.js'
import type { Corpus } from '../../src/corpus/types.js'
import { type Intent, type Question, questionOf as make } from '../../src/language/question.js'
import type { Answer, Figure } from '../../src/answers/answer.js'
import { answerQuestion } from '../../src/answers/answer-question.js'

/** The bundled corpus with its vocabulary and sources. */
export const corpus: Corpus = (() => {
  const loaded = loadCorpus()
  const folder = corpusFolder()
  const { minerals, places } = readVocabulary(folder)
  return { ...loaded, minerals, places, sources: readSources(folder) }
})()

/** A question by hand: an intent, and what the text names. */
export const questionOf = (intent: Intent, parts: Partial<Question> = {}): Question => make(intent, '', parts)

/** Asks a question built by hand. */
export const ask = (intent: Intent, parts: Partial<Question> = {}): Answer =>
  answerQuestion(questionOf(intent, parts), corpus)

/** The one figure that fits; throws when there is none, so that a test cannot pass on an absent figure. */
export const figureOf = (answer: Answer, wanted: Partial<Figure>): Figure => {
  const found = answer.figures.find((figure) =>
    Object.entries(wanted).every(([key, value]) => figure[key as keyof Figure] === value),
  )
  if (!found)
    throw new Error(
      `no figure ${JSON.stringify(wanted)} among ${answer.figures.map((figure) => figure.label).join('; ')}`,
    )
  return found
}
