import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { mineralName } from '../names.js'
import { sectionAnswer } from './section.js'
import { HEADINGS, noteOf, sentencesOf } from './sentences.js'

/**
 * What can replace a mineral. "Can nickel replace cobalt" is answered by whichever note names the other, that of the one
 * to be replaced first.
 */
export const substitutes = (question: Question, corpus: Corpus, context: Context): Answer => {
  const pair = question.minerals.slice(0, 2)
  const naming = pair.flatMap((id) => {
    const other = pair.find((one) => one !== id)
    const note = other === undefined ? undefined : noteOf(corpus, id)
    const name = mineralName(corpus, other ?? id).toLowerCase()
    const said = note ? sentencesOf(note, HEADINGS.substitutes) : []
    const naming = said.filter(({ text }) => text.toLowerCase().includes(name))
    return naming.length > 0 ? [{ minerals: [id], naming }] : []
  })
  const { minerals = question.minerals, naming: first = [] } = naming.at(-1) ?? {}
  return sectionAnswer('substitutes', { ...question, minerals }, corpus, context, () => first)
}
