import { termsOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { inARow } from '../headline.js'
import { mineralName } from '../names.js'
import { capital } from '../text.js'
import { askedBeyond, askedIn, type Asked } from './asked.js'
import { mentions } from './concepts.js'
import { hitsFor } from './passages.js'
import { nearest } from './ranked.js'
import { nothingOn, searchAnswer } from './search.js'
import { HEADINGS, noteFor, quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { told } from './telling.js'
import { wordsIn } from '../../prose.js'

const INTENT = 'definition'
const MOST = 5
/** How sure a note on a word of the field must be, that was found rather than named. */
const SURE = 0.6

/** The symbol of the question's mineral, where that is what was typed: "what is Nb". */
export const typedSymbol = (corpus: Corpus, { minerals, searchWords }: Question): string | undefined =>
  minerals
    .map((id) => corpus.minerals.get(id)?.symbol)
    .find((symbol) => symbol !== undefined && wordsIn(searchWords).includes(symbol))

/** The notes on words of the field that a question names; failing that, and without a mineral, those that are found. */
const conceptsFor = (question: Question, corpus: Corpus, context: Context): readonly CorpusDocument[] => {
  const named = question.terms.flatMap((id) => corpus.documents.get(id) ?? [])
  if (named.length > 0 || question.minerals.length > 0) return named
  return hitsFor(question, searchOf(context), ['concept'])
    .filter(({ confidence }) => confidence >= SURE)
    .flatMap(({ document }) => document ?? [])
}

/** The second of two terms of one note that are to be told apart: "reserves vs resources". */
const otherTerm = (question: Question, concept: CorpusDocument): string | undefined => {
  const typed = wordsIn(question.searchWords.toLowerCase())
  const terms = termsOf(concept).map((term) => term.toLowerCase())
  return mentions(question, 'compare')
    ? terms.filter((term) => term.endsWith('s') && typed.includes(term)).at(1)
    : undefined
}

/** What the note on a word of the field says. */
const conceptAnswer = (card: Card, concept: CorpusDocument, second: CorpusDocument | undefined): Answer => {
  const { question } = card
  const [first, ...rest] = sentencesOf(concept)
  const other = otherTerm(question, concept)
  const further = other === undefined ? undefined : rest.find(({ text }) => text.toLowerCase().startsWith(other))
  const headline = inARow(
    [first, further].flatMap((said) => (said ? [quoted(card, said)] : [])),
    ' ',
  )
  tell(card, rest.filter((said) => said !== further).slice(0, MOST))
  if (second && mentions(question, 'compare', 'and', 'or')) tell(card, sentencesOf(second).slice(0, 2), second.title)
  return card.answer('answered', INTENT, headline)
}

/** "What does a drill intercept mean for gold": words that no sentence of the mineral's note has. */
const isUnmet = (beyond: readonly Asked[], sentences: readonly Sentence[]): boolean => {
  const asked = beyond.filter(({ concepts }) => concepts?.length === 0)
  return asked.length > 1 && nearest(asked, sentences).length === 0
}

/** What a word of the field means, or what a mineral is. */
export const definition = (question: Question, corpus: Corpus, context: Context): Answer => {
  const card = new Card(corpus, question)
  const [concept, second] = conceptsFor(question, corpus, context)
  if (concept) return conceptAnswer(card, concept, second)
  const [note, other] = question.minerals.flatMap((id) => noteFor(corpus, id) ?? [])
  const what = note ? sentencesOf(note, HEADINGS.what) : []
  const search = searchOf(context)
  const beyond = askedBeyond(question, corpus, search, INTENT)
  const named = askedIn(question, corpus, search).filter(({ concepts }) => concepts === undefined)
  // "Are they really rare", "what is yellowcake": the sentence that says so comes first.
  const [first = what[0]] = nearest([...beyond, ...named], what)
  if (!first) return searchAnswer(question, corpus, context, INTENT)
  if (isUnmet(beyond, what)) return nothingOn(question, corpus, context, INTENT)
  const rest = what.filter((one) => one !== first)
  const symbol = typedSymbol(corpus, question)
  const said = quoted(card, first)
  tell(card, rest.slice(0, MOST))
  if (other) tell(card, sentencesOf(other, HEADINGS.what).slice(0, 2), other.title)
  const name = mineralName(corpus, question.minerals[0] ?? '')
  return told(card, INTENT, symbol === undefined ? said : [`${symbol} is ${name}.`, ` ${capital(said)}`])
}
