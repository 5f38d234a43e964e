import { figuresOf, namesOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import { termsOf } from '../../search/analyse.js'
import type { Search } from '../../search/search.js'
import { giving } from './document-figures.js'
import { HEADINGS, isGap, sentencesOf, type Sentence } from './sentences.js'
import { once } from '../../once.js'

/** What a sentence's figures count. */
const countedBy = ({ document, text }: Sentence): readonly string[] =>
  figuresOf(document)
    .filter((figure) => giving(document, figure)?.text === text)
    .map(({ what }) => what)

/**
 * A sentence, its content terms, those of what its figures count in the words of the front matter, and those of the words
 * by which it is asked for; stemmed.
 */
export interface IndexedSentence {
  readonly sentence: Sentence
  readonly terms: ReadonlySet<string>
  readonly counts: ReadonlySet<string>
  /** Each word or phrase by which it is asked for, as its terms. */
  readonly asked: readonly (readonly string[])[]
}

/** A document as terms: its title, its title with its names, each sentence that tells something of its own, and all. */
export interface IndexedDocument {
  readonly title: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly sentences: readonly IndexedSentence[]
  readonly all: ReadonlySet<string>
  /** All that it says and all that it is asked for by. */
  readonly asked: ReadonlySet<string>
}

/** The terms of a document's title and names. */
const namesIn = (document: CorpusDocument): ReadonlySet<string> =>
  new Set([document.title, ...namesOf(document)].flatMap((name) => termsOf(name)))

/** A document with the terms of what it says, which are the same for every question. */
export const indexed = once((document: CorpusDocument): IndexedDocument => {
  const names = namesIn(document)
  const sentences = sentencesOf(document)
    .filter((one) => one.heading !== HEADINGS.around && !isGap(one))
    .map((sentence) => ({
      sentence,
      terms: new Set(termsOf(sentence.text)),
      asked: (sentence.asked ?? []).map((phrase) => termsOf(phrase)).filter(({ length }) => length > 0),
      counts: new Set(countedBy(sentence).flatMap((what) => termsOf(what))),
    }))
  const all = new Set([...names, ...sentences.flatMap(({ terms }) => [...terms])])
  const asked = new Set([...all, ...sentences.flatMap((one) => one.asked.flat())])
  return { title: new Set(termsOf(document.title)), names, sentences, all, asked }
})

/** Of each term the documents that have it in their title or a name. */
const documentsCalled = once(({ documents }: Corpus): ReadonlyMap<string, readonly CorpusDocument[]> => {
  const called = new Map<string, CorpusDocument[]>()
  for (const document of documents.values())
    for (const one of namesIn(document)) called.set(one, [...(called.get(one) ?? []), document])
  return called
})

/** The documents that say a term anywhere: in a title, a name or a sentence. Their sentences need not be read for it. */
export const documentsSaying = (corpus: Corpus, search: Search, term: string): readonly CorpusDocument[] => [
  ...search.having(term),
  ...(documentsCalled(corpus).get(term) ?? []),
]
