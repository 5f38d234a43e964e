import type { Measure } from '../corpus/types.js'
import { inScopeIntent } from './decide-scope.js'
import { EntityFinder } from './entities.js'
import { featuresOf } from './features.js'
import { complete } from './follow-up.js'
import { decide } from './intent.js'
import { asksEdition, asksFreshness, asksMethod } from './mend-method.js'
import { SoftmaxModel } from './model.js'
import { plainText } from './plain-text.js'
import type { Intent, Question } from './question.js'
import { read, type Reading } from './reading.js'
import { scopeChance, signsOf, unknownWords } from './scope.js'
import { makeSuggest, type Suggestion } from './suggest.js'
import { tokenize } from './text.js'
import { trainModel, wordsOfModel, type Model } from './train.js'
import { buildNames, type Kind, type Vocabulary } from './vocabulary.js'
import { yearsOfChange } from './years.js'

/** The language room's door. */
export interface Language {
  /** Makes a question of a text. `previous`, the question before it, completes what a follow-up leaves out. Never throws. */
  understand(text: string, previous?: Question): Question
  /** Names for autocomplete, best first: by name, alias, symbol, then misspelling. */
  suggest(prefix: string, kind: Kind, limit: number): readonly Suggestion[]
}

export interface LanguageOptions {
  /** Trained by `trainModel` and stored; without it the language trains itself, which takes a second or two. */
  readonly model?: Model
  /** The newest year of the data, for "last year" and "the last 5 years". */
  readonly newestYear?: number
}

/** Intents that mean one measure, whatever words were used. */
const MEASURE_OF: Partial<Record<Intent, Measure>> = {
  reserves: 'reserves',
  'reserve-life': 'reserves',
  reliance: 'net-import-reliance',
  'import-sources': 'import-share',
  price: 'price',
}

const measureOf = (intent: Intent, { measure }: Reading): Measure | undefined => {
  const fixed = MEASURE_OF[intent]
  if (fixed) return fixed
  // "Which minerals is the US 100 % reliant on" keeps reliance; "how dependent is the world on China" is about output.
  return intent === 'share' && measure === 'net-import-reliance' ? 'production' : measure
}

/** Makes a language of a vocabulary and its examples. */
export const createLanguage = (vocabulary: Vocabulary, options: LanguageOptions = {}): Language => {
  const model = options.model ?? trainModel(vocabulary)
  const newest = options.newestYear ?? 2025
  const names = buildNames(vocabulary)
  const words = wordsOfModel(model)
  const finder = new EntityFinder(names, (word) => words.isWord(word))
  const exact = new EntityFinder(names, () => true)
  const hasName = (text: string): boolean => exact.find(tokenize(text).filter(({ mark }) => !mark)).length > 0
  const classifier = SoftmaxModel.fromJSON(model.weights)

  const intentOf = (reading: Reading, chances = classifier.predict(featuresOf(reading))): Intent => {
    const ranked = classifier.labels.map((label, at) => [label as Intent, chances[at] ?? 0] as const)
    return decide({ reading, ranked: [...ranked].sort((a, b) => b[1] - a[1]) })
  }
  const question = (text: string): { question: Question; reading: Reading } => {
    const reading = read(plainText(text, hasName), finder, words, newest)
    const chances = classifier.predict(featuresOf(reading))
    const unknown = unknownWords(reading, words)
    const inScope = scopeChance(model.scope, signsOf(chances, reading, unknown.length))
    const decided = intentOf(reading, chances)
    const { threshold: line } = model.scope
    const intent = inScopeIntent({ text, intent: decided, reading, unknown, inScope, threshold: line })
    const measure = measureOf(intent, reading)
    const { stage, limit, rank, count, ascending, threshold, unit } = reading
    const years = intent === 'trend' ? yearsOfChange(reading.shape.text, reading.years) : reading.years
    return {
      reading,
      question: {
        text,
        intent,
        confidence: intent === 'out-of-scope' ? 1 - inScope : inScope,
        minerals: reading.minerals,
        places: reading.places,
        ...(measure && { measure }),
        ...(stage && { stage }),
        years,
        ...(limit !== undefined && { limit }),
        ...(rank !== undefined && { rank }),
        ...(count && { count }),
        ...(ascending !== undefined && { ascending }),
        ...(threshold && { threshold }),
        ...(unit !== undefined && { unit }),
        excluded: reading.excluded,
        ...(reading.besides.length > 0 && { excludedMinerals: reading.besides }),
        corrections: reading.corrections,
        choices: reading.choices,
        followUp: false,
        // What a publication is called ("the book") is no name that nobody knows.
        unknown:
          intent === 'source' && [asksEdition, asksMethod, asksFreshness].some((asks) => asks(reading.shape.text))
            ? []
            : unknown,
      },
    }
  }
  return {
    understand: (text, previous) => {
      const { question: fresh, reading } = question(text)
      if (!previous) return fresh
      const completed = complete(fresh, reading, previous, intentOf)
      const fixed = MEASURE_OF[completed.intent]
      return fixed && completed.followUp ? { ...completed, measure: fixed } : completed
    },
    suggest: makeSuggest(vocabulary, names),
  }
}
