/**
 * The form in which names are compared: lower case, no accents, no marks, single spaces. "Côte d'Ivoire" and
 * "cote d ivoire" are one name, and so are "met-coal" and "met coal", "U.S." and "US".
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/(?<=\p{L})\.(?=\p{L}|$)/gu, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .replace(/^the (?=.)/, '')
    .trim()

/** A place's name without its article: "the Netherlands" → "Netherlands". */
export const withoutArticle = (name: string): string => name.replace(/^the /i, '')
