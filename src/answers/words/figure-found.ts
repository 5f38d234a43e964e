import { figuresOf, namesOf } from '../../corpus/documents/data.js'
import type { DocumentFigure } from '../../corpus/documents/schema-figure.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { termsRead } from '../../search/analyse.js'
import type { Answer } from '../answer.js'
import { asksFigure, giving } from './document-figures.js'
import { sentencesOf } from './sentences.js'
import { tellSentence } from './telling.js'

/** The part of a question's terms that a figure's words, title and names must hold, and of its own words the question. */
const COVERED = 0.6
const MEANT = 0.5
/** The part of a question's terms that does alone, where it is three terms or more. */
const NAMED = 0.75

/** How well a figure is the one asked for; 0 where too little of either says the other. */
const fitOf = (asked: ReadonlySet<string>, document: CorpusDocument, { what }: DocumentFigure): number => {
  const own = new Set(termsRead(what))
  const all = new Set([...own, ...termsRead([document.title, ...namesOf(document)].join(' '))])
  const held = [...asked].filter((term) => all.has(term)).length
  const covered = held / asked.size
  const meant = [...own].filter((term) => asked.has(term)).length / Math.max(1, own.size)
  return (held > 2 && covered >= NAMED) || (covered >= COVERED && meant >= MEANT) ? covered + meant : 0
}

/**
 * The figure of an event or report whose words are those of the question, where no table answers: "how much did the
 * Pentagon put into MP Materials". Undefined where none fits.
 */
export const figureFound = (question: Question, corpus: Corpus): Answer | undefined => {
  const asked = new Set(termsRead(question.searchWords))
  if (!asksFigure(question) || asked.size < 2) return undefined
  const found = [...corpus.documents.values()].flatMap((document) =>
    figuresOf(document).flatMap((figure) => {
      const fit = fitOf(asked, document, figure)
      const sentence = fit > 0 ? giving(document, figure) : undefined
      return sentence === undefined ? [] : [{ figure, sentence, fit }]
    }),
  )
  const [best] = found.sort((a, b) => b.fit - a.fit)
  if (!best) return undefined
  const { sentence } = best
  return tellSentence(question, corpus, { sentence, rest: sentencesOf(sentence.document), figures: found })
}
