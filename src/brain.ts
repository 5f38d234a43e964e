import { answerQuestion } from './answers/answer-question.js'
import type { Brain } from './brain-types.js'
import type { Corpus } from './corpus/types.js'
import { explanation } from './language/explain.js'
import { createLanguage, type LanguageOptions } from './language/understand.js'
import { createSearch } from './search/search.js'

export interface BrainOptions extends LanguageOptions {
  /** Reads the stored search index when the first question in words needs it; without it the index is built then. */
  readonly index?: () => unknown
}

/** Puts the rooms together over one corpus. A reload of the corpus makes a new brain. */
export const createBrain = (corpus: Corpus, options: BrainOptions = {}): Brain => {
  const language = createLanguage(corpus, options)
  // Indexes nothing before its first query: questions of the tables do not pay for it.
  const search = createSearch(corpus, options.index)
  return {
    corpus,
    ask: (text, previous) =>
      answerQuestion(language.understand(text, previous), corpus, previous ? { search, previous } : { search }),
    explain: (text) => explanation(language.explain(text), language.understand(text)),
    answer: (question) => answerQuestion(question, corpus, { search }),
    suggest: (prefix, kind, limit) => language.suggest(prefix, kind, limit),
  }
}
