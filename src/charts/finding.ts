/** A title has ten words at most, so that it is read at a glance and stands in two lines of a phone. */
export const MAX_WORDS = 10

export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The first of some wordings, fullest first, that has at most ten words; the last one cut where none has. */
export const inTenWords = (...wordings: readonly (string | undefined)[]): string => {
  const given = wordings.filter((wording) => wording !== undefined && wording !== '')
  const fits = given.find((wording) => wordCount(wording ?? '') <= MAX_WORDS)
  const words = (fits ?? given.at(-1) ?? '').split(/\s+/)
  return capital(words.length <= MAX_WORDS ? words.join(' ') : `${words.slice(0, MAX_WORDS).join(' ')}…`)
}

/** The first sentence of a headline without citations, brackets and asides: what of it may stand over a picture. */
export const finding = (headline: string): string => {
  const plain = headline
    .replace(/\s*\[\d+\]/g, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+%/g, '%')
    .replace(/\babout (?=\d)/g, '')
  const [sentence = ''] = plain.split(/(?<=[a-z\d%])[.;]\s/)
  return sentence.replace(/[.;,\s]+$/, '')
}
