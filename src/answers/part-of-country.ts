import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { placeName } from './names.js'

/** A question of a part of a country, asked of the country, and the sentence that says so. */
export interface OfCountry {
  readonly question: Question
  readonly said: string
}

/**
 * "Copper output of Arizona", "tin in Cornwall, and who digs it now": figures are published for countries, so that the
 * country stands for its part; where countries are what is asked for, the part only tells the story. Undefined where no
 * part of a country is named.
 */
export const ofCountry = (question: Question, corpus: Corpus): OfCountry | undefined => {
  const parts = question.places.flatMap((id) => {
    const within = corpus.places.get(id)?.within
    return within === undefined ? [] : [{ id, within }]
  })
  const [first] = parts
  if (!first) return undefined
  const countries = question.places.map((id) => parts.find((part) => part.id === id)?.within ?? id)
  const listed = question.hole === 'place'
  const places = listed ? [] : [...new Set(countries)]
  const country = placeName(corpus, first.within)
  return {
    question: { ...question, places },
    said: `Figures are published for countries, not for ${placeName(corpus, first.id)}: this is ${listed ? 'the world' : country}.`,
  }
}
