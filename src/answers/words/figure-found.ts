import { figuresOf } from '../../corpus/documents/data.js'
import type { DocumentFigure } from '../../corpus/documents/schema-figure.js'
import { namesOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { addFigure, asksFigure, giving, standingAlone } from './answering.js'
import { dateText } from './dates.js'
import { quoted, sentencesOf, tell } from './sentences.js'

const MOST = 4
/** The part of a question's terms that a figure's words, title and names must hold. */
const COVERED = 0.6
/** The part of the words of what a figure measures that the question must hold. */
const MEANT = 0.5

/** The part of a question's terms that does alone, where it is three terms or more. */
const NAMED = 0.75

/** Both parts together: how well a figure is the one asked for; 0 where either is too small. */
const fitOf = (
  asked: ReadonlySet<string>,
  document: CorpusDocument,
  { what }: DocumentFigure,
  terms: (text: string) => readonly string[],
): number => {
  const own = new Set(terms(what))
  const all = new Set([...own, ...terms([document.title, ...namesOf(document)].join(' '))])
  const held = [...asked].filter((term) => all.has(term)).length
  const covered = held / asked.size
  const meant = [...own].filter((term) => asked.has(term)).length / Math.max(1, own.size)
  return (held > 2 && covered >= NAMED) || (covered >= COVERED && meant >= MEANT) ? covered + meant : 0
}

/**
 * The figure of an event or report whose words are those of the question, where no table answers: "how much did the
 * Pentagon put into MP Materials". Undefined where none fits.
 */
export const figureFound = (question: Question, corpus: Corpus, { search }: Context): Answer | undefined => {
  if (search === undefined || !asksFigure(question)) return undefined
  const asked = new Set(search.terms(question.searchWords))
  if (asked.size < 2) return undefined
  const found = [...corpus.documents.values()].flatMap((document) =>
    figuresOf(document).flatMap((figure) => {
      const score = fitOf(asked, document, figure, (text) => search.terms(text))
      const sentence = score > 0 ? giving(document, figure) : undefined
      return sentence === undefined ? [] : [{ figure, sentence, score }]
    }),
  )
  const [best] = found.sort((a, b) => b.score - a.score)
  if (!best) return undefined
  const card = new Card(corpus, question)
  const { document, text } = best.sentence
  const headline = quoted(card, best.sentence).replace(text, standingAlone(corpus, best.sentence))
  for (const one of found) if (one.sentence.text === text) addFigure(card, one)
  const rest = sentencesOf(document).filter((said) => said.text !== text)
  tell(card, rest.slice(0, MOST))
  card.caveat(`${document.title}, ${dateText(document.date)}.`)
  return card.answer('answered', 'document', headline)
}
