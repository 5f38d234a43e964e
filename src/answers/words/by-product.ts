import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { mineralName } from '../names.js'
import { HEADINGS, noteOf, sentencesOf, type Said } from './said.js'
import { sectionAnswer, type Section } from './section.js'

const SECTION: Section = {
  intent: 'by-product',
  heading: HEADINGS.byProduct,
  tells: 'origin',
  words:
    'by-product byproduct by-products coproduct companion host primary own direct directly mined mine mining mines ' +
    'obtain obtained produce produced made extract extracted recover recovered ore ores come comes from smelting ' +
    'refining process processing during out other',
}

/** "By-products of zinc": what the notes of other minerals say of coming with it. */
const COMES_WITH = /by-?\s?products? (?:of|from)|companion|come[s]? (?:out )?(?:of|with|from)|recovered from/i

/** Whether a mineral is mined for itself or comes with another, and of which others it is the host. */
export const byProduct = (question: Question, corpus: Corpus, context: Context): Answer =>
  sectionAnswer(SECTION, question, corpus, context, (mineral) =>
    asksForGuests(question) ? guestsOf(corpus, mineral) : [],
  )

const asksForGuests = ({ text }: Question): boolean =>
  COMES_WITH.test(text) &&
  /\b(?:which|what)\b.*\b(?:are|come|comes|is recovered)\b/i.test(text) &&
  !/\bis\b.*\bof$/i.test(text.replace(/\W+$/, ''))

const guestsOf = (corpus: Corpus, host: string): Said[] => {
  const name = mineralName(corpus, host).toLowerCase()
  return [...corpus.minerals.keys()].flatMap((id) => {
    const note = id === host ? undefined : noteOf(corpus, id)
    if (!note) return []
    const said = sentencesOf(note, HEADINGS.byProduct).find(
      ({ text }) =>
        /by-product|recovered|comes? with/i.test(text) && new RegExp(`\\b${name}\\b`).test(text.toLowerCase()),
    )
    return said ? [said] : []
  })
}
