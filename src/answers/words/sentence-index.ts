import { figuresOf, namesOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import { termsOf } from '../../search/analyse.js'
import { giving } from './document-figures.js'
import { HEADINGS, isGap, sentencesOf, type Sentence } from './sentences.js'

/** What a sentence's figures count. */
const countedBy = ({ document, text }: Sentence): readonly string[] =>
  figuresOf(document)
    .filter((figure) => giving(document, figure)?.text === text)
    .map(({ what }) => what)

/** A sentence, its content terms, and those of what its figures count in the words of the front matter; stemmed. */
export interface IndexedSentence {
  readonly sentence: Sentence
  readonly terms: ReadonlySet<string>
  readonly counts: ReadonlySet<string>
}

/** A document as terms: its title, its title with its names, each sentence that tells something of its own, and all. */
export interface IndexedDocument {
  readonly title: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly sentences: readonly IndexedSentence[]
  readonly all: ReadonlySet<string>
}

/** Terms of a document are the same for every question. */
const known = new WeakMap<CorpusDocument, IndexedDocument>()

/** A document with the terms of what it says, read once. */
export const indexed = (document: CorpusDocument): IndexedDocument => {
  const read = known.get(document)
  if (read) return read
  const title = new Set(termsOf(document.title))
  const names = new Set([document.title, ...namesOf(document)].flatMap((name) => termsOf(name)))
  const sentences = sentencesOf(document)
    .filter((one) => one.heading !== HEADINGS.around && !isGap(one))
    .map((sentence) => ({
      sentence,
      terms: new Set(termsOf(sentence.text)),
      counts: new Set(countedBy(sentence).flatMap((what) => termsOf(what))),
    }))
  const made = { title, names, sentences, all: new Set([...names, ...sentences.flatMap(({ terms }) => [...terms])]) }
  known.set(document, made)
  return made
}

/** Of each term the documents that say it, in a title, a name or a sentence. */
const saying = new WeakMap<Corpus, ReadonlyMap<string, readonly CorpusDocument[]>>()

/** The documents of a corpus that say a term anywhere. */
export const documentsSaying = (corpus: Corpus, term: string): readonly CorpusDocument[] => {
  const read = saying.get(corpus)
  if (read) return read.get(term) ?? []
  const made = new Map<string, CorpusDocument[]>()
  for (const document of corpus.documents.values())
    for (const one of indexed(document).all) made.set(one, [...(made.get(one) ?? []), document])
  saying.set(corpus, made)
  return made.get(term) ?? []
}
