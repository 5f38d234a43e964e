import type { Answer } from '../../src/answers/answer.js'
import { checkClaim } from '../../src/claims/check-claim.js'
import { newestYear } from '../../src/claims/newest-year.js'
import { type Message, readMessage } from '../../src/claims/read.js'
import { modelOf } from '../../src/compiled.js'
import { readDocuments } from '../../src/corpus/documents/read.js'
import { corpusFolder } from '../../src/corpus/folder.js'
import { loadCorpus } from '../../src/corpus/load.js'
import type { Corpus } from '../../src/corpus/types.js'
import { withoutRequest } from '../../src/language/check-request.js'
import { createLanguage } from '../../src/language/understand.js'

/** The bundled corpus with its documents. */
export const corpus: Corpus = (() => {
  const loaded = loadCorpus()
  return loaded.documents.size > 0 ? loaded : { ...loaded, documents: readDocuments(corpusFolder()) }
})()

export const language = createLanguage(corpus, { model: modelOf(corpus), newestYear: newestYear(corpus) })

/** A text checked against the bundled corpus. */
export const check = (text: string, date?: string): Answer => checkClaim(text, corpus, language, date)

/** The claims that are read in a text. */
export const read = (text: string): Message =>
  readMessage(
    { corpus, lexicon: language.lexicon, newest: newestYear(corpus) },
    language.statements(withoutRequest(text)),
  )
