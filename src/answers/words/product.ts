import { ingredientsOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { mineralName } from '../names.js'
import { capital, count, list } from '../text.js'
import type { Search } from '../../search/search.js'
import { nameWords } from '../../language/text.js'
import { meansWhole } from './product-names.js'
import { quoted, sentencesOf, tell, type Sentence } from './sentences.js'

const INTENT = 'uses'
const MOST = 25

const isOf = (corpus: Corpus, mineral: string, { text }: Sentence): boolean =>
  text.startsWith(capital(mineralName(corpus, mineral)))

/**
 * "What makes fireworks red": the sentence that tells what a mineral does there in words of the question that are no
 * product, and the words that even so were not met.
 */
const doing = (
  { words, notRead }: Question,
  document: CorpusDocument,
  sentences: readonly Sentence[],
  search: Search,
): readonly [Sentence | undefined, readonly string[]] => {
  // Solder has no note of its own: it stands in that on plumbing, where it tells one mineral from another.
  const wanted = words
    .filter(({ concepts }) => concepts.length === 0 || concepts.includes('product'))
    .flatMap(({ text }) => nameWords(text))
    .filter((word) => !meansWhole(document, word))
    .flatMap((word) => search.terms(word))
  const met = (text: string): number => new Set(search.terms(text).filter((term) => wanted.includes(term))).size
  const [best] = sentences.map((said) => ({ said, score: met(said.text) })).sort((a, b) => b.score - a.score)
  if (best === undefined || best.score === 0) return [undefined, notRead]
  const terms = search.terms(best.said.text)
  return [best.said, notRead.filter((word) => !search.terms(word).every((term) => terms.includes(term)))]
}

/** What is in a product: its minerals, the most important first, each with what it does there. */
export const productAnswer = (
  question: Question,
  corpus: Corpus,
  document: CorpusDocument,
  search?: Search,
): Answer => {
  const sentences = sentencesOf(document)
  const [told, notRead] = search ? doing(question, document, sentences, search) : [undefined, question.notRead]
  const card = new Card(corpus, { ...question, notRead })
  const ingredients = ingredientsOf(document)
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
  card.caveat('From my note on this product; other minerals may be in it too.')
  if (told) {
    const other = list(
      ingredients
        .filter(({ mineral }) => !isOf(corpus, mineral, told))
        .map(({ mineral }) => mineralName(corpus, mineral)),
    )
    return card.answer('answered', INTENT, `${quoted(card, told)} ${document.title} also: ${other}.`)
  }
  const all = list(ingredients.map(({ mineral }) => mineralName(corpus, mineral)))
  return card.answer(
    'answered',
    INTENT,
    `${document.title}: my notes list ${count(figure.value, 'mineral')}. They are ${all}.`,
  )
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
  card.caveat('From my note on this product; other minerals may be in it too.')
  if (!first) {
    tell(card, sentencesOf(document).slice(0, 4))
    return card.answer('no-data', INTENT, `${document.title}: my note on it does not name ${names}.`)
  }
  const headline = `Yes: ${quoted(card, first)}`
  tell(card, rest.slice(0, 4))
  return card.answer('answered', INTENT, headline)
}
