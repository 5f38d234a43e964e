import type { OtherLanguage } from '../corpus/lexicon/types.js'
import type { Token } from './text.js'
import { isCapitalized } from '../prose.js'

/** A name is no shorter than this: "the reexport" is no export of a mineral. */
const NAME = 4
const wordsIn = (english: string): Token[] =>
  english.split(' ').map((word) => ({ raw: word, lower: word.toLowerCase(), mark: false, glued: false }))
/** English by foreign word. */
const turned = (words: OtherLanguage['words'] = {}): ReadonlyMap<string, string> =>
  new Map(Object.entries(words).flatMap(([english, foreign]) => foreign.map((one) => [one, english] as const)))

/** "Kobaltförderung" as "kobalt production": a compound in its parts; undefined for a word that is none. */
const apart = (token: Token, ends: ReadonlyMap<string, string>): Token[] | undefined => {
  const { lower } = token
  const end = [...ends.keys()].find((one) => lower.endsWith(one) && lower.length - one.length >= NAME)
  if (end === undefined) return undefined
  const name = lower.slice(0, -end.length)
  return [{ ...token, raw: name, lower: name }, ...wordsIn(ends.get(end) ?? '')]
}

/**
 * Tokens with the everyday words of another language told in English: "cuanto litio produce argentina", and its compounds
 * taken apart. A text without a word or a compound that shows its language stays as it is. Capitals keep a word a name, but
 * in the language of compounds, where every noun has one: "El Salvador".
 */
export const translated = (tokens: readonly Token[], languages: Readonly<Record<string, OtherLanguage>>): Token[] => {
  const typed = new Set(tokens.map(({ lower }) => lower))
  const shows = ({ shown: words, joined }: OtherLanguage): number => {
    const ends = turned(joined)
    const compounds = ends.size === 0 ? [] : tokens.filter((token) => apart(token, ends))
    return words.filter((word) => typed.has(word)).length + compounds.length
  }
  const [shown] = Object.values(languages)
    .map((language) => ({ language, much: shows(language) }))
    .filter(({ much }) => much > 0)
    .sort((a, b) => b.much - a.much)
  if (!shown) return [...tokens]
  const english = turned(shown.language.words)
  const { joined: nouns } = shown.language
  const ends = turned(nouns)
  return tokens
    .flatMap((token) => apart(token, ends) ?? [token])
    .flatMap((token, at) => {
      const isName = at > 0 && nouns === undefined && isCapitalized(token.raw)
      const words = isName ? undefined : english.get(token.lower)
      return words === undefined ? [token] : wordsIn(words)
    })
}
