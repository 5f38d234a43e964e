import { ingredientsOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { termsRead } from '../../search/analyse.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { asHeadline, chained, headlineOf } from '../headline.js'
import { mineralName } from '../names.js'
import { capital, list, lowerFirst } from '../text.js'
import { threshold } from '../threshold.js'
import { addCount } from './counts.js'
import { partWords } from './product-names.js'
import { quoted, sentencesOf, tell, type Sentence } from './sentences.js'

const INTENT = 'uses'
const MOST = 25
const BELOW = 4
const CAVEAT = 'From my note on this product; other minerals may be in it too.'

const isOf = (corpus: Corpus, mineral: string, { text }: Sentence): boolean =>
  text.startsWith(capital(mineralName(corpus, mineral)))

/**
 * "What makes fireworks red": the sentence that tells what a mineral does there in words of the question that are no
 * product, and the words that even so were not met.
 */
const doing = (question: Question, document: CorpusDocument): readonly [Sentence | undefined, readonly string[]] => {
  // Solder has no note of its own: it stands in that on plumbing, where it tells one mineral from another.
  const wanted = partWords(question, document).flatMap((word) => termsRead(word))
  const met = ({ text }: Sentence): number => new Set(termsRead(text).filter((term) => wanted.includes(term))).size
  const [best] = [...sentencesOf(document)].sort((a, b) => met(b) - met(a))
  if (best === undefined || met(best) === 0) return [undefined, question.notRead]
  const said = termsRead(best.text)
  return [best, question.notRead.filter((word) => !termsRead(word).every((term) => said.includes(term)))]
}

/** What is in a product: its minerals, the most important first, each with what it does there. */
export const productAnswer = (question: Question, corpus: Corpus, document: CorpusDocument): Answer => {
  const [told, notRead] = doing(question, document)
  const ingredients = ingredientsOf(document)
  const listed = ingredients.map(({ mineral }) => mineral)
  const card = new Card(corpus, { ...question, notRead, listed })
  const sentences = sentencesOf(document)
  for (const { mineral, role } of ingredients.slice(0, MOST)) {
    const said = sentences.find((one) => one.text.includes(role) && isOf(corpus, mineral, one))
    if (said) card.line(capital(mineralName(corpus, mineral)), quoted(card, said))
  }
  const number = addCount(card, {
    label: `Minerals in this product: ${document.title}`,
    ...{ value: ingredients.length, unit: 'minerals', measure: 'uses', citations: [1] },
    year: Number(document.date?.slice(0, 4) ?? 0),
  })
  card.caveat(CAVEAT)
  const others = ingredients.filter(({ mineral }) => !told || !isOf(corpus, mineral, told))
  const names = list(others.map(({ mineral }) => mineralName(corpus, mineral)))
  return card.answer(
    'answered',
    INTENT,
    told
      ? [quoted(card, told), ` ${document.title} also: ${names}.`]
      : [`${document.title}: my notes list ${number}.`, ` They are ${names}.`],
  )
}

/** "What do fighter jets need that comes from China": the minerals of a product of which a country produces most. */
export const productFrom = (question: Question, corpus: Corpus, document: CorpusDocument): Answer => {
  const minerals = ingredientsOf(document).map(({ mineral }) => mineral)
  const answer = threshold({ ...question, intent: 'threshold', measure: 'production', minerals }, corpus)
  return {
    ...answer,
    question,
    intent: INTENT,
    ...asHeadline(
      chained(headlineOf(answer), ` The minerals are those that my note on ${lowerFirst(document.title)} lists.`),
    ),
    caveats: [CAVEAT, ...answer.caveats],
  }
}

/** "Do electric cars need cobalt": whether the note on a product has a mineral, and what it does there. */
export const neededIn = (question: Question, corpus: Corpus, document: CorpusDocument): Answer => {
  const card = new Card(corpus, question)
  const ids = ingredientsOf(document)
    .map(({ mineral }) => mineral)
    .filter((id) => question.minerals.includes(id))
  const all = sentencesOf(document)
  const [first, ...rest] = all.filter((said) => ids.some((id) => isOf(corpus, id, said)))
  card.caveat(CAVEAT)
  const headline = first && `Yes: ${quoted(card, first)}`
  tell(card, (first ? rest : all).slice(0, BELOW))
  const names = list(question.minerals.map((id) => mineralName(corpus, id)))
  return headline === undefined
    ? card.answer('no-data', INTENT, `${document.title}: my note on it does not name ${names}.`)
    : card.answer('answered', INTENT, headline)
}
