import { namesOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import { kinOf } from './asked.js'
import { sentencesOf } from './sentences.js'

/**
 * The words of a question that the lexicon does not know and that a text does not say either, in no word of their family,
 * as typed. The title and the names of the document that the text stands in count as said.
 */
export const wordsUnsaid = (
  { words }: Question,
  text: string,
  document: CorpusDocument,
  corpus: Corpus,
  search: Search,
): readonly string[] => {
  const said = new Set(search.terms(`${document.title} ${namesOf(document).join(' ')} ${text}`))
  return words
    .filter(({ concepts }) => concepts.length === 0)
    .map(({ text: typed }) => typed)
    .filter((typed) => {
      const terms = search.terms(typed)
      return !terms.some((term) => said.has(term) || kinOf(term, corpus, search).some((kin) => said.has(kin)))
    })
}

/** The strange words of a question that a document does not say anywhere. */
export const wordsUnsaidBy = (
  question: Question,
  document: CorpusDocument,
  corpus: Corpus,
  search: Search,
): readonly string[] => {
  const said = sentencesOf(document).map(({ text }) => text)
  return wordsUnsaid(question, said.join(' '), document, corpus, search)
}
