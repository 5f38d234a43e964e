import type { Corpus } from '../../corpus/types.js'
import type { Reading } from '../../language-before/reading.js'
import { FUNCTION_WORDS } from '../../language-before/words.js'
import { assertionsIn } from './assert.js'
import { yearsOf } from './context.js'
import { UNIT } from './cues.js'
import { membersIn } from './member-words.js'
import type { Reader } from './reader.js'
import { withRows } from './rows.js'
import { pieces } from './split.js'
import type { Before } from './trade-words.js'

const light = (reading: Reading): boolean =>
  reading.shape.words.filter((word) => !FUNCTION_WORDS.has(word)).length <= 1 &&
  !reading.shape.text.includes('{percent')

const hasWords = (reading: Reading): boolean => reading.shape.words.some((word) => !FUNCTION_WORDS.has(word))

/** "…, to around $4,100 a kilo" is where the change before it led. */
const LED_TO = /^ (?:to|from|reaching) (?:[a-z]+ ){0,3}(?:usd )?\{(?:number|percent):/

/** "…, from 107,000 t in 2021 to 290,000 t in 2025" spells out the change before it; ", out of 390,000" the whole of it. */
const SPELLED_OUT =
  /^ from (?:[a-z]+ ){0,3}\{number:[\d.]+\} .*to (?:[a-z]+ ){0,3}\{number|^ out of (?:[a-z]+ ){0,3}\{number/

/** "For antimony oxide" is of what follows it. */
const AS_FOR = /^ (?:for|as for|in the case of|when it comes to|with) (?:the )?\{mineral:/

const YEAR = /\b(?:19|20)\d\d\b/

/** "A day after Washington's new curbs": it only tells when or why, unless it has a verb of its own. */
const ADJUNCT =
  /^ (?:(?:just |only |barely |less than |more than |about |some )*(?:(?:a|an|one|the|several|few|\{number:\d+\}) )?(?:few )?(?:days?|weeks?|months?|years?|hours?) |(?:just|shortly|soon|right|immediately) )?(?:after|before|following|amid|in response to|in retaliation for|in reply to|despite|because of) (?!.* (?:[a-z]+ed|had|has|have|was|were|did|took|put|cut|is|are|went|came|began) )/

/** Cuts a part of a sentence; `dropped`: something that stands ahead of a statement has no part in it. */
const clausesIn = (
  corpus: Corpus,
  part: string,
  reader: Reader,
  before: Before,
): { readonly clauses: readonly string[]; readonly dropped: boolean; readonly left: Before } => {
  const clauses: string[] = []
  let ahead = ''
  let dropped = false
  let { per, year } = before
  for (const piece of withRows(pieces(part), reader)) {
    const reading = reader(piece)
    const made = assertionsIn(corpus, piece, reading, {
      ...before,
      ...(per !== undefined && { per }),
      ...(year !== undefined && { year }),
    })
    per = made.flatMap((one) => (one.kind === 'price' ? one.unit : [])).at(-1) ?? per
    year = yearsOf(reading).year ?? year
    const asserts = !ADJUNCT.test(reading.shape.text) && (made.length > 0 || membersIn(corpus, reading).length > 0)
    const last = clauses.at(-1)
    if (last !== undefined && SPELLED_OUT.test(reading.shape.text)) clauses[clauses.length - 1] = `${last} ${piece}`
    else if (asserts) {
      const own = reading.minerals.length > 0 && reading.places.length > 0
      // "BREAKING (3 December 2024): …": a date in front is of what follows.
      const dated = YEAR.test(ahead) && !YEAR.test(piece)
      const alone = ahead === '' || (own && !dated && !light(reader(ahead)))
      dropped ||= alone && ahead !== ''
      clauses.push(alone ? piece : `${ahead} and ${piece}`)
      ahead = ''
    } else if (last !== undefined && LED_TO.test(reading.shape.text)) clauses[clauses.length - 1] = `${last} ${piece}`
    else if (last === undefined || AS_FOR.test(reading.shape.text))
      ahead = ahead === '' ? piece : `${ahead} and ${piece}`
    // "… and Peru" belongs to what stands before it; "the Chinese merely dig it up" does not.
    else if (light(reading) && (reading.places.length === 0 || !hasWords(reading)))
      clauses[clauses.length - 1] = `${last} and ${piece}`
  }
  return {
    clauses,
    dropped,
    left: { ...before, ...(per !== undefined && { per }), ...(year !== undefined && { year }) },
  }
}

/**
 * Cuts a sentence where each part has an assertion of its own; parts without one join their neighbor, up to a semicolon.
 * `leftOut`: a part names a place and says nothing of it that was read.
 * @param before what the text before the sentence leaves to it
 */
export const clausesOf = (
  corpus: Corpus,
  sentence: string,
  reader: Reader,
  before: Before,
): { readonly clauses: readonly string[]; readonly leftOut: boolean } => {
  const unit = UNIT.exec(reader(sentence).shape.text)?.[2]
  let left = before
  const parts = sentence.split(/\s*;\s*/).map((text, at) => {
    const part = clausesIn(corpus, text, reader, at === 0 || unit === undefined ? left : { ...left, unit })
    left = part.left
    return { text, ...part }
  })
  const clauses = parts.flatMap((part) => part.clauses)
  const empty = clauses.length === 0 ? [] : parts.filter((part) => part.clauses.length === 0)
  const cut = clauses.length > 1 || empty.length > 0 || parts.some(({ dropped }) => dropped)
  return { clauses: cut ? clauses : [sentence], leftOut: empty.some(({ text }) => reader(text).places.length > 0) }
}
