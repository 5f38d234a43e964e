import { termsOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName } from '../names.js'
import { capital } from '../text.js'
import { aspectOf, nearest } from './aspect.js'
import { mentions } from './concepts.js'
import { HEADINGS, noteFor, quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { hitsFor, nothingOn, searchAnswer } from './search.js'
import { suggestWords } from './suggest.js'
import { singular, wordsIn } from '../../prose.js'

const INTENT = 'definition'
const MOST = 5

/** The concept notes whose terms a text holds. */
const conceptsIn = (corpus: Corpus, { terms }: Question): CorpusDocument[] =>
  terms.flatMap((id) => corpus.documents.get(id) ?? [])

/** The symbol of the question's mineral, where that is what was typed: "what is Nb". */
export const typedSymbol = (corpus: Corpus, { minerals, searchWords }: Question): string | undefined =>
  minerals
    .map((id) => corpus.minerals.get(id)?.symbol)
    .find((symbol) => symbol !== undefined && wordsIn(searchWords).includes(symbol))

/** What a word of the field means, or what a mineral is. */
export const definition = (question: Question, corpus: Corpus, context: Context): Answer => {
  const card = new Card(corpus, question)
  const found = conceptsIn(corpus, question)
  const concepts = found.length > 0 ? found : question.minerals.length > 0 ? [] : searchedConcepts(question, context)
  const named = question.minerals.filter((id) => noteFor(corpus, id) !== undefined)
  const [concept, second] = concepts
  if (concept && (named.length === 0 || found.length > 0) && !isNameOf(corpus, question, concept)) {
    const [first, ...rest] = sentencesOf(concept)
    const [, other] = termsTyped(question, concept)
    const further = other === undefined ? undefined : rest.find(({ text }) => text.toLowerCase().startsWith(other))
    const headline = [first, further].flatMap((said) => (said ? [quoted(card, said)] : [])).join(' ')
    tell(card, rest.filter((said) => said !== further).slice(0, MOST))
    if (second && mentions(question, 'compare', 'and', 'or')) tell(card, sentencesOf(second).slice(0, 2), second.title)
    return card.answer('answered', INTENT, headline)
  }
  const [id, other] = named
  if (id === undefined) return searchAnswer(question, corpus, context, INTENT)
  const note = noteFor(corpus, id)
  const [first, ...rest] = note ? sentencesOf(note, HEADINGS.what) : []
  if (!first) return searchAnswer(question, corpus, context, INTENT)
  const unread = unmet(question, corpus, context, [first, ...rest])
  if (unread) return nothingOn(question, corpus, context, INTENT)
  const symbol = typedSymbol(corpus, question)
  const said = quoted(card, first)
  tell(card, rest.slice(0, MOST))
  const otherNote = other === undefined ? undefined : noteFor(corpus, other)
  if (otherNote) tell(card, sentencesOf(otherNote, HEADINGS.what).slice(0, 2), otherNote.title)
  card.suggest(...suggestWords(corpus, id))
  return card.answer(
    'answered',
    INTENT,
    symbol === undefined ? said : `${symbol} is ${mineralName(corpus, id)}. ${capital(said)}`,
  )
}

/** "What are rare earths" names the mineral and the concept by one word: the note on the mineral tells more. */
const isNameOf = (corpus: Corpus, { minerals, terms }: Question, concept: CorpusDocument): boolean =>
  terms.length === 1 &&
  minerals.some((id) => {
    const name = termOf(corpus.minerals.get(id)?.name ?? id)
    return [concept.title, ...termsOf(concept)].some((term) => termOf(term) === name)
  })

/** "What does a drill intercept mean for gold": words that no sentence of the mineral's note has. */
const unmet = (question: Question, corpus: Corpus, { search }: Context, sentences: readonly Sentence[]): boolean => {
  const strange = { ...question, words: question.words.filter(({ concepts }) => concepts.length === 0) }
  const aspect = aspectOf(strange, corpus, search, INTENT)
  return search !== undefined && aspect.length > 1 && nearest(aspect, sentences, search).length === 0
}

const termOf = (name: string): string => singular(name.toLowerCase().replaceAll('-', ' '))

/** The terms of one note that a question names, where it asks how they differ: "reserves vs resources". */
const termsTyped = (question: Question, concept: CorpusDocument): string[] =>
  mentions(question, 'compare')
    ? termsOf(concept)
        .map((term) => term.toLowerCase())
        .filter(
          (term) =>
            !term.includes(' ') && term.endsWith('s') && wordsIn(question.searchWords.toLowerCase()).includes(term),
        )
    : []

const searchedConcepts = (question: Question, { search }: Context): CorpusDocument[] =>
  search
    ? hitsFor(question, search, ['concept'])
        .filter((hit) => hit.confidence >= 0.6)
        .flatMap((hit) => hit.document ?? [])
    : []
