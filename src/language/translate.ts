import type { OtherLanguage } from '../corpus/lexicon/types.js'
import type { Token } from './text.js'
import { isCapitalized } from '../prose.js'

/**
 * Tokens with the everyday words of another language told in English: "cuanto litio produce argentina". A text without
 * a word that shows its language stays as it is. Capitals keep a word a name: "El Salvador".
 */
export const translated = (tokens: readonly Token[], languages: Readonly<Record<string, OtherLanguage>>): Token[] => {
  const typed = new Set(tokens.map(({ lower }) => lower))
  const shows = ({ shown: words }: OtherLanguage): number => words.filter((word) => typed.has(word)).length
  const [shown] = Object.values(languages)
    .filter((language) => shows(language) > 0)
    .sort((a, b) => shows(b) - shows(a))
  if (!shown) return [...tokens]
  const english = new Map(
    Object.entries(shown.words).flatMap(([word, foreign]) => foreign.map((one) => [one, word.split(' ')] as const)),
  )
  return tokens.flatMap((token, at) => {
    const words = at > 0 && isCapitalized(token.raw) ? undefined : english.get(token.lower)
    return words ? words.map((word) => ({ raw: word, lower: word.toLowerCase(), mark: false, glued: false })) : [token]
  })
}
