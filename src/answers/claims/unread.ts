import type { Reading } from '../../language-before/reading.js'
import type { Assertion, Claim } from './claim.js'
import { ELSEWHERE, FALL, FIELD, FUTURE, OUTPUT, rankIn, RISE, SUPPLY, TIMES } from './cues.js'
import { figuresIn } from './numbers-in.js'
import { shareInWords } from './value.js'

/** A place in an order, however it is said: "Brazil, third", "in fifth place". */
const ORDER = / (?:second|third|fourth|fifth|runner up) (?!quarter|half|month|year|party|time)/

/** Claims of tables; a message with only claims of kinds or lists has no number that a figure could be held against. */
const states = ({ shape: { text }, minerals }: Reading): boolean => {
  const figures = figuresIn(text) > 0 || / \{(?:percent|number):[\d.]+\} (?:times|fold) /.test(text)
  const ranked = rankIn(text) !== undefined || ORDER.test(text) || shareInWords(text) !== undefined
  return figures || (ranked && (minerals.length > 0 || OUTPUT.test(text) || SUPPLY.test(text) || ELSEWHERE.test(text)))
}

/** What was done to trade, and when. */
const DONE =
  / (?:bans?|banned|permits?|licen[cs]es?|licen[cs]ing|quotas?|tariffs?|controls|curbs|embargo|suspended|lifted|took effect|takes effect|came into force|list|listed|newcomers?) /

/** Tells of something that a record or a change could contradict, without a number. */
const tells = ({ shape: { text } }: Reading): boolean =>
  [FUTURE, RISE, FALL, DONE, ELSEWHERE, OUTPUT, ...TIMES.map(([word]) => word)].some((pattern) => pattern.test(text))

const UNREAD: Assertion = { kind: 'unverifiable', why: 'it holds a statement that was not read' }

/**
 * What a sentence leaves open that says something of a message's field and yielded no claim: with it the message as a
 * whole is not borne out, whatever the rest of it says. Empty for small talk.
 */
export const unreadClaim = (raw: string, reading: Reading, minerals: readonly string[]): readonly Claim[] => {
  const inField = reading.minerals.length > 0 || minerals.length > 0 || FIELD.test(raw)
  // "Quotas took over in October", of the mineral spoken of or with a place of its own.
  const about = reading.minerals.length > 0 || (minerals.length > 0 && reading.places.length > 0)
  return (inField && states(reading)) || (about && tells(reading))
    ? [
        {
          text: raw,
          assertion: UNREAD,
          minerals: reading.minerals.length > 0 ? reading.minerals : minerals,
          places: reading.places,
          holds: false,
          controls: false,
          now: false,
          negated: false,
        },
      ]
    : []
}
