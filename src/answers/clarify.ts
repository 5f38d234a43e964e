import type { Corpus } from '../corpus/types.js'
import type { Choice, Question } from '../language/question.js'
import { withMeaning, withName } from '../language/restate.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { mineralName, placeName } from './names.js'
import { capital, list } from './text.js'

const nameOf = (corpus: Corpus, choice: Choice, id: string): string =>
  choice.kind === 'mineral' ? mineralName(corpus, id) : placeName(corpus, id)

/** A word that could mean several things: the reader picks, nothing is guessed. One choice is settled at a time. */
export const clarify = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const [choice] = question.choices
  const options = (choice?.options ?? []).slice(0, 5)
  const names = choice ? options.map((id) => nameOf(corpus, choice, id)) : []
  const answer = card.answer(
    'clarify',
    question.intent,
    `Did you mean ${list(names, 'or')}? "${choice?.typed ?? ''}" could be ${names.length === 2 ? 'either' : 'any of them'}.`,
  )
  return {
    ...answer,
    choices: names.map((name) => ({
      label: capital(name),
      question: withMeaning(question, choice?.typed ?? '', name),
    })),
  }
}

/** A question that lacks its mineral or place: asks for it, with examples that have answers. */
export const incomplete = (question: Question, corpus: Corpus, what: 'mineral' | 'place'): Answer => {
  const card = new Card(corpus, question)
  const ids = ['cobalt', 'lithium', 'rare-earths', 'copper'].filter((id) => corpus.minerals.has(id))
  const answer = card.answer(
    'clarify',
    question.intent,
    `Which ${what} do you mean? The question names none that I know.`,
  )
  return what === 'mineral'
    ? {
        ...answer,
        choices: ids.map((id) => ({
          label: capital(mineralName(corpus, id)),
          question: withName(question, mineralName(corpus, id)),
        })),
      }
    : answer
}
