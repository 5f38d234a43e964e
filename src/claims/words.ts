import type { Corpus, CorpusDocument, Sentence } from '../corpus/types.js'
import type { Citation } from '../answers/answer.js'
import type { Card } from '../answers/card.js'

/** A citation of a sentence of a document, resting on its first source. */
export const citationOf = (corpus: Corpus, document: CorpusDocument, sentence: Sentence, heading: string): Citation => {
  const id = sentence.sources[0] ?? document.sources[0] ?? ''
  const source = corpus.sources.get(id)
  return {
    source: id,
    publisher: source?.publisher ?? id,
    title: source?.title ?? document.title,
    date: source?.date ?? document.date ?? '',
    url: source?.url ?? '',
    locator: heading === '' ? document.title : `${document.title}, ${heading}`,
    snippet: sentence.text,
  }
}

/** The sentences of a document with their headings. */
export const sentencesIn = (
  document: CorpusDocument,
): readonly { readonly heading: string; readonly sentence: Sentence }[] =>
  document.passages.flatMap(({ heading, text, sources, sentences }) =>
    (sentences ?? [{ text, sources }]).map((sentence) => ({ heading, sentence })),
  )

/** Cites the first sentence of a document that passes the test; its marker "[2]", or nothing. */
export const citeSentence = (
  card: Card,
  document: CorpusDocument | undefined,
  test: (text: string, heading: string) => boolean,
): string => {
  const found = document && sentencesIn(document).find(({ heading, sentence }) => test(sentence.text, heading))
  return document && found
    ? ` [${card.citeWords(citationOf(card.corpus, document, found.sentence, found.heading))}]`
    : ''
}

/** The note of a mineral. */
export const noteOf = (corpus: Corpus, mineral: string): CorpusDocument | undefined => {
  const note = corpus.documents.get(mineral)
  return note?.kind === 'mineral-note' ? note : undefined
}
