import { byProductOf } from '../../corpus/documents/schema-uses.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { mineralName } from '../names.js'
import { mentions } from './concepts.js'
import { HEADINGS, noteOf, sentencesOf, type Sentence } from './sentences.js'
import { sectionAnswer, type Section } from './section.js'

const SECTION: Section = {
  intent: 'by-product',
  heading: HEADINGS.byProduct,
  tells: 'origin',
}

/** Whether a mineral is mined for itself or comes with another, and of which others it is the host. */
export const byProduct = (question: Question, corpus: Corpus, context: Context): Answer =>
  sectionAnswer(SECTION, question, corpus, context, (mineral) =>
    asksForGuests(question) ? guestsOf(corpus, mineral) : [],
  )

/** "By-products of zinc", "which metals come with zinc": what the notes of other minerals say of coming with it. */
const asksForGuests = ({ hole, concepts }: Question): boolean =>
  mentions({ concepts }, 'byprod.guests') || (hole === 'mineral' && mentions({ concepts }, 'byprod'))

const guestsOf = (corpus: Corpus, host: string): Sentence[] =>
  [...corpus.minerals.keys()].flatMap((id) => {
    const note = noteOf(corpus, id)
    if (!note || byProductOf(note)?.hosts.includes(host) !== true) return []
    const sentences = sentencesOf(note, HEADINGS.byProduct)
    const name = mineralName(corpus, host).toLowerCase()
    return sentences.find(({ text }) => text.toLowerCase().includes(name)) ?? sentences.slice(0, 1)
  })
