import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { foreignImporter } from '../importer.js'
import { namesPlace } from './aspect.js'
import { HEADINGS, isGap, noteFor, quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { suggestWords } from './suggest.js'
import { citationsAfter } from '../../prose.js'
import { wordingsOf } from '../../language/wordings.js'

const MOST = 4
const MASS = /\d(?:[\d,.]*)\s(?:t|kt|Mt|kg|tons?|million|%)(?![\p{L}])/u

/** Notes tell of today; of who makes a product they name the year of what they say. */
const isTimeless = ({ years, stage }: Question): boolean => years.kind === 'latest' || stage === 'manufacturing'

const isOutput = ({ intent, measure }: Question): boolean =>
  (measure ?? 'production') === 'production' && ['ranking', 'world-total', 'amount', 'share'].includes(intent)

/** Sentences of the note about the stage or measure that a question of the tables asks for. */
const sectionFor = (question: Question, corpus: Corpus, id: string): Sentence[] => {
  const { intent, measure, stage, terms } = question
  // Who makes magnets is told by the note on magnets: who mines the rare earths in them is another question.
  if (stage === 'manufacturing' && isOutput(question))
    return terms.flatMap((term) => {
      const product = corpus.documents.get(term)
      return product?.kind === 'product' ? sentencesOf(product, HEADINGS.making) : []
    })
  const note = noteFor(corpus, id)
  if (!note || note.minerals[0] !== id) return []
  const said = wordingsOf(corpus)
  if (intent === 'reliance' || measure === 'net-import-reliance')
    return sentencesOf(note, HEADINGS.critical).filter(({ text }) => said.in(text, 'tells.reliance'))
  if (intent === 'import-sources' || measure === 'import-share')
    return sentencesOf(note, HEADINGS.critical).filter(({ text }) => said.in(text, 'tells.import-sources'))
  if (measure === 'reserves')
    return sentencesOf(note, HEADINGS.mining).filter(({ text }) => said.in(text, 'tells.reserves'))
  if (measure !== undefined && measure !== 'production') return []
  return sentencesOf(note, stage === 'refining' ? HEADINGS.refining : HEADINGS.mining)
}

/**
 * Where no table gives what was asked, what the mineral's note says instead, quoted: "who refines tungsten" has no table
 * and a study. The answer stays without figures, and without an answer where the note only says that nobody publishes it.
 * Questions of one mineral and no particular year alone; of places, only the sentences that name one.
 */
export const fromNote = (answer: Answer, corpus: Corpus): Answer => {
  const { question } = answer
  const [id] = question.minerals
  if (id === undefined || question.minerals.length > 1 || !isTimeless(question) || answer.figures.length > 0)
    return answer
  if (question.excluded.length > 0 || question.threshold !== undefined) return answer
  // The notes know the sources of US imports alone, which are no answer for another importer.
  if (question.intent === 'import-sources' && foreignImporter(question) !== undefined) return answer
  const all = sectionFor(question, corpus, id)
  // Reliance is that of the United States unless another importer is named: theirs is no answer for Japan.
  const american = question.intent === 'reliance' || question.intent === 'import-sources'
  const about = question.places.filter((place) => !american || place !== 'USA')
  const sentences = about.length === 0 ? all : all.filter(({ text }) => namesPlace(corpus, text, about))
  const told = sentences.filter((said) => !isGap(said))
  const shown = [...new Set([...told, ...sentences])].slice(0, MOST)
  const [first, ...rest] = shown
  if (!first) return answer
  const card = new Card(corpus, question)
  // An element without figures of its own stays without: its group's are not its own (number rule 7).
  // A note that says nobody publishes the output, and tells no tonnage of its own, leaves the question open.
  const silent =
    told.length < sentences.length &&
    !told.some(({ text }) => MASS.test(text) && !wordingsOf(corpus).in(text, 'tells.reserves')) &&
    isOutput(question)
  const named = about.length === 0 || question.stage === 'manufacturing'
  const answered = told.length > 0 && !silent && named && corpus.minerals.get(id)?.statistics === undefined
  const gap = silent ? sentences.find(isGap) : undefined
  const headline = answered ? quoted(card, first) : gap ? gap.text : answer.headline
  tell(card, answered ? rest : shown)
  if (answered) card.caveat('None of my tables gives this; these sentences are from my notes, with their sources.')
  card.caveat(...answer.caveats)
  card.suggest(...suggestWords(corpus, id))
  const written = card.answer(answered ? 'answered' : 'no-data', answer.intent, headline)
  if (answered) return written
  // The citations of the note follow those that the answer has.
  const moved = written.details.map(({ text }) => ({
    text: citationsAfter(text, answer.citations.length),
  }))
  return {
    ...answer,
    headline,
    details: [...answer.details, ...moved],
    citations: [...answer.citations, ...written.citations],
    suggestions: [...new Set([...answer.suggestions, ...written.suggestions])].slice(0, 4),
  }
}
