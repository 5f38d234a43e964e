import type { CheckProblem } from '../problem.js'
import { phrasesOf, type Lexicon } from './types.js'

/** Types that carry content: a frame has to take them, or nobody could ever use them. */
const TAKEN = new Set(['act', 'measure', 'trade', 'op', 'order', 'topic', 'off', 'product', 'publisher'])
/** Words that are filler as well as content on purpose: the frame decides which they are. */
const BOTH_ALLOWED = 'both'

/**
 * What is wrong with the words: a concept that no frame takes, a frame that takes what is no concept, a phrase of
 * several words that holds a unit, a mineral or a country, and a word that is filler and content without a line that
 * says so. `names`: names of minerals and places, in lower case.
 */
export const checkLexicon = (lexicon: Lexicon, names: ReadonlySet<string>): CheckProblem[] => {
  const problem = (file: string, text: string, mend: string): CheckProblem => ({ file, problem: text, mend })
  const ids = Object.keys(lexicon.concepts)
  const family = (id: string): string => id.split('.')[0] ?? id
  const takes = new Set(Object.values(lexicon.frames).flatMap((frame) => frame.takes))
  const families = new Set(ids.map(family))
  const units = new Set(Object.values(lexicon.units).flat())
  const filler = new Set(
    ids
      .filter((id) => lexicon.concepts[id]?.t === 'fill' && id !== BOTH_ALLOWED)
      .flatMap((id) => [...phrasesOf(lexicon.concepts[id])]),
  )
  const both = new Set(phrasesOf(lexicon.concepts[BOTH_ALLOWED]))
  return [
    ...ids
      .filter((id) => TAKEN.has(lexicon.concepts[id]?.t ?? '') && !takes.has(id) && !takes.has(family(id)))
      .map((id) =>
        problem('corpus/lexicon', `no frame takes "${id}"`, 'add it to the "takes" of a frame, or remove it'),
      ),
    ...[...takes]
      .filter((id) => id !== 'docname' && !ids.includes(id) && !families.has(id))
      .map((id) => problem('corpus/frames.yaml', `"${id}" is no concept`, 'correct the spelling or add the concept')),
    ...ids.flatMap((id) =>
      phrasesOf(lexicon.concepts[id]).flatMap((phrase) => {
        const parts = phrase.toLowerCase().split(' ')
        const inside =
          parts.length > 1 && !['form', 'other', 'talk', 'publisher'].includes(lexicon.concepts[id]?.t ?? '')
            ? parts.find((part) => units.has(part) || names.has(part))
            : undefined
        return inside === undefined
          ? []
          : [
              problem(
                'corpus/lexicon',
                `"${phrase}" of "${id}" holds the name or unit "${inside}"`,
                'write the phrase without it: a name inside would never be read',
              ),
            ]
      }),
    ),
    ...ids
      .filter((id) => TAKEN.has(lexicon.concepts[id]?.t ?? ''))
      .flatMap((id) =>
        phrasesOf(lexicon.concepts[id])
          .filter((word) => filler.has(word) && !both.has(word))
          .map((word) =>
            problem(
              'corpus/lexicon',
              `"${word}" is filler, and content in "${id}"`,
              `remove it from the filler, or list it under "${BOTH_ALLOWED}"`,
            ),
          ),
      ),
  ]
}
