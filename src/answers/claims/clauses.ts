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

/** Cuts a part of a sentence; `dropped`: something that stands before a statement has no part in it. */
const clausesIn = (
  corpus: Corpus,
  part: string,
  reader: Reader,
): { readonly clauses: readonly string[]; readonly dropped: boolean } => {
  const clauses: string[] = []
  let before = ''
  let dropped = false
  for (const piece of pieces(part)) {
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
  return { clauses, dropped }
}

/** Cuts a sentence where each part has an assertion of its own; parts without one join their neighbor, up to a semicolon. `leftOut`: a part names a place and says nothing of it that was read. */
export const clausesOf = (
  corpus: Corpus,
  sentence: string,
  reader: Reader,
): { readonly clauses: readonly string[]; readonly leftOut: boolean } => {
  const parts = sentence.split(/\s*;\s*/).map((text) => ({ text, ...clausesIn(corpus, text, reader) }))
  const clauses = parts.flatMap((part) => part.clauses)
  const empty = clauses.length === 0 ? [] : parts.filter((part) => part.clauses.length === 0)
  const cut = clauses.length > 1 || empty.length > 0 || parts.some(({ dropped }) => dropped)
  return { clauses: cut ? clauses : [sentence], leftOut: empty.some(({ text }) => reader(text).places.length > 0) }
}
