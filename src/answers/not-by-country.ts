import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { suggestionsFor } from './suggest.js'
import { placeName } from './names.js'

/** What is finer than countries, by what the lexicon calls it. */
const FINER: Readonly<Record<string, string>> = {
  company: 'single companies',
  ownership: 'owners',
  site: 'single mines or plants',
  harm: 'accidents, deaths or working conditions',
}

/** "What's the biggest copper mine": one mine, where no country is asked for. */
const asksOneMine = ({ intent, hole, concepts }: Question): boolean =>
  intent === 'ranking' &&
  (hole === 'any' || hole === undefined) &&
  concepts.includes('one.mine') &&
  concepts.includes('most') &&
  !concepts.includes('country') &&
  !concepts.includes('produce')

/**
 * A figure asked of a company, a mine or of people: the tables go down to countries, and the world's figure would pass
 * for the one that was asked for. Undefined for all other questions.
 */
export const notByCountry = (question: Question, corpus: Corpus): Answer | undefined => {
  const { intent, measure, stage, unit, hole, off } = question
  if (intent === 'search' && (measure ?? stage ?? unit) === undefined && hole !== 'amount') return undefined
  const what = FINER[off ?? ''] ?? (asksOneMine(question) ? FINER['site'] : undefined)
  if (what === undefined) return undefined
  const card = new Card(corpus, question)
  const [mineral] = question.minerals
  if (mineral !== undefined) card.suggest(...suggestionsFor(corpus, mineral, 'none'))
  return card.answer('no-data', intent, `My tables are by country; none has figures on ${what}.`)
}

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
