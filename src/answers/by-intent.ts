import type { Corpus } from '../corpus/types.js'
import type { Intent, Question } from '../language/question.js'
import { membersToAsk } from '../tables/over-minerals.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { clarify, incomplete } from './clarify.js'
import { conversion } from './conversion.js'
import type { Context } from './context.js'
import { placeOf } from './names.js'
import { notByCountry } from './not-by-country.js'
import { withNote } from './beside-figure.js'
import { route, givesFigures, wayOf } from './ways.js'
import { suggestionsFor } from './suggest.js'
import { together } from './together.js'
import { byName } from './words/by-name.js'
import { fromNote } from './words/from-note.js'
import { wrongPremise } from './words/premise.js'
import { unknownNameAnswer, unknownNameIn } from './words/unknown-name.js'

/** Intents whose question may take a mineral for what it is not; those of kinds and claims say so themselves. */
const PREMISED = new Set<Intent>(['search', 'uses', 'substitutes', 'by-product', 'recycling', 'definition'])

/** A group without agreed members ("the West"): the reason, and questions with answers instead. */
const declined = (question: Question, corpus: Corpus, place: string): Answer => {
  const card = new Card(corpus, question)
  for (const mineral of question.minerals.slice(0, 1)) card.suggest(...suggestionsFor(corpus, mineral, 'none'))
  return card.answer('no-data', question.intent, placeOf(corpus, place).declined ?? '')
}

/**
 * What the tables and documents say to a question whose choices and time are settled. Pure: no clock, no network; the same
 * question gives the same answer. Without a search in the context, answers in words do with the names that the question has.
 */
export const answerByIntent = (question: Question, corpus: Corpus, context: Context = {}): Answer => {
  const { intent, minerals } = question
  if (question.conversion) return conversion(question.conversion, question, corpus)
  const finer = givesFigures(intent) || intent === 'search' ? notByCountry(question, corpus) : undefined
  if (finer) return finer
  // A claim is often a paragraph: a name with two meanings in it is left to the check of the claim that it stands in.
  if (question.choices.length > 0 && intent !== 'claim') return clarify(question, corpus)
  const premise = givesFigures(intent) || PREMISED.has(intent) ? wrongPremise(question, corpus) : undefined
  if (premise) return premise
  if (intent !== 'claim' && intent !== 'out-of-scope') {
    const strange = unknownNameIn(question, corpus, context)
    if (strange !== undefined) return unknownNameAnswer(question, corpus, strange, context)
  }
  const to = route(question, corpus)
  const { answer: answerIt, of, measure = question.measure ?? 'production' } = wayOf(to)
  const ofMineral = of !== undefined && of !== 'many'
  if (ofMineral) {
    const vague = [...question.places, ...question.excluded].find(
      (place) => placeOf(corpus, place).declined !== undefined,
    )
    if (vague !== undefined) return declined(question, corpus, vague)
    if (minerals.length === 0) return byName(question, corpus, context) ?? incomplete(question, corpus, 'mineral')
    const members = membersToAsk(corpus, minerals, measure)
    if (members.length > 0)
      return together(
        question,
        corpus,
        members.map((id) => answerByIntent({ ...question, minerals: [id] }, corpus)),
      )
  }
  if (to === 'country-profile' && question.places.length === 0) return incomplete(question, corpus, 'place')
  // What is answered again was not asked after itself: "are you sure" of "are you sure" would never end.
  const { previous, ...alone } = context
  const again = (other: Question): Answer => answerByIntent(other, corpus, alone)
  const answer = answerIt(question, corpus, { again, ...alone, ...(previous && { previous }) })
  if (!ofMineral) return answer
  const beside = withNote(answer, corpus, context)
  return beside.status === 'no-data' ? fromNote(beside, corpus) : beside
}
