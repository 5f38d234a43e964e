import { byProductsOf } from '../../corpus/documents/by-products.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { mineralName } from '../names.js'
import { mentions } from './concepts.js'
import { HEADINGS, sentencesOf, type Sentence } from './sentences.js'
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

/** "By-products of zinc", "what comes out of zinc smelting": what the notes of other minerals say of coming with it. */
const asksForGuests = ({ hole, concepts }: Question): boolean =>
  mentions({ concepts }, 'byprod.guests') ||
  (hole === 'mineral' && mentions({ concepts }, 'byprod')) ||
  (hole === 'any' && mentions({ concepts }, 'refine'))

/** Those that hang on the host most first. */
const guestsOf = (corpus: Corpus, host: string): Sentence[] =>
  byProductsOf(host, corpus.documents).flatMap(({ document }) => {
    const sentences = sentencesOf(document, HEADINGS.byProduct)
    const name = mineralName(corpus, host).toLowerCase()
    return sentences.find(({ text }) => text.toLowerCase().includes(name)) ?? sentences.slice(0, 1)
  })
