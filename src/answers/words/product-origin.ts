import { ingredientsOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import { nameWords } from '../../language/text.js'
import type { Question } from '../../language/question.js'
import { mentions } from './concepts.js'
import { partWords, productNamed } from './product-names.js'

/** Minerals of a product that are followed to where they come from. */
const MOST = 3
const INTENT_OF = { production: 'ranking', reserves: 'reserves', price: 'price' } as const
type Figured = keyof typeof INTENT_OF

/** Whether a word stands in a text, in the singular or the plural. */
const holds = (text: string, word: string): boolean =>
  nameWords(text).some((one) => one === word || `${one}s` === word || one === `${word}s`)

/**
 * The minerals of a product that a question means: those whose part in it is told in words of the question ("the metal in
 * solder"), or else the first of the note, which names the most important first.
 */
const meant = (question: Question, document: CorpusDocument): readonly string[] => {
  const typed = partWords(question, document)
  const all = ingredientsOf(document)
  const told = all.filter(({ role }) => typed.some((word) => holds(role, word)))
  return (told.length > 0 ? told : all).slice(0, MOST).map(({ mineral }) => mineral)
}

/** What figure is asked for of something that is not named: "where is it dug", "what do those fetch". */
const figureAsked = (question: Question): Figured | undefined => {
  const { minerals, places, intent, measure, hole } = question
  if (minerals.length > 0 || places.some((place) => place !== 'WLD') || intent === 'claim') return undefined
  if (measure === 'price') return measure
  const where = hole === 'place' || mentions(question, 'most', 'q.place', 'q.who')
  return where && (measure === 'production' || measure === 'reserves') ? measure : undefined
}

/**
 * The parts of a question, where one that names no mineral but a product, by itself or by the part or turn before, is
 * asked of each of the minerals that the product is made of: "where do they mine the stuff that goes in pencils". Any
 * other part stands alone.
 */
export const askedOfProducts = (
  parts: readonly Question[],
  corpus: Corpus,
  previous: Question | undefined,
): readonly (readonly Question[])[] => {
  let before = previous
  return parts.map((part): readonly Question[] => {
    const source = productNamed(part, corpus) ? part : part.followUp ? before : undefined
    const document = source && productNamed(source, corpus)
    if (document) before = source
    const figure = figureAsked(part)
    if (source === undefined || document === undefined || figure === undefined) return [part]
    const intent = INTENT_OF[figure]
    return meant(source, document).map((mineral): Question => ({
      ...part,
      intent,
      minerals: [mineral],
      places: [],
      notRead: [],
    }))
  })
}
