import { termsOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName } from '../names.js'
import { capital } from '../text.js'
import { HEADINGS, noteFor, quoted, sentencesOf, tell } from './said.js'
import { hitsFor, searchAnswer } from './search.js'
import { suggestWords } from './suggest.js'

const INTENT = 'definition'
const MOST = 5

const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()} `

/** Concepts whose terms stand in a text, those of the longest term first; each once. */
export const conceptsIn = (corpus: Corpus, text: string): CorpusDocument[] => {
  const asked = words(text)
  return [...corpus.documents.values()]
    .map((document) => ({
      document,
      length: Math.max(
        0,
        ...[...termsOf(document), ...(document.kind === 'concept' ? [document.title] : [])]
          .filter((term) => asked.includes(words(term)))
          .map((term) => term.length),
      ),
    }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ document }) => document)
}

/** A symbol of the question's mineral that was typed as such: "what is Nb". */
export const typedSymbol = (corpus: Corpus, { text, minerals }: Question): string | undefined => {
  const typed = new Set(text.match(/[A-Za-z]+/g) ?? [])
  return minerals
    .map((id) => corpus.minerals.get(id)?.symbol)
    .find((symbol) => symbol !== undefined && typed.has(symbol))
}

/** What a word of the field means, or what a mineral is. */
export const definition = (question: Question, corpus: Corpus, context: Context): Answer => {
  const card = new Card(corpus, question)
  const found = conceptsIn(corpus, question.text)
  const concepts = found.length > 0 ? found : question.minerals.length > 0 ? [] : searchedConcepts(question, context)
  const named = question.minerals.filter((id) => noteFor(corpus, id) !== undefined)
  const [concept, second] = concepts
  if (concept && (named.length === 0 || found.length > 0) && !isNameOf(corpus, question, concept)) {
    const [first, ...rest] = sentencesOf(concept)
    const headline = first ? quoted(card, first) : concept.title
    tell(card, rest.slice(0, MOST))
    if (second && /\b(?:difference|vs|versus|and|or)\b/i.test(question.text))
      tell(card, sentencesOf(second).slice(0, 2), second.title)
    return card.answer('answered', INTENT, headline)
  }
  const [id, other] = named
  if (id === undefined) return searchAnswer(question, corpus, context, INTENT)
  const note = noteFor(corpus, id)
  const [first, ...rest] = note ? sentencesOf(note, HEADINGS.what) : []
  if (!first) return searchAnswer(question, corpus, context, INTENT)
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
const isNameOf = (corpus: Corpus, question: Question, concept: CorpusDocument): boolean =>
  question.minerals.some((id) => {
    const name = words(corpus.minerals.get(id)?.name ?? id).replace(/s $/, ' ')
    const typed = [concept.title, ...termsOf(concept)].filter((term) => words(question.text).includes(words(term)))
    return typed.every((term) => words(term).replace(/s $/, ' ') === name)
  })

const searchedConcepts = (question: Question, { search }: Context): CorpusDocument[] =>
  search
    ? hitsFor(question, search, ['concept'])
        .filter((hit) => hit.confidence >= 0.6)
        .flatMap((hit) => hit.document ?? [])
    : []
