import { ingredientsOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import { nameWords } from '../../language/text.js'
import type { Question } from '../../language/question.js'
import { mentions } from './concepts.js'
import { meansWhole, productNamed } from './product-names.js'

/** Minerals of a product that are followed to where they come from. */
const MOST = 3
const FIGURES = new Set<Question['measure']>(['production', 'reserves', 'price'])

/** Whether a word stands in a text, in the singular or the plural. */
const holds = (text: string, word: string): boolean => {
  const words = nameWords(text)
  return words.some((one) => one === word || `${one}s` === word || one === `${word}s`)
}

/**
 * The minerals of a product that a question means: those whose part in it is told in words of the question ("the metal in
 * solder"), or else the first of the note, which names the most important first.
 */
const meant = (question: Question, document: CorpusDocument): readonly string[] => {
  const typed = question.words
    .filter(({ concepts }) => concepts.length === 0 || concepts.includes('product'))
    .flatMap(({ text }) => nameWords(text))
    .filter((word) => !meansWhole(document, word))
  const all = ingredientsOf(document)
  const told = all.filter(({ role }) => typed.some((word) => holds(role, word)))
  return (told.length > 0 ? told : all).slice(0, MOST).map(({ mineral }) => mineral)
}

/** Whether a figure is asked for of something that is not named: "where is it dug", "what do those fetch". */
const asksFigure = (question: Question): boolean =>
  question.minerals.length === 0 &&
  question.places.every((place) => place === 'WLD') &&
  question.intent !== 'claim' &&
  FIGURES.has(question.measure) &&
  (question.measure === 'price' || question.hole === 'place' || mentions(question, 'most'))

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
    if (source === undefined || document === undefined || !asksFigure(part)) return [part]
    const price = part.measure === 'price'
    return meant(source, document).map((mineral): Question => ({
      ...part,
      intent: price ? 'price' : part.measure === 'reserves' ? 'reserves' : 'ranking',
      minerals: [mineral],
      places: [],
      notRead: [],
    }))
  })
}
