import { sourceIn } from './named-source.js'

const SAYS =
  '(?:says?|said|claims?|claimed|insists?|insisted|argues?|argued|reports?|reported|notes?|noted|tells?|told|warns?|warned|estimates?|estimated|thinks?|believes?|believed|reckons?|writes?|wrote|states?|stated|show|shows|showed|suggests?|confirms?|confirmed|boasts?|boasted|adds?|added)'

const PUBLISHER =
  '(?:USGS|BGS|IEA|(?:U\\.?S\\.?|United States|American|British) Geological Survey|International Energy Agency)'
/** "…, according to the USGS": who says it, at the end. A year of the data is kept. */
const TRAILING: readonly RegExp[] = [
  /,?\s+according to (?![^,;]*\b\d{4} (?:data|figures|numbers|statistics))[^,;]{2,70}?[.!"']*$/i,
  new RegExp(
    `(?:,?\\s+(?:as )?(?:per|by|from|on)|,|\\s+\\((?:source:? )?)\\s*(?:the |latest |official |new )*${PUBLISHER}(?:'s)?(?: (?:data|figures|numbers|estimates|statistics|shows?|says?|reports?))*\\)?[.!"']*$`,
    'i',
  ),
]

/** "… , pundits insist.", ", the analyst wrote of 2025": who says it, after what is said; a year in it is kept. */
const AFTER = new RegExp(
  `["']?,?["']?,\\s*["']?\\s*(?:or so |as |so )?(?:the |a |an |one |some |many |its |their |our )?(?:[a-z-]+ ){0,3}?(?:[\\w'-]+ )${SAYS}(?: (?:of|in|for) (?:\\d{4}))?[.!"']*$`,
  'i',
)
const BEFORE = [
  /^(?:according to|as per|per (?:the )?(?=usgs|iea|bgs|latest|official|data|figures)) ?(?:[^,:]{1,60})[,:]\s*/i,
  // "The claim that …" is spoken of, and said by nobody.
  new RegExp(
    `^(?!(?:but |and |so |yet )?(?:the|a|an|any|this|that|his|her|their|its) \\w+ that )(?:the |a |an |one |some |many )?(?:[\\w'-]+ ){1,4}?(?:recently |now |still |also )?${SAYS}(?: (?:us|me|reporters|readers))? that (?=\\S)`,
    'i',
  ),
]

const THAT =
  '(?:(?:the|any|a|such) )?(?:(?:claim|idea|notion|report|suggestion|allegation|story|charge|rumou?r|assertion|accusation)s? )?(?:that|whether)'
/** A reported denial or doubt. */
const DENIAL = new RegExp(
  `\\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|doubt(?:s|ed|ing)?|question(?:s|ed|ing)?|contest(?:s|ed)?|debunk(?:s|ed)?|disbeliev(?:es?|ed)|(?:does not|do not|did not|doesn't|don't|didn't|refus(?:es?|ed) to) (?:believe|accept|think|say|claim)) ${THAT} `,
  'i',
)
/** "Nobody disputes that". */
const UNDENIED =
  /^(?:nobody|no one|no-one|few|hardly anyone|there is no denying|no serious \w+) ?(?:den(?:y|ies)|disputes?|doubts?|questions?|contests?)? that /i
const FALSE =
  '(?:(?:simply|just|plainly|plain|a|an|pure|total|complete|completely|urban|common|popular|old) )*(?:myth|lie|false|untrue|wrong|incorrect|nonsense|fiction|misconception|fake news|hoax|baseless|bogus|not true|not correct|not the case|no longer true|not a fact)'
const TALK = '(?:claims?|idea|notion|reports?|suggestion|allegations?|story|rumou?rs?|assertion|belief|view)'
/** "It is a myth that …", "there is no truth in the claim that …": denied by the writer, as a whole. */
const MYTHS: readonly RegExp[] = [
  new RegExp(`^(?:so |but |and |no,? |well,? )?(?:it(?:'s| is| was)|that'?s|this is) ${FALSE} that `, 'i'),
  new RegExp(`^there(?:'s| is| was) no(?:thing| truth| basis)? (?:in|to|for|behind) (?:the )?${TALK} that `, 'i'),
  /^it (?:would be|is|'s) (?:wrong|false|incorrect|untrue|a mistake) to (?:say|claim|think|believe|assume) that /i,
  /^(?:please )?(?:don't|do not|never) (?:believe|think|assume|say|claim)(?: for a (?:second|moment|minute))? that /i,
]
/** "The claim that … is false." */
const MYTH_AROUND = new RegExp(`^(?:the|this|that) ${TALK} that (.+?) (?:is|was|are|were) ${FALSE}[.!]*$`, 'i')

/** "Washington insists China mines …": without a "that", a name has to follow. */
const BEFORE_NAME =
  /^(?:The |the |An? |an? |Some |some |Many |many )?(?:[\w'-]+ ){1,4}?(?:says?|said|claims?|claimed|insists?|insisted|argues?|argued|warns?|warned|reckons?|believes?|thinks?|estimates?) (?=(?:the )?[A-Z][a-z]+)/

/** How what is said stands to who says it. */
export interface Attributed {
  /** What is said, without who says it. */
  readonly text: string
  /** A denial or doubt that is reported: no figure tells whether somebody denied something. */
  readonly denial: boolean
  /** The writer denies the statement as a whole. */
  readonly refuted: boolean
  /** The publisher whose figures it rests on. */
  readonly source?: string
}

/** ", according to the USGS for 2025": the year is of what is said. */
const yearAtEnd = (tail: string): string => {
  const year = / (?:of|in|for) (\d{4})[.!"']*$/.exec(tail)?.[1]
  return year === undefined ? '' : ` in ${year}`
}

/** Takes who says it from a statement: a reported claim is checked as stated. */
export const attributed = (sentence: string): Attributed => {
  if (UNDENIED.test(sentence)) return { text: sentence.replace(UNDENIED, ''), denial: false, refuted: false }
  if (DENIAL.test(sentence) && !MYTHS.some((pattern) => pattern.test(sentence)))
    return { text: sentence, denial: true, refuted: false }
  const around = MYTH_AROUND.exec(sentence)?.[1]
  const myth = MYTHS.find((pattern) => pattern.test(sentence))
  const refuted = around !== undefined || myth !== undefined
  const plain = around ?? (myth ? sentence.replace(myth, '') : sentence)
  const text = [...BEFORE, BEFORE_NAME].reduce(
    (said, pattern) => said.replace(pattern, ''),
    TRAILING.reduce((said, pattern) => said.replace(pattern, (tail) => yearAtEnd(tail)), plain).replace(AFTER, (tail) =>
      yearAtEnd(tail),
    ),
  )
  const source = sourceIn(sentence)
  return {
    text: text.trim() === '' ? sentence : text,
    denial: false,
    refuted,
    ...(source !== undefined && { source }),
  }
}
