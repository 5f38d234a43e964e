const ELLIPSIS = '…'
/** With as many commas a text is a list, whose names are shorter than this. */
const LIST = 4
const NAME = 30

/**
 * Shortens plain text to at most `limit` UTF-16 units, at a word boundary and never inside a figure: a number is kept
 * together with the unit after it, so a cut that would part them moves back before the number.
 */
export const truncate = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  if (limit < 1) return ''
  const words = text.slice(0, limit).split(' ')
  if (words.length === 1) return text.slice(0, limit - 1).replace(/[\d.,\ud800-\udbff]+$/, '') + ELLIPSIS
  // The last piece may be half a word, and a number may have lost its unit with it.
  words.pop()
  while (words.length > 0 && /\d/.test(words.at(-1) ?? '')) words.pop()
  const kept = words.join(' ')
  // Of a list the last name is left out rather than cut in two: "helium, heavy rare…".
  const comma = kept.lastIndexOf(', ')
  const whole = kept.split(', ').length > LIST && kept.length - comma < NAME ? kept.slice(0, comma) : kept
  return whole.replace(/[\s,;:([]+$/, '') + ELLIPSIS
}
