import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { AnswerFunction, Context } from '../context.js'
import { mentions } from './concepts.js'
import { event } from './event.js'
import { asksMostUsed, mostUsed } from './most-used.js'
import { fromDocuments, namedDocuments } from './named-documents.js'
import { productAnswer } from './product.js'
import { productNamed } from './product-names.js'
import { searchAnswer } from './search.js'
import { smallTalk } from './small-talk.js'

/** "What is in a smartphone", "smartphone": what is in a product, rather than who makes it. */
const asksIngredients = ({ minerals, places, hole, yesNo, publisher, off }: Question): boolean =>
  minerals.length + places.length === 0 &&
  publisher === undefined &&
  off === undefined &&
  yesNo !== true &&
  (hole === undefined || hole === 'mineral' || hole === 'any')

/**
 * What the documents that a question names say: programs, laws, deals, announcements; products. Undefined where it names
 * none, or a list or an article, which have answers of their own.
 */
export const byName = (question: Question, corpus: Corpus, context: Context): Answer | undefined => {
  const named = question.named.flatMap((id) => corpus.documents.get(id) ?? [])
  const product = named.length === 0 && asksIngredients(question) ? productNamed(question, corpus) : undefined
  const most = product && asksMostUsed(question) ? mostUsed(question, corpus, context, [product]) : undefined
  if (most) return most
  if (product) return productAnswer(question, corpus, product)
  if (named.length === 0 || named.some(({ kind }) => kind === 'list' || kind === 'article')) return undefined
  const documents = namedDocuments(question, corpus).filter(({ kind }) => kind !== 'list')
  return documents.every(({ kind }) => kind === 'event')
    ? event({ ...question, intent: 'event' }, corpus, context)
    : fromDocuments(question, corpus, context, documents, 'document')
}

/** What comes before the answer of a kind of question. */
export interface Before {
  /** The documents that are named answer first: always, where no mineral and no place is named, or no list. */
  readonly named?: 'always' | 'nameless' | 'unlisted'
  /** Small talk, and an act of a state on what is named, are answered as such: "is there a ban on gallium". */
  readonly acts?: true
  /** Concepts one of which must be asked for, where no list is named; else it is a search. */
  readonly needs?: readonly string[]
}

/** An answer that gives way to what comes before it. */
export const after =
  (answer: AnswerFunction, { named, acts, needs = [] }: Before): AnswerFunction =>
  (question, corpus, context) => {
    const names = question.minerals.length + question.places.length > 0
    const listed = named === 'unlisted' && namedDocuments(question, corpus).some(({ kind }) => kind === 'list')
    const first = listed || (named === 'nameless' && names) ? undefined : byName(question, corpus, context)
    if (first) return first
    const talk = acts && question.minerals.length === 0 ? smallTalk(question, corpus, context) : undefined
    if (talk) return talk
    if (acts && names && mentions(question, 'ev', 'others'))
      return event({ ...question, intent: 'event' }, corpus, context)
    return needs.length === 0 || listed || mentions(question, ...needs)
      ? answer(question, corpus, context)
      : searchAnswer({ ...question, intent: 'search' }, corpus, context)
  }
