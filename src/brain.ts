import type { Answer } from './answers/answer.js'
import { answerQuestion } from './answers/answer-question.js'
import { withNamedPlaces } from './answers/named-places.js'
import type { Brain } from './brain-types.js'
import { checkText } from './claims/check-text.js'
import type { Corpus } from './corpus/types.js'
import { explanation } from './language/explain.js'
import type { Question } from './language/question.js'
import { createLanguage, type LanguageOptions } from './language/understand.js'
import { createSearch } from './search/search.js'

export interface BrainOptions extends LanguageOptions {
  /** Reads the stored search index when the first question in words needs it; without it the index is built then. */
  readonly index?: () => unknown
  /** Opens the search at once: a bot pays before its first question, a single question only if it must. */
  readonly ready?: boolean
}

/** Puts the rooms together over one corpus. A reload of the corpus makes a new brain. */
export const createBrain = (corpus: Corpus, options: BrainOptions = {}): Brain => {
  const language = createLanguage(corpus, options)
  // Indexes nothing before its first query, unless told: questions of the tables do not pay for it.
  const search = createSearch(corpus, options.index)
  if (options.ready === true) search.open()
  const answer = (question: Question, previous?: Question): Answer =>
    withNamedPlaces(answerQuestion(question, corpus, { search, statements: language, ...(previous && { previous }) }))
  return {
    corpus,
    ask: (text, previous) =>
      answer(
        language.understand(text, previous, (question) => answer(question, previous).question),
        previous,
      ),
    answer: (question) => answer(question),
    explain: (text) => explanation(language.explain(text), language.understand(text)),
    checkText: (text) => checkText(text, corpus, language),
    suggest: (prefix, kind, limit) => language.suggest(prefix, kind, limit),
  }
}
