import { byProductsOf, type Companion } from '../../corpus/documents/by-products.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer } from '../answer.js'
import type { Context } from '../context.js'
import { asHeadline, type Headline } from '../headline.js'
import { mineralName } from '../names.js'
import { list } from '../text.js'
import { mentions } from './concepts.js'
import { sectionAnswer } from './section.js'
import { HEADINGS, sentencesOf, type Sentence } from './sentences.js'

/** "By-products of zinc", "what comes out of zinc smelting": what the notes of other minerals say of coming with it. */
const asksForGuests = ({ hole, concepts }: Question): boolean =>
  mentions({ concepts }, 'byprod.guests') ||
  (hole === 'mineral' && mentions({ concepts }, 'byprod', 'refine')) ||
  (hole === 'any' && mentions({ concepts }, 'refine'))

/** What a mineral is made from and into: what comes out of alumina plants is told of bauxite. */
const chainOf = (corpus: Corpus, id: string): ReadonlySet<string> => {
  const chains = [...corpus.minerals.values()].map((one) => [one.id, ...Object.values(one.chain)])
  return new Set([id, ...chains.filter((chain) => chain.includes(id)).flat()])
}

/** What comes with a mineral or with what it is made from, each once. */
const companionsOf = (corpus: Corpus, host: string): readonly Companion[] => {
  const all = [...chainOf(corpus, host)].flatMap((id) => byProductsOf(id, corpus.documents))
  return all.filter(({ mineral }, at) => all.findIndex((one) => one.mineral === mineral) === at)
}

/** What the notes of its by-products say of a host, of those that hang on it most first. */
const guestsOf = (corpus: Corpus, host: string): Sentence[] =>
  companionsOf(corpus, host).flatMap(({ document }) => {
    const sentences = sentencesOf(document, HEADINGS.byProduct)
    const names = [...chainOf(corpus, host)].map((id) => mineralName(corpus, id).toLowerCase())
    const named = sentences.find(({ text }) => names.some((name) => text.toLowerCase().includes(name)))
    return named ?? sentences.slice(0, 1)
  })

/** "By-products of zinc: cadmium, germanium and indium above all, then lead, gallium and silver." */
const allGuests = (corpus: Corpus, [host = '', ...others]: readonly string[]): Headline | undefined => {
  const guests = others.length > 0 ? [] : companionsOf(corpus, host)
  if (guests.length < 2) return undefined
  const named = (kept: readonly Companion[]): string => list(kept.map(({ mineral }) => mineralName(corpus, mineral)))
  const main = guests.filter(({ rank, degree }) => rank === 1 && degree !== 'partly')
  const rest = guests.filter((guest) => !main.includes(guest))
  const [first, then] =
    main.length > 0 && rest.length > 0 ? [`${named(main)} above all`, named(rest)] : [named(guests), '']
  return [`By-products of ${mineralName(corpus, host)}: ${first}`, then === '' ? '.' : `, then ${then}.`]
}

/** Whether a mineral is mined for itself or comes with another, and of which others it is the host. */
export const byProduct = (question: Question, corpus: Corpus, context: Context): Answer => {
  if (!asksForGuests(question)) return sectionAnswer('by-product', question, corpus, context)
  const answer = sectionAnswer('by-product', question, corpus, context, (mineral) => guestsOf(corpus, mineral))
  const all = allGuests(corpus, question.minerals)
  if (all === undefined || answer.status !== 'answered') return answer
  return { ...answer, ...asHeadline(all), details: [{ text: answer.headline }, ...answer.details] }
}
