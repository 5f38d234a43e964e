import type { Corpus } from '../corpus/types.js'
import type { Language } from '../language/understand.js'
import type { Question } from '../language/question.js'
import { termsRead } from '../search/analyse.js'
import type { Search } from '../search/search.js'
import type { Answer } from './answer.js'

/** The part of the language room that reads statements rather than questions. */
export type ReadsStatements = Pick<Language, 'statements' | 'lexicon'>

/** What an answer may need besides its question and the corpus. */
export interface Context {
  /** Finds passages and reads words; without it answers in words do with the names of the question. */
  readonly search?: Search
  /** Reads the statements of a text, for the check of claims. */
  readonly statements?: ReadsStatements
  /** The question before this one, for "where is that from". */
  readonly previous?: Question
  /** Answers that question again; given by `answerQuestion`. */
  readonly again?: (question: Question) => Answer
}

/** A search that finds nothing: answers in words then do with the names of the question. */
const NO_SEARCH: Search = {
  open: () => undefined,
  find: () => [],
  documents: () => [],
  having: () => [],
  terms: termsRead,
  weight: () => 1,
  strangers: () => [],
}

/** The search of a context, or one that finds nothing. */
export const searchOf = ({ search = NO_SEARCH }: Context): Search => search

/** One intent's answer: pure, from a question, the corpus and the context alone. */
export type AnswerFunction = (question: Question, corpus: Corpus, context: Context) => Answer
