import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { termsRead } from '../../search/analyse.js'
import { mineralName } from '../names.js'
import { mentions } from './concepts.js'
import { sectionAnswer } from './section.js'
import { HEADINGS, noteOf, sentencesOf } from './sentences.js'

/** Products that a question names and no sentence on the substitutes of its minerals does: "solar panels without silver". */
const productsUnsaid = ({ minerals, words }: Question, corpus: Corpus): readonly string[] => {
  const notes = minerals.flatMap((id) => noteOf(corpus, id) ?? [])
  const told = new Set(
    notes.flatMap((note) => sentencesOf(note, HEADINGS.substitutes)).flatMap(({ text }) => termsRead(text)),
  )
  return words.flatMap(({ text, concepts = [] }) =>
    mentions({ concepts }, 'product') && !termsRead(text).some((term) => told.has(term)) ? text : [],
  )
}

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
  const notRead = [...new Set([...question.notRead, ...productsUnsaid(question, corpus)])]
  return sectionAnswer('substitutes', { ...question, minerals, notRead }, corpus, context, () => first)
}
