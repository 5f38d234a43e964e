import type { Corpus } from '../corpus/types.js'
import { EntityFinder } from '../language/entities.js'
import { Homonyms } from '../language/homonyms.js'
import { tokenize } from '../language/text.js'
import { buildNames } from '../language/vocabulary.js'

const finders = new WeakMap<Corpus, EntityFinder>()

/** The minerals that a sentence of a document names; nothing is mended, for documents are spelt right. */
export const mineralsIn = (corpus: Corpus, text: string): readonly string[] => {
  const finder =
    finders.get(corpus) ?? new EntityFinder(buildNames(corpus), () => true, new Homonyms(corpus.lexicon?.homonyms))
  finders.set(corpus, finder)
  const words = tokenize(text).filter(({ mark }) => !mark)
  return [
    ...new Set(finder.find(words).flatMap(({ kind, ids }) => (kind === 'mineral' && ids.length === 1 ? ids : []))),
  ]
}
