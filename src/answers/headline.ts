import type { Answer, Qualifier } from './answer.js'
import { capital } from './text.js'

/**
 * A headline as it is composed: one text, or the finding, which stands by itself, and what goes on behind it, each piece
 * with the sign that joins it: ['China mines the most tin', inLines(', ahead of Peru.')].
 */
export type Headline = string | readonly (string | Qualifier)[]

/** A piece that the lines of the card tell too, so that a card whose heading has no room for it leaves it out. */
export const inLines = (text: string): Qualifier => ({ text, inLines: true })

/** The pieces of a headline, the finding first. */
export const piecesOf = (headline: Headline): readonly Qualifier[] =>
  (typeof headline === 'string' ? [headline] : headline)
    .map((piece) => (typeof piece === 'string' ? { text: piece } : piece))
    .filter(({ text }) => text !== '')

/** A headline with each of its pieces changed. */
export const mapped = (headline: Headline, change: (text: string, at: number) => string): Headline =>
  piecesOf(headline).map((piece, at) => ({ ...piece, text: change(piece.text, at) }))

/** The whole of a headline, as one text. */
export const textOf = (headline: Headline): string =>
  piecesOf(headline)
    .map(({ text }) => text)
    .join('')

/** A headline that begins a sentence. */
export const capitalized = (headline: Headline): Headline =>
  mapped(headline, (text, at) => (at === 0 ? capital(text) : text))

/** Headlines one behind the other: the finding of the first is that of all. */
export const chained = (...headlines: readonly Headline[]): Headline => headlines.flatMap(piecesOf)

/** A headline behind a word or a sign: "Yes: …". */
export const led = (by: string, headline: Headline): Headline =>
  mapped(headline, (text, at) => (at === 0 ? `${by}${text}` : text))

/** Several findings behind each other, each but the first with a sign before it. */
export const inARow = (headlines: readonly Headline[], sign: string): Headline =>
  chained(...headlines.map((headline, at) => (at === 0 ? headline : led(sign, headline))))

/** The headline of an answer in its pieces. */
export const headlineOf = ({ headline, qualifiers = [] }: Pick<Answer, 'headline' | 'qualifiers'>): Headline => [
  headline.slice(0, headline.length - textOf(qualifiers).length),
  ...qualifiers,
]

/** A headline as an answer holds it. */
export const asHeadline = (headline: Headline): Pick<Answer, 'headline' | 'qualifiers'> => {
  const [, ...qualifiers] = piecesOf(headline)
  return { headline: textOf(headline), ...(qualifiers.length > 0 && { qualifiers }) }
}
