import type { Answer } from './answer.js'

/*
 * One style of numbers for everything a reader sees, whoever wrote the words: "80%", "$9,000/t". Texts of the corpus and
 * of publishers have their own styles, so this is applied to whole answers and not only where numbers are formatted.
 * Associated Press style: the sign stands at the number.
 */

const PERCENT = /(\d)[ \u00a0\u202f]+%/g
/** "9,000 USD/t" or "USD 9,000/t". */
const DOLLARS_PER = /(?:USD )?(\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?) USD\/(?=\p{L})/gu

/** A text with its numbers in the style of the house. */
export const numberStyle = (text: string): string => text.replace(PERCENT, '$1%').replace(DOLLARS_PER, '$$$1/')

/** Words that a reader must find on one line with the number before them. */
const UNIT = String.raw`(?:t|kt|Mt|Gt|kg|g|lb|ct|LCE|m³|million|billion|trillion|percent|percentage|points|dollars|tons?|years?)`
const APART = new RegExp(String.raw`(\d[\d.,]*) (?=%|${UNIT}(?![\p{L}\d]))`, 'gu')

/** A text whose numbers stay on one line with their units. For texts that are drawn, not for data. */
export const unparted = (text: string): string => text.replace(APART, '$1\u00a0')

/** An answer with its own words in the style of the house; quoted rows stay as they were printed. */
export const inNumberStyle = <T extends Pick<Answer, 'headline' | 'details' | 'caveats'>>(answer: T): T => ({
  ...answer,
  headline: numberStyle(answer.headline),
  details: answer.details.map((detail) => ({ ...detail, text: numberStyle(detail.text) })),
  caveats: answer.caveats.map(numberStyle),
})
