import type { Corpus, Source } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'

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
