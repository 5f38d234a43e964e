import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { noteOf, quoted, sentencesOf, tell } from './sentences.js'
import { suggestWords } from './suggest.js'

/**
 * "What is coltan": a word that stands for several minerals is explained by the sentences of their notes that name it.
 * Undefined where none does, so that the reader picks.
 */
export const explained = (question: Question, corpus: Corpus): Answer | undefined => {
  const [choice, more] = question.choices
  if (question.intent !== 'definition' || choice?.kind !== 'mineral' || more) return undefined
  const typed = choice.typed.toLowerCase()
  const said = choice.options.flatMap((id) => {
    const note = noteOf(corpus, id)
    return note
      ? sentencesOf(note)
          .filter(({ text }) => text.toLowerCase().includes(typed))
          .slice(0, 1)
      : []
  })
  const [first, ...rest] = said
  if (!first) return undefined
  const card = new Card(corpus, question)
  const headline = quoted(card, first)
  tell(card, rest)
  for (const id of choice.options) card.suggest(...suggestWords(corpus, id).slice(0, 1))
  return card.answer('answered', 'definition', headline)
}
