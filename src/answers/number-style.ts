import type { Answer } from './answer.js'

/*
 * One style of numbers for everything a reader sees, whoever wrote the words: "80%", "$9,000/t", "$25 per pound",
 * "November 27, 2026". Texts of the corpus and
 * of publishers have their own styles, so this is applied to whole answers and not only where numbers are formatted.
 * Associated Press style: the sign stands at the number.
 */

const PERCENT = /(\d)[ \u00a0\u202f]+%/g
/** "9,000 USD/t" or "USD 9,000/t". */
const DOLLARS_PER = /(?:USD )?(\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?) USD\/(?=\p{L})/gu

/** "USD 7.4 billion", "EUR 3 billion", "AUD 200 million": a currency's sign stands at its amount. */
const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', AUD: 'A$', CAD: 'C$' }
const MONEY = /\b(USD|EUR|GBP|AUD|CAD) (?=\d)/g

/** "266 to 551 dollars", "80 million dollar loan", as the notes have it; a year is no amount. */
const DOLLARS =
  /(?:(?<![\d.,])(?!(?:19|20)\d\d )(\d[\d.,]*)( to |–))?(\d[\d.,]*(?: (?:million|billion|trillion))?) dollars?\b/g

/** "27 November 2026", as the records have it. */
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DAY_FIRST = new RegExp(String.raw`(?<![\d/-])(\d{1,2}) (${MONTHS})(?: (\d{4}))?(?![\w-])`, 'g')

/** A text with its numbers and days in the style of the house: "November 27, 2026". */
export const numberStyle = (text: string): string =>
  text
    .replace(PERCENT, '$1%')
    .replace(DOLLARS_PER, '$$$1/')
    .replace(MONEY, (_, currency: string) => SIGNS[currency] ?? currency)
    .replace(DOLLARS, (_, low: string | undefined, to: string, amount: string) =>
      low === undefined ? `$${amount}` : `$${low}${to}$${amount}`,
    )
    .replace(DAY_FIRST, (_, day: string, month: string, year?: string) =>
      [`${month} ${day}`, ...(year === undefined ? [] : [year])].join(', '),
    )

/** Words that a reader must find on one line with the number before them. */
const UNIT = String.raw`(?:t|kt|Mt|Gt|kg|g|lb|ct|LCE|m³|million|billion|trillion|percent|percentage|points|dollars|tons?|years?)`
const APART = new RegExp(String.raw`(\d[\d.,]*) (?=%|${UNIT}(?![\p{L}\d]))`, 'gu')

/** "2016–2020": a line may end behind the dash unless a word joiner (U+2060) follows it. */
const RANGE = /(\d–)(?=\d)/g

/** A text whose numbers stay on one line with their units, and both ends of a range. For texts that are drawn, not for data. */
export const unparted = (text: string): string => text.replace(APART, '$1\u00a0').replace(RANGE, '$1\u2060')

/** An answer with its own words in the style of the house; quoted rows stay as they were printed. */
export const inNumberStyle = <T extends Pick<Answer, 'headline' | 'qualifiers' | 'quotes' | 'details' | 'caveats'>>(
  answer: T,
): T => ({
  ...answer,
  headline: numberStyle(answer.headline),
  ...(answer.qualifiers && { qualifiers: answer.qualifiers.map((one) => ({ ...one, text: numberStyle(one.text) })) }),
  ...(answer.quotes && {
    quotes: { sentence: numberStyle(answer.quotes.sentence), name: numberStyle(answer.quotes.name) },
  }),
  details: answer.details.map(({ label, text }) => ({
    ...(label !== undefined && { label: numberStyle(label) }),
    text: numberStyle(text),
  })),
  caveats: answer.caveats.map(numberStyle),
})
