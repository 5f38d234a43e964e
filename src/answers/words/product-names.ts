import { namesOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'

const known = new WeakMap<Corpus, ReadonlyMap<string, CorpusDocument>>()

const namesOfProducts = (corpus: Corpus): ReadonlyMap<string, CorpusDocument> => {
  const read = known.get(corpus)
  if (read) return read
  const products = [...corpus.documents.values()].filter(({ kind }) => kind === 'product')
  const names = new Map(products.flatMap((one) => namesOf(one).map((name) => [name.toLowerCase(), one])))
  known.set(corpus, names)
  return names
}

/** The product note that carries a name. */
export const productCalled = (corpus: Corpus, name: string): CorpusDocument | undefined =>
  namesOfProducts(corpus).get(name.toLowerCase())

/** The product that a question names; of two that stand together ("smartphone chips") the last. */
export const productNamed = ({ words }: Question, corpus: Corpus): CorpusDocument | undefined =>
  words.flatMap(({ text }) => productCalled(corpus, text) ?? []).at(-1)
