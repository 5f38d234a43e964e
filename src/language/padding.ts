import { CUE_WORDS } from './cue-words.js'
import { nameWords } from './text.js'

/** Words of the field that are as much of talk: "my teacher says", "I need it for a report". */
const NEUTRAL = new Set(
  'say says said tell told claim claims read heard need needed needs know look find news report article paper story text pay paying good important use using work right correct true about data information info stats facts question between more or check quote write done'.split(
    ' ',
  ),
)
/** Words of the one who asks and the one who is asked, of courtesy and of what the answer is for. */
const TALK =
  / (?:i|im|ive|me|my|mine|we|our|you|your|please|thanks|thank|cheers|ta|sorry|hello|hi|hey|greetings|excuse|pardon|disturb|bother|hope|dear|regards|urgent|asap|boss|teacher|prof|professor|homework|essay|assignment|thesis|presentation|project|class|exam|friend|colleague|client|quick|curious|lol|haha|idk|tbh|btw|fyi|imo|imho|anyway|serious|seriously|honest|honestly|morning|afternoon|evening|everyone|folks|guys|mate|question|newbie|noob) | ^ (?:not )?for (?:a|an|my|our|the|this|some) | ^ not for /
/** "Sorry, Peru", "no, I meant tin": what a correction begins with is no padding. */
const CORRECTION = / (?:mean|meant|oops|wait|instead|correction) /

const GREETING =
  /^\W*(?:(?:hello|hiya|hi|hey|heya|yo|thanks|thank you|thx|ty|cheers|good (?:morning|afternoon|evening|day)|greetings|dear (?:bot|all|team|sir|madam)|ok(?:ay)?|um+|uh+|hm+|erm)(?: (?:there|all|everyone|bot|team|folks|guys|again|assay))?[\s,.!:;-]+)+/i
/** "Quick one", "silly question:", "just a quick q -". */
const OPENING =
  /^\W*(?:just )?(?:an? |one |another |my |got an? |i have an? |have an? )?(?:(?:very |really )?(?:quick|short|silly|stupid|dumb|random|simple|basic|serious|small|tiny|genuine|weird|noob|newbie|last) )+(?:question|one|q|query|thing)(?: (?:for|to) (?:you|u|ya|all))?\b[\s,.!:;-]*/i
/** "With numbers", "w/ shares", "incl. percentages": what a ranking or an amount shows anyway. */
const WITH_NUMBERS =
  /[\s,;-]{1,4}(?:with|w\/?|incl(?:uding)?\.?|in) (?:the |some |exact |all )?(?:numbers|figures|shares|percentages|sources?|links?|details|stats|amounts)(?: (?:please|pls|plz|too))?[\s.!?]*$/i
/** "For my essay", "for a school project", "if possible", "asap" at the end. */
const CLOSING =
  /[\s,;-]{1,4}(?:for (?:(?:a|my|our|the|some) )?(?:school |uni |university |college |class |work )?(?:essay|homework|assignment|thesis|dissertation|presentation|project|report|article|blog|newsletter|podcast|memo|slide|slides|class|exam|quiz|work|school|boss|client|teacher)|if (?:you (?:can|could|know|dont mind)|possible|any)|asap|rn|thanks(?: (?:in advance|a lot|so much|all|mate))?|thank you(?: (?:very much|so much|in advance))?|thx|ty|cheers|please|pls|plz|svp|stp|s'il (?:vous|te) pla[iî]t|por favor|per favore|bitte|merci|lol|haha|exactly|precisely|or (?:nah|naw|no|nope|not|what|something|smth|sth)|y\/n|yes or no|yes\/no|yea or nay|tho|though|btw)[\s.!?)]*$/i

const SEGMENT = /[,;:!?\n]+\s+|[.](?=\s+\p{L})\s+|\s-{1,3}\s|\s{0,3}[()]\s{0,3}/u
/** Words, without marks: counted on every question, so without Unicode classes where the text needs none. */
const wordCount = (text: string): number => text.match(/[a-z0-9\u0080-\uffff]+/gi)?.length ?? 0

/** A part of a text that says nothing of the field: no name, number or word of it, but words of talk. */
const isTalk = (part: string, hasName: (text: string) => boolean): boolean => {
  const words = nameWords(part)
  const text = ` ${words.join(' ')} `
  return (
    !/\d/.test(part) &&
    TALK.test(text) &&
    !CORRECTION.test(text) &&
    words.every((word) => NEUTRAL.has(word) || !CUE_WORDS.has(word)) &&
    !hasName(part)
  )
}

/** Drops the parts at both ends that are talk. What is left must be able to stand alone, or the text stays as it is. */
const withoutTalk = (text: string, hasName: (text: string) => boolean): string => {
  if (!SEGMENT.test(text)) return text
  const marks: number[] = []
  const bounds = new RegExp(SEGMENT, 'gu')
  for (const match of text.matchAll(bounds)) marks.push(match.index, match.index + match[0].length)
  let from = 0
  let to = text.length
  while (marks.length > 0 && isTalk(text.slice(from, marks[0]), hasName)) {
    from = marks[1] ?? from
    marks.splice(0, 2)
  }
  while (marks.length > 0 && isTalk(text.slice(marks.at(-1), to), hasName)) {
    to = marks.at(-2) ?? to
    marks.splice(-2)
  }
  return text.slice(from, to)
}

/**
 * A question without what people say around it: greetings, excuses, what it is for, what their teacher thinks, thanks.
 * Never less than two words, for "hello" and "sorry, Peru" are themselves what is said. `hasName` tells whether a text
 * names a mineral or a place.
 */
export const withoutPadding = (text: string, hasName: (text: string) => boolean): string => {
  const least = (rest: string, whole: string): string => (wordCount(rest) >= 2 ? rest : whole)
  let rest = text.trim()
  const talked = withoutTalk(rest, hasName)
  const few = /\b(?:sorry|no|nope|oops)\b/i.test(rest) ? 3 : 1
  if (wordCount(talked) > few) rest = talked
  for (const pattern of [GREETING, OPENING, GREETING]) rest = least(rest.replace(pattern, ''), rest)
  for (const pattern of [CLOSING, WITH_NUMBERS, CLOSING]) rest = least(rest.replace(pattern, ''), rest)
  return rest
}
