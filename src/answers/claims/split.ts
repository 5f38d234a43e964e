import { sentences } from '../../search/sentences.js'

/** The sentences of a message; a line of its own (a headline, a bullet) is one too. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)))
    .map((sentence) => sentence.replace(/^[\s>*•-]+/, '').trim())
    .filter((sentence) => sentence !== '')

/** A sentence cut where a new statement may begin; the cutting words stay out. */
export const pieces = (sentence: string): readonly string[] =>
  sentence
    .split(
      /\s*;\s*|\s+-\s+(?!\d)|\s*,\s+(?!with\b|behind\b|followed\b|ahead\b)(?:and\s+|but\s+|while\s+)?|\s+(?:and|but|while|whereas|although|though)\s+(?!(?:metals?|compounds|alloys|oxides|concentrates|ores|chemicals|products)\b)|:\s+/i,
    )
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
