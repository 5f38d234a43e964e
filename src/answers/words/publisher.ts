import type { Corpus, Source } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { namesPlace } from './about.js'
import { askedBeyond } from './asked.js'
import { nearest } from './ranked.js'
import { isGap, quoted, sentencesOf, tell } from './sentences.js'
import { told } from './telling.js'

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
  const { minerals, places } = question
  const ids = new Set(sources.map(({ id }) => id))
  const all = [...corpus.documents.values()]
    .filter(
      ({ kind, ...about }) =>
        (kind === 'report' || (kind === 'mineral-note' && about.minerals[0] === (minerals[0] ?? about.minerals[0]))) &&
        minerals.every((id) => about.minerals.includes(id)) &&
        places.every((id) => about.places.includes(id)),
    )
    .flatMap((document) => sentencesOf(document))
    .map((said) => ({ ...said, sources: said.sources.filter((id) => ids.has(id)) }))
    .filter((said) => said.sources.length > 0 && !isGap(said))
    .filter(({ text }) => places.length === 0 || namesPlace(corpus, text, places))
  const near = nearest(askedBeyond(question, corpus, searchOf(context), INTENT), all)
  const [first, ...rest] = [...new Set([...near, ...all])]
  if (!first || (minerals.length === 0 && near.length === 0)) return undefined
  const card = new Card(corpus, question)
  const headline = quoted(card, first)
  tell(card, rest.slice(0, MOST))
  return told(card, INTENT, headline)
}
