import { sentences } from '../../search/sentences.js'

/** The sentences of a message; a line of its own (a headline, a bullet) is one too. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)))
    .map((sentence) => sentence.replace(/^[\s>*•-]+/, '').trim())
    .filter((sentence) => sentence !== '')

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ')

/** Ways of writing a number that the reading of numbers does not know, in one that it knows. */
export const plainNumbers = (text: string): string =>
  text
    .replace(/[~≈∼]\s*(?=\d)/g, 'about ')
    .replace(/\bbetween (\d{4}) and (\d{4})\b/gi, 'from $1 to $2')
    .replace(/≥\s*/g, ' at least ')
    .replace(/≤\s*/g, ' at most ')
    .replace(/(\d)\s*\+\s*(%|percent|per cent)/gi, '$1 % or more')
    .replace(/(%)\s*\+/g, '% or more')
    .replace(
      /\b(one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(two|three|four|five|ten)\b/gi,
      (_, part: string, whole: string) =>
        `${Math.round(((NUMBERS.indexOf(part.toLowerCase()) + 1) * 1000) / (NUMBERS.indexOf(whole.toLowerCase()) + 1)) / 10} %`,
    )
    .replace(
      /\b(\d{1,2}) (?:in|out of) (?:every )?(5|10|20|100)\b/gi,
      (_, part: string, whole: string) => `${(Number(part) / Number(whole)) * 100} %`,
    )
    .replace(
      /(?<!\b(?:from|in) |[\d.])(\d[\d.]*)\s*(?:%|percent|per cent)?\s*(?:-|to|and)\s*(\d[\d.]*)\s*(?:%|percent\b|per cent\b)/gi,
      '$1 - $2 %',
    )

/** A sentence cut where a new statement may begin; the cutting words stay out. */
export const pieces = (sentence: string): readonly string[] =>
  sentence
    .split(
      /\s*;\s*|\s+-\s+(?!\d)|\s*,\s+(?!with\b|behind\b|followed\b|ahead\b)(?:and\s+|but\s+|while\s+)?|\s+(?:and|but|while|whereas|although|though)\s+|:\s+/i,
    )
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
