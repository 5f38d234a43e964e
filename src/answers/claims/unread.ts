import type { Reading } from '../../language/reading.js'
import type { Context } from './context.js'
import { ELSEWHERE, FALL, FUTURE, OUTPUT, rankIn, RISE, TIMES } from './cues.js'

/** A number that is no year: "$1,100", "at 50 %", "twelve". */
const FIGURE = /\{(?:percent|number|unit):/
/** What was done to trade, and when. */
const DONE =
  / (?:bans?|banned|permits?|licen[cs]es?|licen[cs]ing|quotas?|tariffs?|controls|curbs|embargo|suspended|lifted|took effect|takes effect|came into force|list|listed|newcomers?) /
const MOVES = (shape: string): boolean =>
  RISE.test(shape) || FALL.test(shape) || TIMES.some(([word]) => word.test(shape))

/**
 * Whether a sentence of which nothing was read says something of minerals, or of what was spoken of before, that figures
 * or records could contradict: the rest of the text is not borne out with it.
 */
export const couldBeWrong = ({ shape, minerals, places }: Reading, context: Context): boolean => {
  const { text } = shape
  const about = minerals.length > 0 || (context.minerals.length > 0 && places.length > 0)
  const goesOn = about || context.minerals.length > 0
  if (goesOn && (FIGURE.test(text) || rankIn(text) !== undefined)) return true
  return about && (FUTURE.test(text) || MOVES(text) || DONE.test(text) || ELSEWHERE.test(text) || OUTPUT.test(text))
}
