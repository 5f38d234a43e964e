/** What is done to sentences and names everywhere, written once. Sentences are our own or the corpus's; see language/ for texts that people type. */

const ENDS = ['.', '!', '?']

/** A text as a sentence: with its period, if it has no end of its own. */
export const asSentence = (text: string): string => (ENDS.includes(text.slice(-1)) ? text : `${text}.`)

/** A sentence that is to go on: without its period. */
export const withoutPeriod = (text: string): string => (text.endsWith('.') ? text.slice(0, -1) : text)

/** A regular plural as one of its things, by its last letter alone: "rare earths" → "rare earth". */
export const singular = (name: string): string => (/s$/i.test(name) ? name.slice(0, -1) : name)

const BLANKS = /\s+/g
/** A text on one line, with one space between its words and none around it. */
export const oneLine = (text: string): string => text.replace(BLANKS, ' ').trim()

const WORDS = /[\p{L}\p{N}]+/gu
/** The words and numbers of a text, without what stands between them: "U.S.-made" → U, S, made. */
export const wordsIn = (text: string): string[] => text.match(WORDS) ?? []

const YEARS = /\b(?:19|20)\d\d\b/g
/** The years that a text names, as numbers, in its order. */
export const yearsIn = (text: string): number[] => (text.match(YEARS) ?? []).map(Number)

const CITATION = / ?\[(\d+)\]/g
/** A line without its citations: "90,000 t [1]" → "90,000 t". */
export const withoutCitations = (text: string): string => text.replace(CITATION, '')

/** A line whose citations count on from others: "90,000 t [1]" after two → "90,000 t [3]". */
export const citationsAfter = (text: string, others: number): string =>
  text.replace(CITATION, (mark, number: string) => mark.replace(number, String(Number(number) + others)))

/** An article with a noun: "an element", "a metal". */
export const withArticle = (noun: string): string =>
  `${'aeiou'.includes(noun.charAt(0).toLowerCase()) ? 'an' : 'a'} ${noun}`

/** A name without its article: "the Philippines" → "Philippines". */
export const withoutThe = (name: string): string => (name.toLowerCase().startsWith('the ') ? name.slice(4) : name)

/** Whether a word begins with a capital, as names do. */
export const isCapitalized = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Whether a text holds a figure. */
export const hasDigit = (text: string): boolean => /\d/.test(text)

/** Ids in the order of their letters, for sorting: no language's order is loaded for that, which takes milliseconds. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
