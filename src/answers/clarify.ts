import type { Corpus } from '../corpus/types.js'
import type { Choice, Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { mineralName, placeName } from './names.js'
import { capital, list } from './text.js'

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The question with the unclear word replaced by one of its meanings. */
const completed = (text: string, typed: string, name: string): string => {
  const replaced = text.replace(new RegExp(`(?<![\\p{L}\\d])${escape(typed)}(?![\\p{L}\\d])`, 'iu'), () => name)
  return replaced === text ? `${text.replace(/\?\s*$/, '')} ${name}` : replaced
}

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
      question: completed(question.text, choice?.typed ?? '', name),
    })),
  }
}

/** A question that lacks its mineral or place: asks for it, with examples that have answers. */
export const incomplete = (question: Question, corpus: Corpus, what: 'mineral' | 'place'): Answer => {
  const card = new Card(corpus, question)
  const ids = ['cobalt', 'lithium', 'rare-earths', 'copper'].filter((id) => corpus.minerals.has(id))
  const stem = question.text.trim().replace(/\?\s*$/, '')
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
          question: `${stem} ${mineralName(corpus, id)}`,
        })),
      }
    : answer
}
