import type { Corpus } from '../../corpus/types.js'
import { mineralName } from '../names.js'
import { suggestionsFor, type Suggestion } from '../suggest.js'
import { noteFor } from './sentences.js'

/** Follow-ups about a mineral that have answers: its uses, its substitutes, whether it is critical, and its figures. */
export const suggestWords = (corpus: Corpus, id: string): readonly Suggestion[] => {
  const name = mineralName(corpus, id)
  const are = corpus.minerals.get(id)?.plural ? 'Are' : 'Is'
  const words: readonly (readonly [Suggestion['question']['intent'], string])[] = [
    ['list-membership', `${are} ${name} critical?`],
    ['uses', `What ${are === 'Are' ? 'are' : 'is'} ${name} used for?`],
    ['substitutes', `Can ${name} be replaced?`],
  ]
  const told = noteFor(corpus, id) ? words : []
  return [
    ...suggestionsFor(corpus, id, 'none').slice(0, 2),
    ...told.map(([intent, text]): Suggestion => ({ text, question: { intent, minerals: [id], places: [] } })),
  ]
}
