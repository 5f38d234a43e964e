import { ingredientsOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { mineralName } from '../names.js'
import { capital, count, list } from '../text.js'
import { quoted, sentencesOf, tell } from './sentences.js'

const INTENT = 'uses'
const MOST = 25

/** What is in a product: its minerals, the most important first, each with what it does there. */
export const productAnswer = (question: Question, corpus: Corpus, document: CorpusDocument): Answer => {
  const card = new Card(corpus, question)
  const ingredients = ingredientsOf(document)
  const sentences = sentencesOf(document)
  for (const { mineral, role } of ingredients.slice(0, MOST)) {
    const said = sentences.find(
      ({ text }) => text.includes(role) && text.startsWith(capital(mineralName(corpus, mineral))),
    )
    if (said) card.line(capital(mineralName(corpus, mineral)), quoted(card, said))
  }
  const figure = card.figure({
    label: `Minerals in this product: ${document.title}`,
    quantity: 'count',
    value: ingredients.length,
    unit: 'minerals',
    mineral: '',
    place: 'WLD',
    measure: 'uses',
    year: Number(document.date?.slice(0, 4) ?? 0),
    estimated: false,
    basis: 'calculated',
    citations: [1],
  })
  card.caveat('From the note on this product: a mineral that is not named may still be in it.')
  const all = list(ingredients.map(({ mineral }) => mineralName(corpus, mineral)))
  return card.answer('answered', INTENT, `${document.title}: ${count(figure.value, 'mineral')} of those here, ${all}.`)
}

/** "Do electric cars need cobalt": whether the note on a product has a mineral, and what it does there. */
export const neededIn = (question: Question, corpus: Corpus, document: CorpusDocument): Answer => {
  const card = new Card(corpus, question)
  const ids = question.minerals
  const names = list(ids.map((id) => mineralName(corpus, id)))
  const found = ingredientsOf(document).filter(({ mineral }) => ids.includes(mineral))
  const said = sentencesOf(document).filter(({ text }) =>
    found.some(({ mineral }) => text.startsWith(capital(mineralName(corpus, mineral)))),
  )
  const [first, ...rest] = said
  card.caveat('From the note on this product: a mineral that is not named may still be in it.')
  if (!first) {
    tell(card, sentencesOf(document).slice(0, 4))
    return card.answer('no-data', INTENT, `${document.title}: the note here does not name ${names}.`)
  }
  const headline = `Yes: ${quoted(card, first)}`
  tell(card, rest.slice(0, 4))
  return card.answer('answered', INTENT, headline)
}
