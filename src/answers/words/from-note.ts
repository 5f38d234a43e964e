import type { Corpus } from '../../corpus/types.js'
import { wordingsOf } from '../../language/wordings.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { foreignImporter } from '../importer.js'
import { mineralsNamed, namesPlace } from './about.js'
import { HEADINGS, isGap, noteFor, quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { suggestWords } from './suggest.js'
import { citationsAfter } from '../../prose.js'

const MOST = 4
const MASS = /\d(?:[\d,.]*)\s(?:t|kt|Mt|kg|tons?|million|%)(?![\p{L}])/u

const isOutput = ({ intent, measure }: Question): boolean =>
  (measure ?? 'production') === 'production' && ['ranking', 'world-total', 'amount', 'share'].includes(intent)

/** What notes say of a measure, or of an intent about it: the section, and the words that its sentences have. */
const MEASURES = [
  { of: ['reliance', 'net-import-reliance'], heading: HEADINGS.critical, tells: 'tells.reliance' },
  { of: ['import-sources', 'import-share'], heading: HEADINGS.critical, tells: 'tells.import-sources' },
  { of: ['reserves'], heading: HEADINGS.mining, tells: 'tells.reserves' },
] as const

/** Sentences of the note about the stage or measure that a question of the tables asks for. */
const sectionFor = (question: Question, corpus: Corpus, id: string): Sentence[] => {
  const { intent, measure = 'production', stage, terms } = question
  // Who makes magnets is told by the note on magnets: who mines the rare earths in them is another question.
  if (stage === 'manufacturing' && isOutput(question))
    return terms.flatMap((term) => {
      const product = corpus.documents.get(term)
      return product?.kind === 'product' ? sentencesOf(product, HEADINGS.making) : []
    })
  const note = noteFor(corpus, id)
  // Polysilicon has no note of its own: that on silicon tells of it.
  if (!note?.minerals.includes(id)) return []
  const told = MEASURES.find(({ of }) => of.some((one) => one === intent || one === measure))
  if (told) return sentencesOf(note, told.heading).filter(({ text }) => wordingsOf(corpus).in(text, told.tells))
  if (measure !== 'production') return []
  if (note.minerals[0] === id) return sentencesOf(note, stage === 'refining' ? HEADINGS.refining : HEADINGS.mining)
  return [HEADINGS.refining, HEADINGS.mining]
    .flatMap((heading) => sentencesOf(note, heading))
    .filter(({ text }) => mineralsNamed(corpus, text).includes(id))
}

/** Whether a sentence has a figure of a mineral alone: that of several, or of its group, is not its own (number rule 7). */
const tellsOfItself = (corpus: Corpus, { text }: Sentence, id: string): boolean =>
  MASS.test(text) && mineralsNamed(corpus, text).every((named) => named === id)

/** Whether a note may answer a question of the tables: one of one mineral, of today, without a limit. */
const mayTell = ({ question, figures }: Answer): boolean => {
  const { minerals, years, stage, excluded, threshold, intent } = question
  // Notes tell of today; of who makes a product they name the year of what they say.
  const timeless = years.kind === 'latest' || stage === 'manufacturing'
  // The notes know the sources of US imports alone, which are no answer for another importer.
  const foreign = intent === 'import-sources' && foreignImporter(question) !== undefined
  const plain = figures.length + excluded.length === 0 && threshold === undefined
  return minerals.length === 1 && timeless && plain && !foreign
}

/**
 * Where no table gives what was asked, what the mineral's note says instead, quoted: "who refines tungsten" has no table
 * and a study. The answer stays without figures, and without an answer where the note only says that nobody publishes it.
 * Of places, only the sentences that name one.
 */
export const fromNote = (answer: Answer, corpus: Corpus): Answer => {
  const { question } = answer
  const [id = ''] = question.minerals
  const all = mayTell(answer) ? sectionFor(question, corpus, id) : []
  // Reliance is that of the United States unless another importer is named: theirs is no answer for Japan.
  const american = question.intent === 'reliance' || question.intent === 'import-sources'
  const about = question.places.filter((place) => !american || place !== 'USA')
  const sentences = about.length === 0 ? all : all.filter(({ text }) => namesPlace(corpus, text, about))
  const alone = corpus.minerals.get(id)?.statistics === undefined
  // A share of the world is no total of it.
  const ofTotal = question.intent === 'world-total'
  const itself = alone || ofTotal ? [] : sentences.filter((said) => tellsOfItself(corpus, said, id))
  const told = [...itself, ...sentences.filter((said) => !isGap(said))]
  const [first, ...rest] = [...new Set([...told, ...sentences])].slice(0, MOST)
  if (!first) return answer
  const card = new Card(corpus, question)
  // A note that says nobody publishes the output, and tells no tonnage of its own, leaves the question open.
  const tonnage = told.some(({ text }) => MASS.test(text) && !wordingsOf(corpus).in(text, 'tells.reserves'))
  const gap = isOutput(question) && !tonnage ? sentences.find(isGap) : undefined
  const named = about.length === 0 || question.stage === 'manufacturing' || itself.length > 0
  const answered = told.length > 0 && !gap && named && (alone || itself.length > 0)
  const headline = answered ? quoted(card, first) : gap ? gap.text : answer.headline
  tell(card, answered ? rest : [first, ...rest])
  const tables = alone ? 'None of my tables gives this; these' : 'These'
  if (answered) card.caveat(`${tables} sentences are from my notes, with their sources.`)
  card.caveat(...answer.caveats)
  card.suggest(...suggestWords(corpus, id))
  const written = card.answer('answered', answer.intent, headline)
  if (answered) return written
  // The citations of the note follow those that the answer has.
  const moved = written.details.map(({ text }) => ({ text: citationsAfter(text, answer.citations.length) }))
  return {
    ...answer,
    headline,
    details: [...answer.details, ...moved],
    citations: [...answer.citations, ...written.citations],
    suggestions: [...new Set([...answer.suggestions, ...written.suggestions])].slice(0, 4),
  }
}
