import type { Corpus } from '../corpus/types.js'
import { readClause, type Clause, type Knowledge } from './clause.js'
import { fill } from './fill.js'
import { decide, type Decision } from './frames.js'
import { SoftmaxModel } from './model.js'
import type { Question } from './question.js'
import { resolve } from './refer.js'
import { inScope } from './scope.js'
import { makeSuggest, type Suggestion } from './suggest.js'
import { tokenize } from './text.js'
import { knowledgeOf, trainModel, type Model, type Taught } from './train.js'
import { translated } from './translate.js'
import { buildNames, type Kind } from './vocabulary.js'

/** The language room's door. */
export interface Language {
  /** Makes a question of a text. `previous`, the question before it, completes what a follow-up leaves out. Never throws. */
  understand(text: string, previous?: Question): Question
  /** How a text is read: its clause and the ranked frames, for `--explain`. */
  explain(text: string): { readonly clause: Clause; readonly decision: Decision; readonly question: Question }
  /** Names for autocomplete, best first: by name, alias, symbol, then misspelling. */
  suggest(prefix: string, kind: Kind, limit: number): readonly Suggestion[]
}

export interface LanguageOptions {
  /** Trained by `trainModel` and stored; without it the language trains itself, which takes some seconds. */
  readonly model?: Model
  /** The newest year of the data, for "last year" and "the last 5 years". */
  readonly newestYear?: number
}

/** Makes a language of a corpus and its examples. */
export const createLanguage = (corpus: Taught, options: LanguageOptions = {}): Language => {
  const model = options.model ?? trainModel(corpus as Corpus)
  const known: Knowledge = knowledgeOf(corpus, model.lexicon, options.newestYear ?? 2025)
  const scorer = SoftmaxModel.fromJSON(model.weights)
  const read = (text: string): { clause: Clause; decision: Decision; question: Question } => {
    const tokens = translated(tokenize(text, known.lexicon.spelling), known.lexicon.compiled.languages)
    const clause = readClause(text, tokens, known)
    const decision = decide(clause, scorer, known.lexicon)
    return { clause, decision, question: inScope(fill(clause, decision, known), clause, known) }
  }
  return {
    understand: (text, previous) => {
      const alone = read(text)
      const topic = previous?.before ?? previous
      if (!topic) return alone.question
      // "Are you sure", "says who": the figure before is what is asked about.
      if (alone.question.concepts.includes('talk.sure') && topic.intent !== 'help')
        return { ...alone.question, intent: 'source', minerals: topic.minerals, places: topic.places, followUp: true, before: topic }
      if (alone.question.concepts.some((id) => id.startsWith('talk.')) && alone.question.intent === 'help')
        return { ...alone.question, before: topic }
      const question = resolve(alone.clause, alone, topic, known, scorer)
      return question.intent === 'out-of-scope' ? { ...question, before: topic } : question
    },
    explain: read,
    suggest: makeSuggest(corpus, buildNames(corpus)),
  }
}
