import { inEnglish } from './other-languages.js'
import { withoutPadding } from './padding.js'
import { clean } from './text.js'

/** "N Korea" where no country stands before it: "Japan n Korea" are two. */
const NORTH_KOREA = /(^|\b(?:in|of|by|from|does|did|do|is|has|for|to|vs|about|what|how much) )n\.? ?korea\b/gi
/** "w china": with whom? At the head of a question a lone w is tungsten. */
const TUNGSTEN = /^\s*w (?!\/)/u
/** "And before, 2023?": the year says what "before" means. */
const BEFORE = /\b(?:before|earlier|previously|prior)\s*,\s*(?=(?:in )?(?:19|20)\d\d\b)/i
/** "RE reserves", "REs" in capitals: the rare earths. "Re" is rhenium. */
const RARE =
  /\bREs?(?= (?:reserves?|production|output|mining|mined?|magnets?|elements?|oxides?|share|exports?|imports?|refining|separation|metals?|supply|prices?)\b)/gu
/** "Producers w shares": with. A capital W, and the letter that is asked about, is not. */
const WITH = /(?<!\b(?:does|is|the|a|an|letter|symbol|mean|element|of|what|and|or)) w\/? (?=[\p{L}\d])/gu
const ARROW = /\s{0,3}(?:[→⇒➔➜]|-{1,3}>)\s{0,3}/gu

/**
 * A question as it is read: cleared of what is said around it, in English, with arrows and shortened compass points
 * spelt out. Claims are read as they stand, for what is said around them may be who claims it.
 */
export const plainText = (text: string, hasName: (text: string) => boolean): string =>
  inEnglish(
    withoutPadding(
      clean(text)
        .replace(ARROW, ' to ')
        .replace(BEFORE, '')
        .replace(RARE, 'rare earth')
        .replace(NORTH_KOREA, '$1North Korea')
        .replace(TUNGSTEN, 'W ')
        .replace(WITH, ' with '),
      hasName,
    ),
  )
