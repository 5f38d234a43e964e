const ELLIPSIS = '…'

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
  return words.join(' ').replace(/[\s,;:([]+$/, '') + ELLIPSIS
}
