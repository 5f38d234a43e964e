import type { Corpus } from '../../corpus/types.js'
import type { Reading } from '../../language/reading.js'
import { FUNCTION_WORDS } from '../../language/words.js'
import { assertionsIn } from './assert.js'
import { calledMembers } from './kind-words.js'
import type { Reader } from './reader.js'
import { pieces } from './split.js'

const light = (reading: Reading): boolean =>
  reading.shape.words.filter((word) => !FUNCTION_WORDS.has(word)).length <= 1 &&
  !reading.shape.text.includes('{percent')

const hasWords = (reading: Reading): boolean => reading.shape.words.some((word) => !FUNCTION_WORDS.has(word))

/** Cuts a sentence where each part has an assertion of its own; parts without one join their neighbor. */
export const clausesOf = (corpus: Corpus, sentence: string, reader: Reader): readonly string[] => {
  const clauses: string[] = []
  let before = ''
  let dropped = false
  for (const piece of pieces(sentence)) {
    const reading = reader(piece)
    const asserts = assertionsIn(corpus, piece, reading).length > 0 || calledMembers(corpus, reading) !== undefined
    const last = clauses.at(-1)
    if (asserts) {
      const own = reading.minerals.length > 0 && reading.places.length > 0
      const alone = before === '' || (own && !light(reader(before)))
      dropped ||= alone && before !== ''
      clauses.push(alone ? piece : `${before} and ${piece}`)
      before = ''
    } else if (last === undefined) before = before === '' ? piece : `${before} and ${piece}`
    // "… and Peru" belongs to what stands before it; "the Chinese merely dig it up" does not.
    else if (light(reading) && (reading.places.length === 0 || !hasWords(reading)))
      clauses[clauses.length - 1] = `${last} and ${piece}`
  }
  return clauses.length > 1 || dropped ? clauses : [sentence]
}
