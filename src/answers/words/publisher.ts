import type { Corpus, Source } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { SAYING } from './article.js'
import { aspectOf, namesPlace, nearest } from './aspect.js'
import { isGap, quoted, sentencesOf, tell, type Sentence } from './sentences.js'
import { suggestWords } from './suggest.js'

const INTENT = 'document'
const MOST = 6
/** Families of sources whose ids begin otherwise than the family is called. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = { ec: ['ec-', 'eu-'] }

/** Sources of the publisher that a question names: by its family ("usgs"), else by its name as typed ("Reuters"). */
export const publisherOf = (corpus: Corpus, { publisher, words }: Question): readonly Source[] => {
  if (publisher === undefined) return []
  const sources = [...corpus.sources.values()]
  const family = BEGINNINGS[publisher] ?? [publisher]
  if (publisher !== 'other') return sources.filter(({ id }) => family.some((one) => id.startsWith(one)))
  const typed = words
    .filter(({ concepts }) => concepts.includes('publisher.other'))
    .map(({ text }) => text.toLowerCase())
  return sources.filter((source) => typed.some((name) => source.publisher.toLowerCase().includes(name)))
}

/** "What does the IEA say about lithium": every sentence of the corpus that rests on that publisher, the nearest first. */
export const publisherAnswer = (
  question: Question,
  corpus: Corpus,
  context: Context,
  sources: readonly Source[],
): Answer | undefined => {
  const { search } = context
  const ids = new Set(sources.map(({ id }) => id))
  const aspect = aspectOf(question, corpus, search, INTENT, SAYING)
  const about = [...corpus.documents.values()].filter(
    ({ kind, minerals, places }) =>
      (kind === 'mineral-note' || kind === 'report') &&
      question.minerals.every((id) => minerals.includes(id)) &&
      question.places.every((id) => places.includes(id)),
  )
  const all = about
    .filter(
      ({ id, minerals }) =>
        question.minerals.length === 0 || minerals[0] === question.minerals[0] || id.startsWith('report'),
    )
    .flatMap((document) => sentencesOf(document))
    .filter((said) => said.sources.some((id) => ids.has(id)) && !isGap(said))
    .filter(({ text }) => question.places.length === 0 || namesPlace(corpus, text, question.places))
  const near = search && aspect.length > 0 ? nearest(aspect, all, search) : []
  const [first, ...rest] = [...new Set([...near, ...all])]
  if (!first || (question.minerals.length === 0 && near.length === 0)) return undefined
  const card = new Card(corpus, question)
  const only = (said: Sentence): Sentence => ({ ...said, sources: said.sources.filter((id) => ids.has(id)) })
  const headline = quoted(card, only(first))
  tell(card, rest.slice(0, MOST).map(only))
  for (const id of question.minerals.slice(0, 1)) card.suggest(...suggestWords(corpus, id))
  return card.answer('answered', INTENT, headline)
}
