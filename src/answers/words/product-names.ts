import { namesOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import { nameWords } from '../../language/text.js'
import type { Question } from '../../language/question.js'
import { sentencesOf } from './sentences.js'
import { once } from '../../once.js'

const namesOfProducts = once(({ documents }: Corpus): ReadonlyMap<string, CorpusDocument> => {
  const products = [...documents.values()].filter(({ kind }) => kind === 'product')
  return new Map(products.flatMap((one) => namesOf(one).map((name) => [name.toLowerCase(), one])))
})

/** The product note that carries a name. */
export const productCalled = (corpus: Corpus, name: string): CorpusDocument | undefined =>
  namesOfProducts(corpus).get(name.toLowerCase())

/** The product that a question names; of two that stand together ("smartphone chips") the last. */
export const productNamed = ({ words }: Question, corpus: Corpus): CorpusDocument | undefined =>
  words.flatMap(({ text }) => productCalled(corpus, text) ?? []).at(-1)

/**
 * Words of a question that mean a part of a product rather than the whole: the title and the first sentences of a note
 * speak of the whole ("phone"; "phones" are smartphones), and only what stands below them of the solder of pipes.
 */
export const partWords = ({ words }: Question, document: CorpusDocument): readonly string[] => {
  const lead = sentencesOf(document).filter(({ heading }) => heading === '')
  const whole = nameWords([document.title, ...lead.map(({ text }) => text)].join(' '))
  const isWhole = (word: string): boolean =>
    whole.some((one) => one === word || one === `${word}s` || one.endsWith(word.replace(/s$/, '')))
  return words
    .filter(({ concepts }) => concepts.length === 0 || concepts.includes('product'))
    .flatMap(({ text }) => nameWords(text))
    .filter((word) => !isWhole(word))
}
